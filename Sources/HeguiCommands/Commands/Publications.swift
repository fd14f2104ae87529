import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui publications`: what a plan orders to be made public.
struct Publications: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "publications", en: "Shows what a plan orders to be made public: due, done, late or to be decided, and by whom",
    zh: "显示方案规定的公开事项：到期、完成、逾期或待决定，以及责任部门",
    examples: [
      "hegui publications --pack pingshan-2020 --at 2020-08-31",
      "hegui publications --pack hebi-2019 --period 2019 --open --lang zh",
      "hegui record publication P-7 kind=violation about=check:F-12 place=130131 publishedOn=2020-07-08 document=gazette-7",
    ])

  @Option(help: help("Id of a loaded pack", "已载入的规则包标识", valueName: "id"))
  var pack: String

  @Option(
    help: help("Months and checks of this period; default the plan's year", "该期间的月份与检查；默认为方案年度", valueName: "period"))
  var period: String?

  @Flag(help: help("Only what somebody has to act on", "只列须处理的事项"))
  var open = false

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    let report = try session.watching(options) {
      try PublicationWorkflow(context: $0).run(pack: pack, period: period, openOnly: open)
    }
    try session.print(report)
    return report.needsAction ? .actionNeeded : .done
  }
}
