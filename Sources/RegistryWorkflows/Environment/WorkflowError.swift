public import RegistryModel

/// Why a use case could not be carried out.
public struct WorkflowError: Error, Sendable {
  /// What kind of failure it is.
  public let code: Code
  /// What happened.
  public let message: BilingualText
  /// Where.
  public let location: String?
  /// What to do.
  public let hint: BilingualText

  /// A failure with its texts in both languages.
  public init(
    _ code: Code, zh: String, en: String, location: String? = nil, hintZH: String = "", hintEN: String = ""
  ) {
    self.code = code
    message = BilingualText(zh: zh, en: en)
    self.location = location
    hint = BilingualText(zh: hintZH, en: hintEN)
  }

  /// Kinds of failure, each with a stable name.
  public enum Code: String, Sendable, CaseIterable {
    /// A value on the command line or in a request means nothing.
    case usage
    /// A file that ships with Hegui is not where it should be.
    case sharedFileMissing
    /// There is no such input.
    case noSuchInput
    /// The input may not be read.
    case unreadableInput
    /// The input cannot be used at all.
    case unusableInput
    /// The output cannot be written.
    case cannotWrite
    /// The registry does not know the key.
    case unknownKey
    /// Several subjects bear the key.
    case ambiguousKey
    /// What is asked does not fit the state of the registry.
    case refused
    /// The registry file does not exist, is no registry, or cannot be opened.
    case registryUnusable
    /// The registry file was written by a newer version of the program.
    case registryNewer
    /// The registry is in use by another writer.
    case registryBusy
    /// The registry may only be read here.
    case registryReadOnly
    /// The registry file is damaged.
    case registryDamaged
    /// The disk is full, or reading or writing failed.
    case inputOutput
    /// The program did not do what it should: a defect.
    case internalDefect
  }
}

extension WorkflowError: Equatable {
  /// Failures are equal where their codes are: texts are for people.
  public static func == (left: WorkflowError, right: WorkflowError) -> Bool { left.code == right.code }
}
