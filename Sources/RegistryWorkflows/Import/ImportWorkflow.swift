import Foundation
import RecordExchange
import RegistryModel
import RegistryStore
public import Reports

/// Takes files into the registry, chunk by chunk: what was committed stays, whatever happens to the rest of a file.
public struct ImportWorkflow {
  let context: WorkflowContext

  /// Importing into the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// Imports all files of the request.
  ///
  /// - Parameter progress: called now and then with how far the import has come.
  /// - Throws: `WorkflowError` where an input does not exist, an output cannot be written or the dialect is unknown;
  ///   `StoreError` where the registry cannot be written. A file that cannot be used is told in the report.
  public func run(_ request: ImportRequest, progress: @escaping (ImportProgress) -> Void) throws -> ImportReport {
    let files = try InputFiles(request.paths)
    guard !files.paths.isEmpty || !files.unreadable.isEmpty else {
      throw WorkflowError(
        .noSuchInput, zh: "文件夹中没有可导入的文件", en: "the folder holds no document",
        location: request.paths.joined(separator: " "), hintZH: "读取的是以 .xml 结尾的文件",
        hintEN: "those that end with .xml are read")
    }
    if let call = request.call {
      _ = try CallArgument(text: call).call(of: DialectShelf(shared: context.shared).catalogue().profiles)
    }
    let schemas = try context.shared.path(of: "Schemas")
    let registry = try context.openForWriting()
    try registry.putOffSync()
    let outputs = try ImportOutputs(request, receivedAt: context.now, sparing: files.paths + [context.database])
    let run = ImportRunWriter(
      request: request, context: context, registry: registry, outputs: outputs, schemas: schemas,
      totalBytes: files.totalBytes, progress: progress)
    run.ledger.notePassedOver(files.passedOver)
    for file in files.unreadable { run.ledger.noteUnusable(file.path, DocumentError(.cannotOpen, file.message)) }
    do {
      try run.importAll(files.paths)
      return try run.finish()
    } catch let error as WorkflowError where error.code == .cannotWrite && !request.dryRun {
      throw error.besidesTakenRecords
    }
  }
}
