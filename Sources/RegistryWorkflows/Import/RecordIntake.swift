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
  /// Told under what a record had to be judged where it guessed otherwise; nil where nothing is worked out ahead.
  var forecaster: InspectionForecaster? {
    didSet { trustsLookups = forecaster != nil }
  }
  /// Whether what a forecast learned from the register still holds.
  var trustsLookups = false
  var stations = StationDirectory()
  var parameters = JudgementParameters()
  var supervision: SupervisionReview
  var catalogue = ModelCatalogue()
  var knownStatements = KnownStatements()
  var growing = GrowingSubjects()
  var rivals = RivalStatements()
  /// Whether there are records that name vehicles or machines by plate or code; nil before it was asked.
  var hasNamingRecords: Bool?
  /// Whether there are retests; as long as none were found they are asked for anew.
  var keepsRetests = false
  let notices: NoticeIntake

  init(expectedStation: StationCode?, onConflict: ConflictRule = .report) {
    self.expectedStation = expectedStation
    self.onConflict = onConflict
    let packs = LoadedPacks()
    supervision = SupervisionReview(packs: packs)
    notices = NoticeIntake(packs: packs)
  }

  /// Forgets what was learned in a transaction that was taken back.
  mutating func forgetTransaction() {
    knownStatements.forget()
    growing.forget()
    rivals.forget()
    supervision.forgetSteps()
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
    _ record: ReadRecord, _ forecast: InspectionForecast? = nil, from source: RegistryStore.SourceSlice,
    in transaction: RegistryTransaction
  ) throws -> Result {
    switch record.content {
    case .inspection(let inspection):
      try take(inspection, forecast, findings: record.findings, from: source, in: transaction)
    case .delta(let delta): try take(delta, findings: record.findings, in: transaction)
    case .rejected, .remark:
      Result(outcome: .rejected, findings: record.findings, reason: record.findings.first?.code)
    }
  }

  /// Takes an inspection, or says why it has to wait for a person.
  ///
  /// - Parameters:
  ///   - forecast: what was worked out of the record ahead; nil where nothing was.
  ///   - kept: what is stored with the record without being told again: values that a dialect does not map.
  ///   - replacing: whether it is a stored record with something added, and takes its place.
  mutating func take(
    _ record: InspectionRecord, _ forecast: InspectionForecast? = nil, findings readFindings: [Finding],
    kept: [Finding] = [], from source: RegistryStore.SourceSlice, in transaction: RegistryTransaction,
    replacing: Bool = false
  ) throws -> Result {
    supervision.forgetSteps()
    let reader = transaction.reader
    let registered = try registeredVehicle(of: record, forecast, reader)
    let station = try stations.listing(of: record.station, reader)
    let admission = InspectionAdmission(
      record: record, station: station, expectedStation: expectedStation,
      registered: registered, plateHolder: try plateHolder(of: record, registered, reader),
      receivedAt: transaction.recordedAt,
      identityFindings: forecast?.identityFindings ?? InspectionAdmission.identityFindings(of: record))
    var findings = readFindings + admission.findings() + (try supersessionFindings(of: record, reader))
    if let obstacle = findings.first(where: { $0.code.severity == .quarantine }) {
      return Result(outcome: .quarantined, findings: findings, reason: obstacle.code)
    }
    let context = try judgementContext(of: record, station: station, registered: registered, reader)
    let judgement = self.judgement(of: record, forecast, in: context)
    findings += judgement.findings
    let bearers =
      try mayMoveRecords(reader) ? record.vehicle.plate.flatMap { try BearerChange(inspectedUnder: $0, reader) } : nil
    let isReplacing = replacing || onConflict == .replace
    let former = try formerPlate(of: record, isReplacing: isReplacing, reader)
    let arrival = try transaction.store(
      record, from: source,
      judgement: Judgement(verdict: judgement.verdict, disagreements: findings.count),
      findings: findings + kept, onConflict: replacing ? .replace : onConflict)
    findings += arrival.findings
    switch arrival.outcome {
    case .accepted:
      findings += try supervision.findings(on: record, of: station?.place, in: transaction)
      if let bearers { findings += try bearers.findings(at: "inspection/vehicle/plate", reader) }
      // Under a plate that no record names alone no retest does.
      let plates = (bearers == nil ? [] : [record.vehicle.plate]) + [former]
      let told = Set(plates.compactMap { $0?.text })
      if try !told.isEmpty && hasRetests(reader) {
        findings += try retestReview(transaction).settle(RetestReach(plates: told))
      }
      return Result(outcome: .accepted, findings: findings, reason: nil)
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
      registered: reader.registeredVehicle(record.vehicle.vin, at: record.start), reader)
  }

  private mutating func judgementContext(
    of record: InspectionRecord, station: StationListing?, registered: RegisteredVehicle?, _ reader: RegistryReader
  ) throws -> JudgementContext {
    var context = try parameters.context(of: station?.place, at: record.start, reader)
    context.registered = RegisteredFacts(registered)
    return context
  }

  private func registeredVehicle(
    of record: InspectionRecord, _ forecast: InspectionForecast?, _ reader: RegistryReader
  ) throws -> RegisteredVehicle? {
    if trustsLookups, case .answered(let vehicle)? = forecast?.lookup { return vehicle }
    return try reader.registeredVehicle(record.vehicle.vin, at: record.start)
  }

  private func judgement(
    of record: InspectionRecord, _ forecast: InspectionForecast?, in context: JudgementContext
  ) -> StoredJudgement {
    if let forecast, forecast.context == context { return forecast.judgement }
    forecaster?.expect(context, after: record)
    return StoredJudgement(of: record, in: context)
  }

  /// A correction stays with its vehicle: a station may not take another vehicle's inspection away by replacing it. Where the
  /// record that it names comes only after it, the store finds that.
  private func supersessionFindings(of record: InspectionRecord, _ reader: RegistryReader) throws -> [Finding] {
    guard let serial = record.supersedes else { return [] }
    if try reader.closesRing(record) {
      return [Finding(.supersedesWrongly, path: "inspection/supersedes", value: serial.text)]
    }
    return try reader.correctsOtherVehicle(record) ? [Finding(correctingOtherVehicle: serial)] : []
  }

  /// The plate that the record in whose place an inspection comes noted; nil where it comes in nobody's place.
  private func formerPlate(
    of record: InspectionRecord, isReplacing: Bool, _ reader: RegistryReader
  ) throws -> Plate? {
    guard let serial = record.supersedes ?? (isReplacing ? record.serial : nil) else { return nil }
    return try reader.inspection(station: record.station, serial: serial)?.record.vehicle.plate
  }

  /// Whose the plate is: the record's own vehicle where the register says so, else the first holder.
  ///
  /// Two vehicles may bear the same number in different colours, so a record without a colour accuses nobody.
  private func plateHolder(
    of record: InspectionRecord, _ registered: RegisteredVehicle?, _ reader: RegistryReader
  ) throws -> VIN? {
    guard let plate = record.vehicle.plate, let color = record.vehicle.plateColor else { return nil }
    if let registered, registered.plate == plate, registered.plateColor == color { return record.vehicle.vin }
    return try reader.holder(ofPlate: plate, color: color, at: record.start)
  }
}
