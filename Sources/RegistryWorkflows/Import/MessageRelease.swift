import RecordExchange
import RegistryModel
import RegistryStore

/// Judges a held message of a station dialect again, together with the others that are held of the same inspection.
struct MessageRelease {
  private let catalogue: DialectCatalogue

  /// A release by the profiles of `catalogue`; by those only in which the file of `held` was read, as far as they are
  /// still there.
  ///
  /// - Throws: `WorkflowError` where the profiles do not go together.
  init(_ held: HeldRecord, catalogue: DialectCatalogue) throws {
    let named = (held.dialect ?? "").split(separator: " ").compactMap { catalogue.profile(named: String($0)) }
    self.catalogue = named.isEmpty ? catalogue : try DialectShelf.only(named)
  }

  /// Whether a held record is a message of a dialect; where the import of its file did not come to its end, the bytes
  /// tell.
  static func isMessage(_ held: HeldRecord, _ catalogue: () throws -> DialectCatalogue) throws -> Bool {
    if held.dialect == DialectChoice.canonicalID { return false }
    if let dialect = held.dialect, !dialect.isEmpty { return true }
    if case .messages = try catalogue().recognise(beginning: held.bytes) { return true }
    return false
  }

  /// What became of a message, and the held records whose wait ends with it.
  struct Outcome {
    var result: RecordIntake.Result
    var records: [HeldRecord]
  }

  /// Takes what the message says.
  ///
  /// - Throws: `StoreError`; `DocumentError` where its bytes cannot be read.
  func take(
    _ held: HeldRecord, _ intake: inout RecordIntake, in transaction: RegistryTransaction
  ) throws -> Outcome {
    let messages = HeldMessages(catalogue: catalogue)
    if let station = held.station, let serial = held.serial {
      let key = InspectionKey(station: station, serial: serial)
      if let outcome = try take(held, key, messages, &intake, in: transaction) { return outcome }
    }
    var results: [RecordIntake.Result] = []
    for outcome in try messages.outcomes(of: held) {
      switch outcome {
      case .inspection(let joined):
        let result = try intake.take(joined, from: held.source, in: transaction)
        results.append(result.moved(from: joined.parts.first?.origin, to: held.position))
      case .vehicle(let statement) where held.serial == nil || statement.delta.key == held.serial:
        let result = try intake.take(statement, in: transaction)
        results.append(result.moved(from: statement.origin, to: held.position))
      case .refused(let message):
        let result = RecordIntake.Result(refused: message.findings)
        results.append(result.moved(from: message.origin, to: held.position))
      case .vehicle, .noRecord, .note: break
      }
    }
    let obstacle = results.first { HeldOutcome($0.outcome) != nil }
    guard let result = obstacle ?? results.first else { throw Self.unreadable(held) }
    return Outcome(result: result, records: [held])
  }

  /// Joins the parts that are held of an inspection; nil where the message is none that can be read.
  private func take(
    _ held: HeldRecord, _ key: InspectionKey, _ messages: HeldMessages, _ intake: inout RecordIntake,
    in transaction: RegistryTransaction
  ) throws -> Outcome? {
    let reader = transaction.reader
    let candidates = try HeldOutcome.allCases.flatMap { outcome in
      try reader.heldRecords(station: key.station, serial: key.serial, outcome: outcome)
    }.sorted { $0.id < $1.id }
    let kept = try candidates.map { record in
      (record: record, parts: Self.placed(try messages.parts(of: record), as: record).filter { $0.key == key })
    }
    let own = kept.first { $0.record.id == held.id }?.parts ?? []
    var assembler = InspectionAssembler(catalogue, isDecidedByPerson: true)
    for part in kept.flatMap(\.parts) { _ = try assembler.add(part) }
    let all = assembler.finish()
    guard let joined = all.first(where: { $0.holds(anyOf: own) }) else { return nil }
    let records = kept.filter { joined.holds(anyOf: $0.parts) }.map(\.record)
    let result = try intake.take(joined, from: records.first?.source ?? held.source, in: transaction)
    return Outcome(result: result, records: records)
  }

  /// The parts with their places in the file in which they came.
  private static func placed(_ parts: [MessagePart], as record: HeldRecord) -> [MessagePart] {
    guard let origin = parts.first?.origin.position, let place = record.position else { return parts }
    return parts.map { part in
      var moved = part
      moved.move(from: origin, to: place)
      return moved
    }
  }

  private static func unreadable(_ held: HeldRecord) -> WorkflowError {
    WorkflowError(
      .unusableInput, zh: "该报文未含可读取的记录", en: "the message holds no record that can be read",
      location: "\(held.id.number)", hintZH: "请检验机构重新发送，或弃置（discard）", hintEN: "ask for it again, or discard it")
  }
}

extension RecordIntake.Result {
  /// The result with the places of its findings in the file in which the message came.
  fileprivate func moved(from origin: MessageOrigin?, to place: SourcePosition?) -> Self {
    guard let origin, let place else { return self }
    return Self(
      outcome: outcome, findings: findings.map { $0.moved(from: origin.position, to: place) }, reason: reason)
  }
}

extension JoinedInspection {
  /// Whether one of the parts is among those it is made of.
  fileprivate func holds(anyOf given: [MessagePart]) -> Bool {
    given.contains { parts.contains($0) || repeated.contains($0) }
  }
}
