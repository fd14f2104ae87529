public import RegistryModel

/// Who writes, when and why: what the audit log says of one transaction.
public struct WriteContext: Hashable, Sendable {
  /// The officer, clerk or program that acts.
  public let actor: String
  /// The moment of the system clock, passed in by the caller.
  public let at: Instant
  /// What is done, as a stable word such as `import` or `quarantine-release`.
  public let action: String
  /// What it is done to: a file, a key; empty where there is no single subject.
  public let subject: String
  /// Anything else a person should read in the log.
  public let detail: String

  /// The context of one write.
  public init(actor: String, at: Instant, action: String, subject: String = "", detail: String = "") {
    self.actor = actor
    self.at = at
    self.action = action
    self.subject = subject
    self.detail = detail
  }

  /// The same actor and moment with another action.
  public func doing(_ action: String, subject: String = "", detail: String = "") -> WriteContext {
    WriteContext(actor: actor, at: at, action: action, subject: subject, detail: detail)
  }

  /// The same write at a later moment; long imports ask the clock for each chunk.
  public func at(_ moment: Instant) -> WriteContext {
    WriteContext(actor: actor, at: moment, action: action, subject: subject, detail: detail)
  }
}
