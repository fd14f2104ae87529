import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui report`: a month or a year of a plan on one page.
struct PeriodReports: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "report", en: "Writes the page of a month or a year of a plan", zh: "生成方案的月报或年报网页",
    subcommands: [MonthReport.self, YearReport.self])
}

/// `hegui report month`.
struct MonthReport: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "month", en: "Writes the page of a month: ranking, figures, publications", zh: "生成月报网页：排名、指标、公开事项",
    examples: ["hegui report month --pack pingshan-2020 --period 2020-06 --html june.html"])

  @OptionGroup var page: PageOptions
  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    try page.write(.month, options, in: session)
  }
}

/// `hegui report year`.
struct YearReport: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "year", en: "Writes the page of a year: figures and publications", zh: "生成年报网页：指标、公开事项",
    examples: ["hegui report year --pack pingshan-2020 --period 2020 --html 2020.html"])

  @OptionGroup var page: PageOptions
  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    try page.write(.year, options, in: session)
  }
}

/// What a page is about and where it goes.
struct PageOptions: ParsableArguments {
  @Option(help: help("Id of a loaded pack", "已载入的规则包标识", valueName: "id"))
  var pack: String

  @Option(help: help("2020-06 for a month, 2020 for a year", "月报写 2020-06，年报写 2020", valueName: "period"))
  var period: String

  @Option(help: help("File to write", "写入的文件", valueName: "file"))
  var html: String

  func write(
    _ scope: PeriodReport.Scope, _ options: RegistryOptions, in session: Session
  ) throws -> ExitStatus {
    let workflow = PeriodReportWorkflow(context: session.context(options))
    let report = try workflow.report(scope, pack: pack, period: period)
    try workflow.write(report, to: html, in: session.language)
    let figures = IndicatorReport(pack: pack, period: report.period, rows: report.indicators)
    try session.print(figures)
    return figures.needsAction ? .actionNeeded : .done
  }
}
