import EmissionStandards
import Policy
import RecordExchange
import RegistryModel
import RegistryStore

extension RecordIntake {
  /// Whom a record that is not taken is about; nil where that cannot be told. A suspicion is confidential, and who looks a
  /// vehicle up is not told of one that is held either.
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

  /// The same of an inspection that came in parts.
  ///
  /// - Throws: `StoreError`.
  mutating func naming(of joined: JoinedInspection, _ reader: RegistryReader) throws -> HeldNaming? {
    if case .complete(let record) = joined.state { return try naming(of: record, reader) }
    var subject = joined.quotedSubject
    // The message that states the failure may be held already, and name nobody.
    if !subject.isFailure {
      subject.isFailure = try !reader.heldFailures(station: joined.key.station, serial: joined.key.serial).isEmpty
    }
    var naming = HeldNaming(subject)
    if let station = StationCode(joined.key.station), let serial = joined.serial {
      naming?.references.insert(HeldReference(inspection: serial, at: station))
    }
    return naming
  }

  /// The same of an inspection, judged as it would be had it been taken.
  private mutating func naming(of record: InspectionRecord, _ reader: RegistryReader) throws -> HeldNaming {
    let verdict = Verdict(judging: record, in: try judgementContext(of: record, reader))
    let sign = InspectionSign(
      record.verdict, computed: ComputedVerdict(verdict.outcome), hasDoubts: !record.doubts(verdict).isEmpty,
      hasTests: !record.results.isEmpty, isCancelled: record.cancellation != nil)
    return HeldNaming(
      plate: record.vehicle.plate, record.vehicle.plateColor, vin: record.vehicle.vin, happenedAt: record.end,
      isFailure: sign.map { $0 != .passed } ?? false)
  }

  /// The same of a register record.
  ///
  /// - Throws: `StoreError`.
  private func naming(of delta: RegisterDelta, _ reader: RegistryReader) throws -> HeldNaming? {
    guard delta.kind != .suspicion else { return nil }
    let at = delta.values.moment("at") ?? delta.effective
    var naming = HeldNaming(
      plate: delta.values.text("plate").map { Plate($0) }, delta.values.plateColor,
      vin: delta.values.text("vin").map { VIN($0) }, happenedAt: at, isFailure: try asksToAct(delta, at, reader))
    naming.references = delta.heldReferences
    if delta.kind == .vehicle { naming.vin = VIN(delta.key) }
    // An entry names its subject by a text, a vehicle by VIN or plate.
    if delta.kind == .listEntry, let subject = delta.values.text("subject") {
      (naming.plate, naming.vin) = (Plate(subject), VIN(subject))
    }
    return naming
  }

  /// Whether somebody has to act on a register record although it is held.
  private func asksToAct(_ delta: RegisterDelta, _ at: Instant, _ reader: RegistryReader) throws -> Bool {
    guard delta.kind == .check else { return delta.kind.decidesAlone }
    let check = RecordState(kind: .check, key: delta.key, values: delta.values)
    let working = CheckWorking(judge: judge(reader), reader: reader, knownAt: nil)
    return try delta.values.checkFinding.isStandingExcess || working.isContradicted(check, at)
  }
}

extension RecordKind {
  /// Whether its records by themselves change what plans say of the subject that they name: it may be one that is banned.
  fileprivate var decidesAlone: Bool {
    [.vehicle, .machine, .unit, .site, .station, .workshop, .fuelSite, .device, .listEntry].contains(self)
  }
}

extension RegisterDelta {
  /// What it names of the register, itself included. Vehicles are named by plate and VIN.
  fileprivate var heldReferences: Set<HeldReference> {
    var references = Set(
      kind.attributes.compactMap { attribute -> HeldReference? in
        guard case .reference(let id) = attribute.type, let named = RecordKind.named(id), named != .vehicle,
          let key = values.text(attribute.name)
        else { return nil }
        return HeldReference(named, key)
      })
    if kind != .vehicle { references.insert(HeldReference(kind, key)) }
    for name in ["machineCode", "code"] {
      if let code = values.text(name), kind == .machine || name == "machineCode" {
        references.insert(HeldReference(MachineCode(code)))
      }
    }
    if [.alert, .window, .zone, .parameter].contains(kind) { references.insert(.notices) }
    if kind == .listEntry, let subject = values.text("subject") {
      let stated = values.text("subjectKind").flatMap(RecordKind.named).map { [$0] }
      for named in stated ?? [.machine, .unit, .site, .station, .workshop, .fuelSite] where named != .vehicle {
        references.insert(HeldReference(named, subject))
      }
    }
    return references
  }
}

extension HeldNaming {
  /// What a record that could not be made out says of itself; nil where that is no failure. Whatever else is rejected is the
  /// sender's to mend, and two indexes more would have to be written for each.
  init?(_ subject: QuotedSubject) {
    guard subject.isFailure else { return nil }
    self.init(
      plate: subject.plate, subject.plateColor, vin: subject.vin, happenedAt: subject.happenedAt, isFailure: true)
    references = Set(
      subject.references.map { name, key in
        RecordKind.named(name).map { HeldReference($0, key) } ?? HeldReference(MachineCode(key))
      })
  }
}
