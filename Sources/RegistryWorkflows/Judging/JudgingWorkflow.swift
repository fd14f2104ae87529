import EmissionStandards
import RecordExchange
import RegistryModel
import RegistryStore
public import Reports

/// Judges the records of a file and shows the working; nothing is stored. Where there is a registry, what it knows of the
/// place and the vehicle counts, as it does on import.
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

  /// The working of the records of `path`.
  ///
  /// - Throws: `DocumentError` where nothing of the file can be used; `WorkflowError` where it holds too many records.
  public func judge(_ path: String) throws -> JudgementReport {
    let registry = hasRegistry ? try context.openForReading() : nil
    let input = try ReceivedInput(path)
    var intake = RecordIntake(expectedStation: nil)
    var judgements: [JudgementReport.Record] = []
    var unreadable: [ImportReport.Sample] = []
    _ = try input.reader(schemas: try context.shared.path(of: "Schemas")).readBatches(of: 50) { batch in
      for record in batch {
        switch record.content {
        case .inspection(let inspection):
          let known = try registry?.read { try intake.judgementContext(of: inspection, $0) } ?? JudgementContext()
          judgements.append(
            JudgementReport.Record(inspection, InspectionJudgement(of: inspection, in: known), path: path))
        case .rejected, .remark:
          unreadable += record.findings.map { ImportReport.Sample($0, path: path, subject: nil) }
        case .delta: break
        }
      }
      guard judgements.count <= Self.limit else {
        throw WorkflowError(
          .usage, zh: "文件中的记录超过 \(Self.limit) 条", en: "the file holds more than \(Self.limit) records", location: path,
          hintZH: "请用 hegui import --dry-run，或取出要核对的记录",
          hintEN: "use hegui import --dry-run, or cut the records of interest out")
      }
    }
    return JudgementReport(judgements: judgements, unreadable: unreadable)
  }
}
