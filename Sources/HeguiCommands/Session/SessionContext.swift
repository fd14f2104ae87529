import RegistryModel
import RegistryWorkflows

extension Session {
  /// What a use case takes from this session and the options of the command.
  func context(_ options: RegistryOptions) -> WorkflowContext {
    WorkflowContext(
      database: options.databasePath(in: environment), actor: options.actorID(in: environment), now: now,
      clock: Session.clock, at: options.at?.latest, knownAt: options.knownAt?.latest,
      includesPersonalData: options.full, shared: shared)
  }
}
