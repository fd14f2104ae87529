/// Why the store could not do its work.
///
/// Two errors are equal where their codes are: programs and tests compare codes, people read reasons.
public struct StoreError: Error, Sendable {
  /// What kind of failure it is.
  public let code: Code
  /// What happened, technically; not translated.
  public let reason: String
  /// The file concerned; nil where the failure is about no single file.
  public let path: String?

  /// A failure of `code`.
  public init(_ code: Code, _ reason: String, path: String? = nil) {
    self.code = code
    self.reason = reason
    self.path = path
  }

  /// Kinds of failure.
  public enum Code: String, Sendable, CaseIterable {
    /// Another process holds the write lock for longer than the busy timeout.
    case busy
    /// Others wrote again and again while it was worked out what to write.
    case outdated
    /// The registry was opened for reading, or its file or folder cannot be written.
    case readOnly
    /// The file is no registry of Hegui.
    case notARegistry
    /// The file was written by a newer version of the program.
    case newerThanProgram
    /// The file has to be migrated first: open it once for writing.
    case olderThanProgram
    /// The file is damaged.
    case corrupt
    /// The file could not be opened (permission, a folder in its place).
    case cannotOpen
    /// There is no such file.
    case noSuchFile
    /// There is already a file of that name.
    case alreadyExists
    /// The name is that of a registry's log, for which SQLite would take a file there.
    case nameOfLog
    /// The name is that of a registry in the making, which the next command that makes the same file removes.
    case nameOfUnfinished
    /// A log with content lies beside no file, or beside an empty one: that of a registry which was moved away or cut.
    case logRemains
    /// The index of the log was removed while others use the registry.
    case indexVanished
    /// The file was removed, renamed or replaced while it was written.
    case fileMoved
    /// A backup was restored over the registry while it was written.
    case contentReplaced
    /// The disk is full.
    case diskFull
    /// Reading or writing the file failed.
    case inputOutput
    /// The group does not exist on this machine, or the file could not be given to it.
    case noSuchGroup
    /// The record that was named does not exist, or is not in a state that allows what was asked.
    case noSuchRecord
    /// A value that the store cannot hold was passed to it.
    case invalidRecord
    /// A constraint of the database refused the write: a defect of the program or a damaged file.
    case constraint
    /// Any other failure of the database.
    case database
  }
}

extension StoreError: Equatable {
  /// Errors are equal where their codes are.
  public static func == (left: StoreError, right: StoreError) -> Bool { left.code == right.code }
}

extension StoreError: CustomStringConvertible {
  /// Code, reason and path.
  public var description: String {
    "\(code.rawValue): \(reason)" + (path.map { " (\($0))" } ?? "")
  }
}
