import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui obd status KEY`.
struct OBDStatus: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "status",
    en:
      "Shows whether a remote monitor is installed, networked, online, silent, faulty, tampered with, and by which rule",
    zh: "显示远程监控是否安装、联网、在线、失联、故障、被篡改，及所依据的规则",
    examples: [
      "hegui obd status 冀A12345", "hegui obd status LZX0B9JA3H6ABC123 --at 2025-07-02",
      "hegui obd status 冀A12345 --days 30", "hegui obd status --unregistered",
    ])

  @Argument(help: help("Plate, VIN or machine code", "号牌、车辆识别代号或机械环保编码", valueName: "key"))
  var key: String?

  @Option(help: help("Colour of the plate", "号牌颜色"))
  var color: PlateColor?

  @Flag(help: help("List what reports and is not in the register", "列出有上报而不在登记库中的代号"))
  var unregistered = false

  @Option(help: help("Show the figures of so many last days", "显示最近若干天的数值", valueName: "n"))
  var days = 1

  @Flag(help: help("Show where the vehicle was on the last day", "显示最近一天的位置"))
  var positions = false

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true
  var answersAsKnown: Bool { !unregistered }

  func perform(in session: Session) throws -> ExitStatus {
    let workflow = RemoteStatusWorkflow(
      context: session.context(options), details: RemoteStatusDetails(days: days, showsPositions: positions))
    switch (key, unregistered) {
    case (nil, true):
      let report = try workflow.unregistered()
      try session.print(report)
      return report.identities.isEmpty ? .done : .actionNeeded
    case (let key?, false):
      let report = try workflow.status(of: key, color: color)
      try session.print(report)
      if report.needsAction { return .actionNeeded }
      return report.saysNothing ? .undetermined : .done
    default:
      throw CommandFailure.usage(
        BilingualText(zh: "请写一个号码，或 --unregistered", en: "give one key, or --unregistered"),
        hint: BilingualText(zh: "用法见 'hegui obd status --help'", en: "see 'hegui obd status --help'"))
    }
  }
}
