import EmissionStandards
import RecordExchange
import RegistryModel
import RegistryStore
public import Reports

/// Judges the records of a file and shows the working; nothing is stored. Where there is a registry, what it knows of the
/// place, the vehicle and its other checks counts, as it does on import.
public struct JudgingWorkflow {
  let context: WorkflowContext
  let hasRegistry: Bool

  /// Judging with the registry of `context`.
  ///
  /// - Parameter hasRegistry: whether that registry is to be asked.
  public init(context: WorkflowContext, hasRegistry: Bool) {
    self.context = context
    self.hasRegistry = hasRegistry
  }

  /// How many records are shown at the most: a working of thousands of records helps nobody.
  static let limit = 200
  /// How many statements on vehicles, machines and the like are kept beside them.
  static let statementLimit = 20_000

  /// The working of the records of `path`.
  ///
  /// - Parameters:
  ///   - dialect: `auto`, `canonical` or the id of a station dialect, as for an import.
  ///   - call: the argument of the call that sent the messages, as `NAME=VALUE`; nil where it is not known.
  /// - Throws: `WorkflowError` where nothing of the file can be used, it holds too many records, or there is no such dialect.
  public func judge(_ path: String, dialect: String = "auto", call: String? = nil) throws -> JudgementReport {
    try ErrorTranslation.naming(path) { try judged(path, dialect: dialect, call: call) }
  }

  private func judged(_ path: String, dialect: String, call: String?) throws -> JudgementReport {
    let registry = hasRegistry ? try context.openForReading() : nil
    let input = try ReceivedInput(path)
    var judging = DocumentJudging(path: path, registry: registry, knownAt: context.knownAt)
    var catalogue: DialectCatalogue?
    let request = ImportRequest(paths: [path], dialect: dialect)
    switch try DialectChoice(request: request, context: context).dialect(of: input, &catalogue) {
    case .canonical:
      _ = try input.reader(schemas: try context.shared.path(of: "Schemas")).readBatches(of: 50) { batch in
        for record in batch { try judging.take(record) }
        try judging.requireFew()
      }
    case .notice: break
    case .messages(let catalogue):
      var settings = DialectSettings(receivedAt: context.now, station: nil)
      settings.call = try call.flatMap { try CallArgument(text: $0).call(among: catalogue) }
      _ = try input.messageReader(catalogue: catalogue, settings: settings).read { outcome in
        try judging.take(outcome)
        try judging.requireFew()
      }
    }
    return try judging.report()
  }
}
