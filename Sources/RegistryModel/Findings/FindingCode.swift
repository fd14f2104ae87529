/// A kind of finding: its stable code, how grave it is, and what it says in both languages.
///
/// The catalogue of codes lies in the files beside this one, a file per family.
public struct FindingCode: Sendable {
  /// The stable code, such as `XML-CUT`; other programs count by it.
  public let id: String
  /// How grave the finding is.
  public let severity: Severity
  /// What is wrong.
  public let title: BilingualText
  /// What to do.
  public let hint: BilingualText

  init(_ id: String, _ severity: Severity, zh: String, en: String, hintZH: String, hintEN: String) {
    self.id = id
    self.severity = severity
    title = BilingualText(zh: zh, en: en)
    hint = BilingualText(zh: hintZH, en: hintEN)
  }

  /// How grave a finding is.
  public enum Severity: String, Sendable, CaseIterable {
    /// The record is taken; the finding is told.
    case notice
    /// The record is taken, and a person should look.
    case warning
    /// The record is kept aside until a person decides.
    case quarantine
    /// The record cannot be taken.
    case reject
  }
}

extension FindingCode: Hashable {
  /// Two codes are the same where their ids are.
  public static func == (left: FindingCode, right: FindingCode) -> Bool { left.id == right.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension FindingCode {
  /// A code as a registry holds it, also one that this version of the program does not know.
  public static func stored(_ id: String, _ severity: Severity) -> FindingCode {
    named(id) ?? FindingCode(id, severity, zh: id, en: id, hintZH: "", hintEN: "")
  }
}
