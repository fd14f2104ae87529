import RegistryModel
import RegistryWorkflows

/// Turns whatever a use case throws into one line and an exit status.
enum FailureTranslation {
  static func failure(for error: any Error) -> CommandFailure {
    if let failure = error as? CommandFailure { return failure }
    guard let error = ErrorTranslation.workflowError(for: error) else {
      return CommandFailure(
        "internalDefect", .inputOutput,
        message: BilingualText(zh: "意外错误：\(error)", en: "unexpected error: \(error)"),
        hint: BilingualText(zh: "请报告此问题", en: "please report this"))
    }
    return CommandFailure(
      error.code.rawValue, status(of: error.code), message: error.message, at: error.location, hint: error.hint)
  }

  private static func status(of code: WorkflowError.Code) -> ExitStatus {
    switch code {
    case .usage: .usage
    case .noSuchInput: .noInput
    case .unusableInput, .unreadableInput, .registryUnusable, .registryNewer, .registryDamaged: .unusableInput
    case .cannotWrite, .registryReadOnly: .cannotWrite
    case .refused: .prohibited
    case .unknownKey, .ambiguousKey: .undetermined
    case .registryBusy: .busy
    case .inputOutput, .sharedFileMissing, .internalDefect: .inputOutput
    }
  }
}
