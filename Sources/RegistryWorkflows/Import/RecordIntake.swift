import EmissionStandards
import RecordExchange
import RegistryModel
import RegistryStore

/// Takes records that were read from a document into the registry: admission, judgement, storing. One by one, within
/// the transaction that is passed in.
struct RecordIntake {
  /// The run takes records of this station only; nil for any.
  let expectedStation: StationCode?
  /// What to do with a record whose number is taken by other content.
  let onConflict: ConflictRule
  var stations = StationDirectory()
  var parameters = JudgementParameters()
  var catalogue = ModelCatalogue()

  init(expectedStation: StationCode?, onConflict: ConflictRule = .report) {
    self.expectedStation = expectedStation
    self.onConflict = onConflict
  }

  /// What became of a record.
  struct Result {
    let outcome: RecordOutcome
    let findings: [Finding]
    /// Why it was not taken; nil where it was.
    let reason: FindingCode?
  }

  /// Takes a record as it was read; one that could not be read is rejected for what was found in it.
  mutating func take(
    _ record: ReadRecord, from source: RegistryStore.SourceSlice, in transaction: RegistryTransaction
  ) throws -> Result {
    switch record.content {
    case .inspection(let inspection):
      try take(inspection, findings: record.findings, from: source, in: transaction)
    case .delta(let delta): try take(delta, findings: record.findings, in: transaction)
    case .rejected, .remark:
      Result(outcome: .rejected, findings: record.findings, reason: record.findings.first?.code)
    }
  }

  /// Takes an inspection, or says why it has to wait for a person.
  ///
  /// - Parameter kept: what is stored with the record without being told again: values that a dialect does not map.
  mutating func take(
    _ record: InspectionRecord, findings readFindings: [Finding], kept: [Finding] = [],
    from source: RegistryStore.SourceSlice,
    in transaction: RegistryTransaction
  ) throws -> Result {
    let reader = transaction.reader
    let registered = try registeredVehicle(of: record, reader)
    let station = try stations.listing(of: record.station, reader)
    let admission = InspectionAdmission(
      record: record, station: station, expectedStation: expectedStation,
      registered: registered, plateHolder: try plateHolder(of: record, reader),
      receivedAt: transaction.recordedAt)
    var findings = readFindings + admission.findings() + (try supersessionFindings(of: record, reader))
    if let obstacle = findings.first(where: { $0.code.severity == .quarantine }) {
      return Result(outcome: .quarantined, findings: findings, reason: obstacle.code)
    }
    let judgement = InspectionJudgement(
      of: record, in: try judgementContext(of: record, station: station, registered: registered, reader))
    findings += judgement.findings
    let outcome = try transaction.store(
      record, from: source,
      judgement: Judgement(verdict: judgement.computed.stored, disagreements: judgement.findings.count),
      findings: findings + kept, onConflict: onConflict)
    switch outcome {
    case .accepted: return Result(outcome: .accepted, findings: findings, reason: nil)
    case .duplicate: return Result(outcome: .duplicate, findings: [], reason: nil)
    case .superseded: return Result(outcome: .superseded, findings: findings, reason: nil)
    case .conflict:
      let altered = Finding(.alteredResend, path: "inspection/serial", value: record.serial.text)
      return Result(outcome: .quarantined, findings: findings + [altered], reason: .alteredResend)
    }
  }

  /// What the registry knows that a judgement of the record needs.
  mutating func judgementContext(
    of record: InspectionRecord, _ reader: RegistryReader
  ) throws -> JudgementContext {
    try judgementContext(
      of: record, station: stations.listing(of: record.station, reader),
      registered: registeredVehicle(of: record, reader), reader)
  }

  private mutating func judgementContext(
    of record: InspectionRecord, station: StationListing?, registered: RegisteredVehicle?, _ reader: RegistryReader
  ) throws -> JudgementContext {
    var context = try parameters.context(of: station?.place, at: record.start, reader)
    context.registeredRatedPower = registered?.ratedPower
    return context
  }

  /// A correction stays with its vehicle: a station may not take another vehicle's inspection away by replacing it.
  private func supersessionFindings(of record: InspectionRecord, _ reader: RegistryReader) throws -> [Finding] {
    guard let serial = record.supersedes else { return [] }
    let replaced = try reader.inspection(station: record.station, serial: serial)?.record
    let isWrong =
      serial == record.serial || replaced?.supersedes == record.serial
      || replaced.map { $0.vehicle.vin != record.vehicle.vin } ?? false
    return isWrong ? [Finding(.supersedesWrongly, path: "inspection/supersedes", value: serial.text)] : []
  }

  private func registeredVehicle(
    of record: InspectionRecord, _ reader: RegistryReader
  ) throws -> RegisteredVehicle? {
    let question = RegisterQuestion(at: record.start)
    guard let state = try reader.state(of: .vehicle, key: record.vehicle.vin.text, question) else { return nil }
    return RegisteredVehicle(
      plate: state.text("plate").map { Plate($0) }, plateColor: state.text("plateColor").flatMap(PlateColor.init),
      stage: state.integer("stage"), ratedPower: state.integer("ratedPower").map { Quantity(scaled: $0) },
      fuel: state.text("fuel").flatMap(FuelKind.init))
  }

  /// Whose the plate is: the record's own vehicle where it is among the holders, else the first other one.
  ///
  /// Two vehicles may bear the same number in different colours, so a record without a colour accuses nobody.
  private func plateHolder(of record: InspectionRecord, _ reader: RegistryReader) throws -> VIN? {
    guard let plate = record.vehicle.plate, let color = record.vehicle.plateColor else { return nil }
    let holders = try reader.vehicles(plate: plate, color: color, RegisterQuestion(at: record.start))
    if holders.contains(where: { $0.key == record.vehicle.vin.text }) { return record.vehicle.vin }
    return holders.first.map { VIN($0.key) }
  }
}

extension Verdict {
  /// The verdict as the store keeps it.
  fileprivate var stored: ComputedVerdict {
    switch outcome {
    case .pass: .pass
    case .fail: .fail
    case .cannotJudge: .undetermined
    }
  }
}
