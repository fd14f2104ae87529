import EmissionStandards
import RecordExchange
import RegistryModel
import RegistryStore

extension RecordIntake {
  /// Whom a record that is not taken is about; nil where it is no inspection and no check, or names no vehicle. A suspicion is
  /// confidential, and who looks a vehicle up is not told of one that is held either.
  ///
  /// - Throws: `StoreError`.
  mutating func naming(of content: ReadRecord.Content, _ reader: RegistryReader) throws -> HeldNaming? {
    switch content {
    case .inspection(let record): try naming(of: record, reader)
    case .delta(let delta): Self.naming(of: delta)
    case .rejected, .remark: nil
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

  private static func naming(of delta: RegisterDelta) -> HeldNaming? {
    let (plate, vin) = (delta.values.text("plate").map { Plate($0) }, delta.values.text("vin").map { VIN($0) })
    guard delta.kind == .check, plate != nil || vin != nil else { return nil }
    let at = delta.values.moment("at") ?? delta.effective
    let finding = delta.values.checkFinding
    let contradictsItself =
      finding.isStandingWithoutExcess && !FuelReadings(of: delta.values, at.day).excesses.isEmpty
      || delta.values.hasUncountedFault
    return HeldNaming(
      plate: plate, delta.values.plateColor, vin: vin, happenedAt: at,
      isFailure: finding.isStandingExcess || contradictsItself)
  }
}
