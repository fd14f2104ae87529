import ArgumentParser
import Foundation
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui standards`: the limit tables and their working.
struct Standards: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "standards", en: "Shows emission limits and judges records by them", zh: "查看排放限值并据此判定记录",
    subcommands: [StandardsList.self, StandardsShow.self, StandardsJudge.self])
}

/// `hegui standards list`.
struct StandardsList: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "list", en: "Lists the standards of which tables are loaded", zh: "列出已载入限值表的标准",
    examples: ["hegui standards list"])

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    try session.print(StandardsWorkflow().list())
    return .done
  }
}

/// `hegui standards show ID`.
struct StandardsShow: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "show", en: "Shows every value of a standard with unit, days, clause and confidence; with --at those of one day",
    zh: "显示一项标准的全部数值、单位、期间、条款与可信度；加 --at 只看某日",
    examples: ["hegui standards show GB3847-2018", "hegui standards show GB3847-2018 --at 2020-06-30"])

  @Argument(help: help("Id of the standard", "标准标识", valueName: "id"))
  var id: String

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    let report = try StandardsWorkflow().show(id, at: options.at?.day)
    try session.print(report)
    return report.loaded ? .done : .undetermined
  }
}

/// `hegui standards judge FILE`.
struct StandardsJudge: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "judge",
    en:
      "Judges the records of a file and shows the working line by line, with what the registry knows where there is one; nothing is stored",
    zh: "判定文件中的记录并逐行列出依据，有登记库则采用其所知；不写入登记库",
    examples: [
      "hegui standards judge Fixtures/stations/2-inspections-A.xml", "hegui standards judge station.xml --dialect ID",
    ])

  @Argument(help: help("File of inspection records or supervision checks", "检验记录或监督检查文件", valueName: "file"))
  var file: String

  @Option(
    help: help("Dialect of the file: auto or an id", "文件方言：auto 或方言标识", valueName: "id"))
  var dialect = "auto"

  @Option(
    help: help(
      "Argument of the call that sent the messages, where it says their kind", "上传调用的参数（报文种类写在其中时）",
      valueName: "name=value"))
  var call: String?

  @OptionGroup var options: RegistryOptions

  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    let context = session.context(options)
    let hasRegistry = options.db != nil || FileManager.default.fileExists(atPath: context.database)
    let report = try JudgingWorkflow(context: context, hasRegistry: hasRegistry).judge(
      file, dialect: dialect, call: call)
    try session.print(report)
    if report.isUndetermined { return .undetermined }
    return report.isClean ? .done : .actionNeeded
  }
}
