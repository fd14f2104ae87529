import RecordExchange
import RegistryModel
import RegistryStore

extension RecordIntake {
  /// Takes the inspection that parts add up to, or says why it has to wait. What the profile does not map is stored with
  /// it.
  mutating func take(
    _ joined: JoinedInspection, from source: RegistryStore.SourceSlice, in transaction: RegistryTransaction
  ) throws -> Result {
    switch joined.state {
    case .complete(let record):
      try take(
        record, findings: joined.findings, kept: joined.leftovers.map(\.finding), from: source, in: transaction)
    case .waiting:
      try supplement(joined, from: source, in: transaction)
        ?? Result(outcome: .waiting, findings: joined.findings, reason: .dialectWaiting)
    case .contradictory:
      Result(outcome: .quarantined, findings: joined.findings, reason: joined.findings.first?.code)
    }
  }

  /// Takes messages that come after the inspection they belong to has been stored: what it says already changes nothing,
  /// what it does not say is added as a new version, and what it says otherwise waits for a person. Nil where no such
  /// inspection is stored.
  private mutating func supplement(
    _ joined: JoinedInspection, from source: RegistryStore.SourceSlice, in transaction: RegistryTransaction
  ) throws -> Result? {
    guard let station = StationCode(joined.key.station) else { return nil }
    guard let serial = joined.serial else {
      guard try Self.isKnown(joined, of: station, transaction.reader) else { return nil }
      return Result(outcome: .duplicate, findings: [], reason: nil)
    }
    guard let stored = try transaction.reader.inspection(station: station, serial: serial)?.record else { return nil }
    switch joined.supplement(to: stored) {
    case .nothing?: return Result(outcome: .duplicate, findings: [], reason: nil)
    case .adds(let record)?:
      return try take(
        record, findings: [], kept: joined.leftovers.map(\.finding), from: source, in: transaction, replacing: true)
    case .contradicts(let fields)?:
      let altered = Finding(.alteredResend, path: fields.map(\.name).joined(separator: " "), value: serial.text)
      return Result(outcome: .quarantined, findings: [altered], reason: .alteredResend)
    case nil: return nil
    }
  }

  /// Whether messages that name a vehicle and not the start are those of one of its inspections, sent again. Their
  /// readings tell: whatever else they say may be the same on another visit.
  private static func isKnown(
    _ joined: JoinedInspection, of station: StationCode, _ reader: RegistryReader
  ) throws -> Bool {
    guard let start = joined.serialStart, joined.hasReadings else { return false }
    return try reader.inspections(station: station, serialsFrom: start).contains { stored in
      if case .nothing? = joined.supplement(to: stored.record) { true } else { false }
    }
  }

  /// Takes what a platform says of a vehicle, with what the profile does not map of it.
  mutating func take(_ statement: VehicleStatement, in transaction: RegistryTransaction) throws -> Result {
    if try isKnown(statement.delta, transaction.reader) {
      return Result(outcome: .duplicate, findings: [], reason: nil)
    }
    return try take(
      statement.delta, findings: statement.findings, kept: statement.leftovers.map(\.finding), in: transaction)
  }

  /// Whether the register says all of it already: a platform lists a vehicle again with each of its inspections.
  private mutating func isKnown(_ delta: RegisterDelta, _ reader: RegistryReader) throws -> Bool {
    if try knownStatements.holds(delta, reader) { return true }
    // Owners, too: whatever is not asked for would make every statement of a person's vehicle a new one.
    let question = RegisterQuestion(at: delta.effective, includesPersonal: true)
    guard let state = try reader.state(of: delta.kind, key: delta.key, question) else { return false }
    let saysAll = delta.values.allSatisfy { state.values[$0.key] == $0.value }
    if saysAll { knownStatements.note(delta) }
    return saysAll
  }
}

extension RecordIntake.Result {
  /// The result for a message that cannot be used: rejected, or kept for a person where that is all that stands against
  /// it.
  init(refused findings: [Finding]) {
    let isKept =
      findings.contains { $0.code.severity == .quarantine } && !findings.contains { $0.code.severity == .reject }
    self.init(outcome: isKept ? .quarantined : .rejected, findings: findings, reason: findings.first?.code)
  }
}

extension Leftover {
  /// The finding under which it is stored with its record.
  var finding: Finding { Finding(.dialectLeftover, path: path, value: text) }
}
