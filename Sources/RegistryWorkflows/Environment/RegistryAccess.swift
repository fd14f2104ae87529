import RegistryModel
import RegistryStore

/// How use cases come to a registry file.
extension WorkflowContext {
  /// Opens the registry for reading.
  ///
  /// - Throws: `StoreError`.
  func openForReading() throws -> Registry { try Registry.openForReading(database) }

  /// Opens the registry for writing.
  ///
  /// - Throws: `StoreError`.
  func openForWriting() throws -> Registry {
    try Registry.openForWriting(database, by: writing("open"))
  }

  /// Opens the registry as the question needs it: personal data is shown only where the audit log can note it.
  ///
  /// - Throws: `StoreError`.
  func openForAnswering(_ subject: String, purpose: String) throws -> Registry {
    let registry = try includesPersonalData ? openForWriting() : openForReading()
    try noteDisclosure(of: subject, purpose: purpose, in: registry)
    return registry
  }

  /// Notes in the audit log what is about to be shown, where personal data is.
  ///
  /// - Throws: `StoreError`; then nothing may be shown.
  func noteDisclosure(of subject: String, purpose: String, in registry: Registry) throws {
    guard includesPersonalData else { return }
    try registry.noteDisclosure(of: subject, purpose: purpose, by: writing(AuditEntry.disclosing))
  }

  /// Who writes and why, at the moment of the system clock.
  func writing(_ action: String, subject: String = "", detail: String = "") -> WriteContext {
    WriteContext(actor: actor, at: clock(), action: action, subject: subject, detail: detail)
  }

  /// The register at the moment asked about.
  var question: RegisterQuestion {
    RegisterQuestion(at: at, knownAt: knownAt)
  }

  /// The same with personal data, for the one report that masks it value by value.
  var questionWithPersonalData: RegisterQuestion {
    RegisterQuestion(at: at, knownAt: knownAt, includesPersonal: true)
  }
}

/// Names of the settings that a registry keeps of itself.
enum Setting {
  /// Division codes of the places the registry is for.
  static let places = "places"
}
