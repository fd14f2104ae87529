import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui report`: a month or a year of a plan on one page.
struct PeriodReports: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "report", en: "Reports a month or a year of a plan, as a page and as tables", zh: "生成方案的月报或年报：网页与表格",
    subcommands: [MonthReport.self, YearReport.self])
}

/// `hegui report month`.
struct MonthReport: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "month", en: "Reports a month: ranking, figures, lists, publications; frozen figures where it is closed",
    zh: "月报：排名、指标、名单、公开事项；已关账的月份用冻结数值",
    examples: [
      "hegui report month --pack pingshan-2020 --period 2020-06 --html june.html",
      "hegui report month --pack pingshan-2020 --period 2020-06 --csv june --lang zh",
    ])

  @OptionGroup var page: PageOptions
  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    try page.write(.month, options, in: session)
  }
}

/// `hegui report year`.
struct YearReport: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "year", en: "Reports a year as of its last day, whenever it is run; frozen figures where it is closed",
    zh: "年报：无论何时生成，均截至年末；已关账的年度用冻结数值",
    examples: ["hegui report year --pack pingshan-2020 --period 2020 --html 2020.html"])

  @OptionGroup var page: PageOptions
  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    try page.write(.year, options, in: session)
  }
}

/// What a report is about and where it goes.
struct PageOptions: ParsableArguments {
  @Option(help: help("Id of a loaded pack", "已载入的规则包标识", valueName: "id"))
  var pack: String

  @Option(help: help("2020-06 for a month, 2020 for a year", "月报写 2020-06，年报写 2020", valueName: "period"))
  var period: String

  @Option(
    help: help(
      "Only this part of the plan's place, such as a county of a city", "只算方案地区中的这一部分，如市辖的一县", valueName: "code"))
  var place: String?

  @Option(help: help("Write the page to this file", "将网页写入该文件", valueName: "file"))
  var html: String?

  @Option(help: help("Write every table into this folder, for spreadsheets", "将各表格写入该文件夹，供电子表格使用", valueName: "folder"))
  var csv: String?

  @Option(
    name: .customLong("version"),
    help: help("A frozen version; default the last", "已冻结的版本；默认为最后一版", valueName: "n"))
  var frozenVersion: Int?

  @Flag(help: help("Make it anew even where the period is closed", "即使已关账也重新计算"))
  var draft = false

  func write(
    _ scope: PeriodReport.Scope, _ options: RegistryOptions, in session: Session
  ) throws -> ExitStatus {
    let context = session.context(options)
    let page = try html.map { try PageFile(path: $0, in: context) }
    let report = try session.watching(options) {
      try PeriodReportWorkflow(context: $0).report(
        scope, pack: pack, period: period, place: place.map(Arguments.division), version: frozenVersion, draft: draft)
    }
    try page?.write(report, in: session.language)
    if let csv {
      let workflow = PeriodReportWorkflow(context: context)
      for file in try workflow.writeTables(of: report, into: csv, besides: html, in: session.language) {
        session.terminal.writeError(line: file)
      }
    }
    try session.print(report)
    return report.needsAction ? .actionNeeded : .done
  }
}
