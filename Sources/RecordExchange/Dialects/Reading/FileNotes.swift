import RegistryModel

/// Findings on a file as a whole.
struct FileNotes {
  private(set) var findings: [Finding] = []
  private var seen: Set<Subject> = []

  /// What a finding is about that is told once.
  struct Subject: Hashable {
    private let dialect: String
    private let place: String
    private let field: CanonicalField?

    /// A place in messages of a dialect, and a field of it.
    init(_ dialect: String, _ place: String, _ field: CanonicalField? = nil) {
      self.dialect = dialect
      self.place = place
      self.field = field
    }

    /// Text around messages.
    static let stray = Subject("", "")
  }

  /// Adds a finding, unless one about the same was added before.
  mutating func add(once subject: Subject, _ finding: () -> Finding) {
    guard seen.insert(subject).inserted else { return }
    findings.append(finding())
  }

  /// Adds a finding, unless one about the same was added before.
  mutating func add(_ finding: Finding, once subject: Subject) { add(once: subject) { finding } }

  /// Adds a finding.
  mutating func add(_ finding: Finding) { findings.append(finding) }
}
