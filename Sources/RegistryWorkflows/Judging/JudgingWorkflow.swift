import EmissionStandards
import RecordExchange
import RegistryModel
public import Reports

/// Judges the records of a file and shows the working; nothing is stored, and no registry is asked.
public struct JudgingWorkflow {
  let shared: SharedFiles

  /// Judging with the files that ship with Hegui.
  public init(shared: SharedFiles) {
    self.shared = shared
  }

  /// How many records are shown at the most: a working of thousands of records helps nobody.
  static let limit = 200

  /// The working of the records of `path`.
  ///
  /// - Throws: `DocumentError` where nothing of the file can be used; `WorkflowError` where it holds too many records.
  public func judge(_ path: String) throws -> JudgementReport {
    let input = try ReceivedInput(path)
    var judgements: [JudgementReport.Record] = []
    var unreadable: [ImportReport.Sample] = []
    _ = try input.reader(schemas: try shared.path(of: "Schemas")).readBatches(of: 50) { batch in
      for record in batch {
        switch record.content {
        case .inspection(let inspection):
          judgements.append(
            JudgementReport.Record(inspection, InspectionJudgement(of: inspection), path: path))
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
