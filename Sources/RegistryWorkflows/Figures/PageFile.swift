import Policy
public import RegistryModel
public import Reports

extension WorkflowError {
  /// The same, of a page that could not be written after what it shows was published.
  public var besidesPublication: WorkflowError {
    WorkflowError(
      code, zh: message.zh + "；排名已公布并存入登记库", en: message.en + "; the ranking is published all the same",
      location: location, hintZH: hint.zh + "；然后不加 --publish 或 --correct，仅用 --html 写出网页",
      hintEN: hint.en + "; then write the page with --html alone, without --publish or --correct")
  }
}

/// A file that takes a page once what it shows is known. It is begun beforehand: what a command publishes stays published, so
/// that a path which leads nowhere has to be told before.
public final class PageFile {
  private let file: OutputFile

  /// Begins the page.
  ///
  /// - Throws: `WorkflowError` where the file cannot be written, or is the registry of `context`.
  public init(path: String, in context: WorkflowContext) throws {
    file = try OutputFile(path: path, sparing: [context.database])
  }

  /// Writes the page of a report.
  ///
  /// - Throws: `WorkflowError` where the file cannot be written.
  public func write(_ report: PeriodReport, in language: Language) throws {
    try file.append(Array(report.html(in: language).utf8))
    try file.finish()
  }

  /// Writes a ranking as a page of its own.
  ///
  /// - Throws: `WorkflowError` where the file cannot be written.
  public func write(_ ranking: RankingReport, of month: YearMonth, in language: Language) throws {
    let page = PeriodReport(
      place: BilingualText(zh: ranking.place, en: ranking.place), plan: Self.rankingTitle, period: "\(month)",
      scope: .month, asOf: ReportingPeriod.month(month).lastDay, version: ranking.version, frozen: ranking.frozen,
      correctionReason: ranking.correctionReason, ranking: ranking)
    try write(page, in: language)
  }

  private static let rankingTitle = BilingualText(zh: "检验机构排名", en: "ranking of inspection stations")
}
