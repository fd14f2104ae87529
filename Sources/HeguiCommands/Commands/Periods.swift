import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui period`: months and years whose figures are frozen.
struct Periods: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "period", en: "Closes months and years: their figures are frozen, corrections stand beside them",
    zh: "月份和年度关账：冻结数值，更正另立版本",
    subcommands: [PeriodClose.self, PeriodCorrect.self, PeriodShow.self, PeriodList.self])
}

/// Which period of which pack.
struct PeriodChoice: ParsableArguments {
  @Argument(help: help("2020-06 for a month, 2020 for a year", "月份写 2020-06，年度写 2020", valueName: "period"))
  var period: String

  @Option(help: help("Id of a loaded pack", "已载入的规则包标识", valueName: "id"))
  var pack: String
}

/// `hegui period close`.
struct PeriodClose: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "close", en: "Freezes figures, bases, ranking and publications of a period that is over, with a content hash",
    zh: "冻结已结束期间的数值、基数、排名与公开情况，并记录内容校验",
    examples: [
      "hegui period close 2020-06 --pack pingshan-2020", "hegui period close 2020 --pack pingshan-2020 --lang zh",
    ])

  @OptionGroup var choice: PeriodChoice
  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    let report = try session.watching(options) {
      try PeriodClosingWorkflow(context: $0).close(choice.period, pack: choice.pack)
    }
    try session.print(report)
    return report.needsAction ? .actionNeeded : .done
  }
}

/// `hegui period correct`.
struct PeriodCorrect: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "correct", en: "Freezes a corrected version beside the earlier ones, which stay as they are",
    zh: "在原有版本之外冻结一个更正版本，原版本不变",
    examples: ["hegui period correct 2020-06 --pack pingshan-2020 --reason 'three late records of the county seat'"])

  @OptionGroup var choice: PeriodChoice

  @Option(help: help("Why it is corrected", "更正原因", valueName: "text"))
  var reason: StatedText

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    let report = try session.watching(options) {
      try PeriodClosingWorkflow(context: $0).correct(choice.period, pack: choice.pack, reason: reason.text)
    }
    try session.print(report)
    return report.needsAction ? .actionNeeded : .done
  }
}

/// `hegui period show`.
struct PeriodShow: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "show", en: "Shows a frozen version, and what today's register says otherwise",
    zh: "显示已冻结的版本，以及现在的登记库有何不同",
    examples: [
      "hegui period show 2020-06 --pack pingshan-2020",
      "hegui period show 2020-06 --pack pingshan-2020 --version 1 --format json",
    ])

  @OptionGroup var choice: PeriodChoice

  @Option(name: .customLong("version"), help: help("A version; default the last", "版本；默认为最后一版", valueName: "n"))
  var frozenVersion: Int?

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    let report = try session.watching(options) {
      try PeriodClosingWorkflow(context: $0).show(choice.period, pack: choice.pack, version: frozenVersion)
    }
    try session.print(report)
    return report.needsAction || report.differences?.isEmpty == false ? .actionNeeded : .done
  }
}

/// `hegui period list`.
struct PeriodList: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "list", en: "Lists the periods that are closed, with every version", zh: "列出已关账的期间及其各版本",
    examples: ["hegui period list", "hegui period list --pack pingshan-2020 --format csv"])

  @Option(help: help("Only this pack", "只列该规则包", valueName: "id"))
  var pack: String?

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    try session.print(PeriodClosingWorkflow(context: session.context(options)).list(pack: pack))
    return .done
  }
}
