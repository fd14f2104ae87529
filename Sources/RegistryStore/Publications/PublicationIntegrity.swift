public import RegistryModel

/// What is frozen is held against the audit log before anybody reads it: the log is chained, the table is not.
extension Publication {
  /// The action of a write that freezes a ranking or another publication; such a write does nothing else.
  public static let publishing = "publish"

  /// The action of a write that freezes a period; such a write does nothing else.
  public static let closing = "close"

  /// How the audit log names the freezing of a version.
  static let auditOperation = "publication"

  /// The version as the audit log names it.
  var auditSubject: String { "\(draft.kind) \(draft.place) \(draft.period) \(version)" }

  /// Whether the content is what its hash says, and the hash what the audit log says of the write that froze it.
  func isIntact(auditedAs contentDigest: String?) -> Bool {
    guard payloadHash == Publication.hash(ofPayload: draft.payload) else { return false }
    var trail = AuditTrail(after: nil)
    trail.note(Publication.auditOperation, auditSubject, payloadHash)
    return trail.digest == contentDigest
  }
}

extension RegistryReader {
  /// The versions of something that was frozen by writes of their own, oldest first, held against the audit log.
  ///
  /// - Parameter subject: what the audit entries of those writes are about.
  /// - Throws: `StoreError`; `corrupt` where a version was altered or taken out.
  /// - Complexity: O(audit entries), and the size of the versions.
  public func frozenVersions(
    kind: String, place: DivisionCode, period: String, auditedAs subject: String
  ) throws -> [Publication] {
    let versions = try publications(kind: kind, place: place, period: period)
    let missing = try missingPublications().filter { $0.subject == subject }.map(\.problem)
    try RegistryReader.requireNone(problems(of: versions) + missing)
    return versions
  }

  /// All that was published, as ``publications()``, held against the audit log.
  ///
  /// - Throws: `StoreError`; `corrupt` where a version was altered or taken out.
  public func frozenVersions() throws -> [Publication] {
    let all = try publications()
    try RegistryReader.requireNone(problems(of: all) + missingPublications().map(\.problem))
    return all
  }

  /// What is wrong with what was published, in words; empty where everything is as it was frozen.
  ///
  /// - Throws: `StoreError`.
  func publicationProblems() throws -> [String] {
    try problems(of: publications()) + missingPublications().map(\.problem)
  }

  private func problems(of publications: [Publication]) throws -> [String] {
    var problems: [String] = []
    var before: Publication?
    for publication in publications {
      let digest = try connection.first(
        "SELECT contentDigest FROM auditEntry WHERE seq = ?1", { $0.bind(1, publication.auditSequence) }
      ) { $0.text(0) }
      if !publication.isIntact(auditedAs: digest) {
        problems.append("publication \(publication.auditSubject) was altered")
      }
      let isSame =
        before.map {
          $0.draft.kind == publication.draft.kind && $0.draft.place == publication.draft.place
            && $0.draft.period == publication.draft.period
        } ?? false
      if publication.version != (isSame ? before?.version ?? 0 : 0) + 1 {
        problems.append("a version before publication \(publication.auditSubject) is missing")
      }
      before = publication
    }
    return problems
  }

  /// Writes that froze something which is not there any more.
  private func missingPublications() throws -> [(subject: String, problem: String)] {
    try connection.all(
      """
      SELECT seq, subject FROM auditEntry
      WHERE action IN (?1, ?2) AND NOT EXISTS (SELECT 1 FROM frozenPublication WHERE auditSeq = seq) ORDER BY seq
      """,
      {
        $0.bind(1, Publication.publishing)
        $0.bind(2, Publication.closing)
      }
    ) { ($0.text(1), "what audit entry \($0.integer(0)) froze is missing: \($0.text(1))") }
  }

  private static func requireNone(_ problems: [String]) throws {
    guard let first = problems.first else { return }
    throw StoreError(.corrupt, first)
  }
}
