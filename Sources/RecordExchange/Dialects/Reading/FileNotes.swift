import RegistryModel

/// Findings on a file as a whole.
struct FileNotes {
  private(set) var findings: [Finding] = []
  private var seen: Set<String> = []

  /// Adds a finding, unless one was added under the same name before.
  mutating func add(once name: String, _ finding: () -> Finding) {
    guard !seen.contains(name) else { return }
    seen.insert(name)
    findings.append(finding())
  }

  /// Adds a finding, unless one was added under the same name before.
  mutating func add(_ finding: Finding, once name: String) { add(once: name) { finding } }

  /// Adds a finding.
  mutating func add(_ finding: Finding) { findings.append(finding) }
}
