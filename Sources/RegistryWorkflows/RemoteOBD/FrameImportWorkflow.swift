import RegistryModel
import RegistryStore
public import Reports

/// What to take in of remote-OBD captures, and how.
public struct FrameImportRequest: Sendable {
  /// Files and folders; `-` is standard input.
  public var paths: [String]
  /// Where to write every finding, one JSON a line.
  public var findings: String?
  /// Whether the frames themselves are kept, until `db prune frames` deletes them.
  public var keepsFrames: Bool

  /// A request for the given paths.
  public init(paths: [String], findings: String? = nil, keepsFrames: Bool = false) {
    self.paths = paths
    self.findings = findings
    self.keepsFrames = keepsFrames
  }
}

/// Takes captures of remote-OBD frames into the registry, as days of vehicles.
///
/// The same frames again, in another order or split otherwise, change nothing.
public struct FrameImportWorkflow {
  let context: WorkflowContext

  /// Importing into the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// How many identities outside of the register a report names.
  static let namedIdentities = 20

  /// Imports all files of the request.
  ///
  /// - Parameter progress: called now and then with how far the import has come.
  /// - Throws: `WorkflowError` where an input does not exist or an output cannot be written; `StoreError` where the
  ///   registry cannot be written. What was committed stays. A file without frames is told in the report.
  public func run(_ request: FrameImportRequest, progress: @escaping (ImportProgress) -> Void) throws
    -> FrameImportReport
  {
    let files = try InputFiles(request.paths, endings: CaptureInput.endings)
    guard !files.paths.isEmpty || !files.unreadable.isEmpty else {
      throw WorkflowError(
        .noSuchInput, zh: "文件夹中没有数据文件", en: "the folder holds no capture",
        location: request.paths.joined(separator: " "),
        hintZH: "读取的是 .bin .hex .dat .raw .cap", hintEN: "those that end with .bin .hex .dat .raw .cap are read")
    }
    let registry = try context.openForWriting()
    try registry.putOffSync()
    let intake = try FrameIntake(
      request, context: context, registry: registry, sparing: files.paths + [context.database])
    intake.progress = progress
    intake.totalBytes = files.totalBytes
    for file in files.unreadable { intake.noteUnreadable(file) }
    var report: FrameImportReport
    do {
      for (index, path) in files.paths.enumerated() {
        try intake.read(path, next: index + 1 < files.paths.count ? files.paths[index + 1] : nil)
      }
      report = try intake.finish()
    } catch let error as WorkflowError where error.code == .cannotWrite {
      throw error.besidesTakenRecords
    }
    report.passedOver = files.passedOver
    try registry.makeDurable()
    try registry.read { reader in
      let unregistered = try reader.unregisteredIdentities()
      report.unregisteredCount = unregistered.count
      report.unregistered = unregistered.prefix(Self.namedIdentities).map(\.identity)
      report.auditHead = try reader.auditHead()
    }
    return report
  }
}
