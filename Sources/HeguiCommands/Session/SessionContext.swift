import RegistryModel
import RegistryWorkflows

extension Session {
  /// What a use case takes from this session and the options of the command.
  ///
  /// - Parameter report: takes the stages of work that may be long.
  func context(_ options: RegistryOptions, report: @escaping WorkReport = { _ in }) -> WorkflowContext {
    WorkflowContext(
      database: options.databasePath(in: environment), actor: options.actorID(in: environment), now: now,
      clock: Session.clock, at: options.at?.latest, knownAt: options.knownAt?.latest,
      includesPersonalData: options.full, shared: shared, report: report)
  }

  /// Does work that may be long, with a line on standard error that says what it is busy with where a person watches.
  func watching<Result>(_ work: (@escaping WorkReport) throws -> Result) rethrows -> Result {
    guard terminal.showsProgress else { return try work { _ in } }
    let line = WorkLine(terminal: terminal, language: language)
    return try line.accompany { try work { line.take($0) } }
  }

  /// Does the same with what a use case takes from this session.
  func watching<Result>(
    _ options: RegistryOptions, _ work: (WorkflowContext) throws -> Result
  ) rethrows -> Result {
    try watching { report in try work(context(options, report: report)) }
  }
}
