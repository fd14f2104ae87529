import Crypto
public import RegistryModel

extension RegistryTransaction {
  /// Freezes a version of something published; the registry numbers it after the versions before.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where a correction gives no reason.
  public func publish(_ draft: PublicationDraft) throws -> Publication {
    let version =
      (try reader.publications(kind: draft.kind, place: draft.place, period: draft.period).last?.version ?? 0) + 1
    guard version == 1 || !(draft.reason ?? "").isEmpty else {
      throw StoreError(.invalidRecord, "a correction of what was published needs a reason")
    }
    let hash = Publication.hash(ofPayload: draft.payload)
    let statement = try connection.statement(
      """
      INSERT INTO frozenPublication (
        kind, place, period, version, publishedAt, location, reason, payload, payloadHash, auditSeq)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """)
    statement.bind(1, draft.kind)
    statement.bind(2, draft.place.text)
    statement.bind(3, draft.period)
    statement.bind(4, version)
    statement.bind(5, draft.publishedAt.millisecondsSinceEpoch)
    statement.bind(6, draft.location)
    statement.bind(7, draft.reason)
    statement.bind(8, draft.payload)
    statement.bind(9, hash)
    statement.bind(10, auditSequence)
    try statement.run()
    let publication = Publication(
      draft: draft, version: version, payloadHash: hash, auditSequence: auditSequence, recordedAt: recordedAt)
    note(Publication.auditOperation, publication.auditSubject, hash)
    return publication
  }
}

extension RegistryReader {
  /// The versions published of a kind, place and period, oldest first.
  ///
  /// - Throws: `StoreError`.
  public func publications(kind: String, place: DivisionCode, period: String) throws -> [Publication] {
    try publications("WHERE kind = ?1 AND place = ?2 AND period = ?3") { statement in
      statement.bind(1, kind)
      statement.bind(2, place.text)
      statement.bind(3, period)
    }
  }

  /// Of which kinds, periods and places something is frozen, whatever its version, sorted.
  ///
  /// - Throws: `StoreError`.
  public func frozenPeriods() throws -> [(kind: String, period: String, place: DivisionCode)] {
    try connection.all(
      "SELECT DISTINCT kind, period, place FROM frozenPublication ORDER BY kind, period, place", { _ in }
    ) { statement in
      var row = RowReader(statement)
      return (try row.text(), try row.text(), try row.required(DivisionCode(row.text())))
    }
  }

  /// All that was published, sorted by kind, place, period and version.
  ///
  /// - Throws: `StoreError`.
  public func publications() throws -> [Publication] { try publications("") { _ in } }

  private func publications(_ condition: String, _ bind: (Statement) -> Void) throws -> [Publication] {
    try connection.all(
      """
      SELECT kind, place, period, version, publishedAt, location, reason, payload, payloadHash, auditSeq, auditEntry.at
      FROM frozenPublication JOIN auditEntry ON auditEntry.seq = auditSeq \(condition) ORDER BY kind, place, period, version
      """, bind
    ) { statement in
      var row = RowReader(statement)
      let kind = try row.text()
      let place = try row.required(DivisionCode(row.text()))
      let period = try row.text()
      let version = try row.integer()
      let draft = PublicationDraft(
        kind: kind, place: place, period: period, publishedAt: try row.moment(), location: try row.text(),
        reason: row.optionalText(), payload: try row.text())
      return Publication(
        draft: draft, version: version, payloadHash: try row.text(), auditSequence: try row.integer64(),
        recordedAt: try row.moment())
    }
  }
}

extension Publication {
  /// SHA-256 of a payload's UTF-8 bytes.
  static func hash(ofPayload payload: String) -> String {
    Hexadecimal.text(of: SHA256.hash(data: Array(payload.utf8)))
  }
}
