import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui unit figures`.
struct UnitFigures: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "figures",
    en: "Computes trucks owned and used a day, visits, goods and conforming trucks from register and gate ledger",
    zh: "由登记册与门禁台账计算自有和日均使用车辆、车次、吨数及符合承诺的车辆",
    examples: [
      "hegui unit figures --place 130131 --month 2020-06", "hegui unit figures U-12 --at 2024-12-31 --record",
    ])

  @Argument(help: help("Key of the unit; all units where it is left out", "单位标识；不写则为全部单位", valueName: "unit"))
  var unit: String?

  @Option(help: help("Division code of the place", "行政区划代码", valueName: "code"))
  var place: String?

  @Option(
    help: help(
      "Reference month of trucks used a day, YYYY-MM; default the month before --at",
      "日均使用车辆的参考月，YYYY-MM；默认为 --at 的上一月", valueName: "month"))
  var month: String?

  @Flag(help: help("State the figures of the gate ledger in the register", "将台账计算结果写入登记册"))
  var record = false

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true
  var answersAsKnown: Bool { !record }

  func perform(in session: Session) throws -> ExitStatus {
    let report = try UnitFiguresWorkflow(context: session.context(options)).run(
      unit: unit.map { Arguments.key($0, of: .unit) }, place: try place.map { try Arguments.division($0) },
      month: try month.map { try Arguments.month($0) },
      recording: record)
    try session.print(report)
    return Answers.status(of: report.weight)
  }
}
