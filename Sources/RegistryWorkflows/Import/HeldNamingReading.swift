import EmissionStandards
import Policy
import RecordExchange
import RegistryModel
import RegistryStore

extension RecordIntake {
  /// Whom a record that is not taken is about; nil where it is no inspection and no check. A suspicion is
  /// confidential, and who looks a vehicle up is not told of one that is held either.
  ///
  /// - Throws: `StoreError`.
  mutating func naming(of record: ReadRecord, _ reader: RegistryReader) throws -> HeldNaming? {
    switch record.content {
    case .inspection(let record): try naming(of: record, reader)
    case .delta(let delta): try naming(of: delta, reader)
    case .rejected: HeldNaming(record.rejectedSubject)
    case .remark: nil
    }
  }

  /// The same of an inspection, judged as it would be had it been taken.
  mutating func naming(of record: InspectionRecord, _ reader: RegistryReader) throws -> HeldNaming {
    let verdict = Verdict(judging: record, in: try judgementContext(of: record, reader))
    let sign = InspectionSign(
      record.verdict, computed: ComputedVerdict(verdict.outcome), hasDoubts: !record.doubts(verdict).isEmpty,
      hasTests: !record.results.isEmpty, isCancelled: record.cancellation != nil)
    return HeldNaming(
      plate: record.vehicle.plate, record.vehicle.plateColor, vin: record.vehicle.vin, happenedAt: record.end,
      isFailure: sign.map { $0 != .passed } ?? false)
  }

  /// The same of a check.
  ///
  /// - Throws: `StoreError`.
  private func naming(of delta: RegisterDelta, _ reader: RegistryReader) throws -> HeldNaming? {
    guard delta.kind == .check else { return nil }
    let check = RecordState(kind: .check, key: delta.key, values: delta.values)
    let at = delta.values.moment("at") ?? delta.effective
    let working = CheckWorking(judge: judge(reader), reader: reader, knownAt: nil)
    var naming = HeldNaming(
      plate: delta.values.text("plate").map { Plate($0) }, delta.values.plateColor,
      vin: delta.values.text("vin").map { VIN($0) }, happenedAt: at,
      isFailure: try delta.values.checkFinding.isStandingExcess || working.isContradicted(check, at))
    naming.machine = delta.values.text("machine")
    naming.machineCode = delta.values.text("machineCode").map { MachineCode($0) }
    return naming
  }
}

extension HeldNaming {
  /// What a rejected record says of itself; nil where that is no failure. Whatever else is rejected is the sender's to mend, and
  /// two indexes more would have to be written for each.
  fileprivate init?(_ subject: QuotedSubject) {
    guard subject.isFailure else { return nil }
    self.init(
      plate: subject.plate, subject.plateColor, vin: subject.vin, happenedAt: subject.happenedAt, isFailure: true)
    machine = subject.machine
    machineCode = subject.machineCode
  }
}
