public import RegistryModel

/// What every use case takes from the command layer: which registry, who acts, what time it is.
public struct WorkflowContext: Sendable {
  /// Path of the registry file.
  public let database: String
  /// Who acts.
  public let actor: String
  /// The moment at which the command was started.
  public let now: Instant
  /// Reads the system clock, for the audit log of long work.
  public let clock: @Sendable () -> Instant
  /// The moment asked about; on writes the stated moment of the event.
  public let at: Instant
  /// The moment asked about as far as somebody stated one.
  private let stated: Instant?
  /// Answer from what the registry knew at that moment; nil for now.
  public let knownAt: Instant?
  /// Whether personal data is shown in full.
  public let includesPersonalData: Bool
  /// The files that ship with Hegui.
  public let shared: SharedFiles
  /// Takes the stages of work that may be long.
  public let report: WorkReport

  /// Gathers what the command layer knows.
  public init(
    database: String, actor: String, now: Instant, clock: @escaping @Sendable () -> Instant, at: Instant?,
    knownAt: Instant?, includesPersonalData: Bool, shared: SharedFiles, report: @escaping WorkReport
  ) {
    self.database = database
    self.actor = actor
    self.now = now
    self.clock = clock
    self.at = at ?? now
    stated = at
    self.knownAt = knownAt
    self.includesPersonalData = includesPersonalData
    self.shared = shared
    self.report = report
  }

  /// The same for a question that is asked only now: where nobody stated a moment, it is about that of the clock.
  var askedNow: WorkflowContext {
    WorkflowContext(
      database: database, actor: actor, now: clock(), clock: clock, at: stated, knownAt: knownAt,
      includesPersonalData: includesPersonalData, shared: shared, report: report)
  }
}
