import Policy
public import RegistryModel
import RegistryStore
public import Reports

/// The report of a month or a year: ranking, figures and publications of a plan.
public struct PeriodReportWorkflow {
  let context: WorkflowContext

  /// Reports from the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// The report of a period: the frozen version where the period is closed, with what today's register says otherwise;
  /// else, and where a draft is asked for, a report made from the register.
  ///
  /// - Parameters:
  ///   - place: a part of the plan's place, of which no period is closed; nil for the whole.
  ///   - version: a frozen version; nil for the last one.
  ///   - draft: whether to leave frozen versions aside.
  /// - Throws: `StoreError`; `WorkflowError` where the pack is not loaded, the period is of another length, or that
  ///   version was never frozen.
  public func report(
    _ scope: PeriodReport.Scope, pack: String, period text: String, place: DivisionCode? = nil, version: Int? = nil,
    draft: Bool = false
  ) throws -> PeriodReport {
    let period = try Self.period(text, scope)
    return try context.openForReading().read { reader in
      let composer = try PeriodComposer(context: context, pack: pack, place: place, reader: reader)
      if draft && version == nil { return try composer.report(scope, period) }
      let frozen = try PeriodArchive(context: context, reader: reader).versions(of: period, composer.pack)
      if let version, !frozen.contains(where: { $0.version == version }) {
        throw WorkflowError(
          .unknownKey, zh: "没有冻结过该版本", en: "that version was never frozen", location: "\(period) v\(version)",
          hintZH: "已冻结 \(frozen.count) 版", hintEN: "\(frozen.count) versions are frozen")
      }
      guard var report = frozen.last(where: { version == nil || $0.version == version }) else {
        return try composer.report(scope, period)
      }
      report.differences = report.differences(from: try composer.figures(scope, period))
      return report
    }
  }

  /// Reads a period and holds it against the kind of report.
  static func period(_ text: String, _ scope: PeriodReport.Scope) throws -> ReportingPeriod {
    let period = try IndicatorWorkflow.period(text)
    switch (scope, period) {
    case (.month, .month), (.year, .year): return period
    default:
      throw WorkflowError(
        .usage, zh: "期间与报告种类不符", en: "the period does not fit the report", location: text,
        hintZH: "月报写 2020-06，年报写 2020", hintEN: "write 2020-06 for a month, 2020 for a year")
    }
  }

  /// Writes every table of a report into a folder, each as a file of comma-separated values.
  ///
  /// - Parameter page: the page of the same report, which is none of them; nil where there is none.
  /// - Returns: the files.
  /// - Throws: `WorkflowError` where a file cannot be written.
  public func writeTables(
    of report: PeriodReport, into folder: String, besides page: String?, in language: Language
  ) throws -> [String] {
    try OutputFolder.make(folder)
    return try report.tables(in: language).map { name, table in
      let path = folder + "/" + name + ".csv"
      let file = try OutputFile(path: path, sparing: [context.database] + (page.map { [$0] } ?? []))
      try file.append(Array(table.document.utf8))
      try file.finish()
      return path
    }
  }
}
