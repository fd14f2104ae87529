import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui station suspicions`.
struct StationSuspicions: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "suspicions",
    en:
      "Shows reasons to look at a station: repeated readings or process rows, overlaps, shared calibrations, short tests",
    zh: "显示检验机构的核查线索：读数或过程数据重复、时段重叠、CALID/CVN 相同、检验过短、功率不符",
    examples: [
      "hegui station suspicions --month 2020-06", "hegui station suspicions --month 2020-06 --station 13013101",
      "hegui station suspicions --month 2020-06 --open",
    ])

  @Option(help: help("Only inspections that began in this month, YYYY-MM", "仅该月开始的检验，YYYY-MM", valueName: "month"))
  var month: String?

  @Option(help: help("Only what concerns this station", "仅该检验机构", valueName: "code"))
  var station: String?

  @Flag(help: help("Record each cause as a suspected check, once", "将每个疑点立为“疑似”检查，每项只立一次"))
  var open = false

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true
  var answersAsKnown: Bool { !open }

  func perform(in session: Session) throws -> ExitStatus {
    let month = try month.map { try Arguments.month($0) }
    let station = try station.map { try Arguments.station($0) }
    let report = try session.watching(options) {
      try StationSuspicionWorkflow(context: $0).run(month: month, station: station, opening: open)
    }
    try session.print(report)
    return report.suspicions.allSatisfy(\.isSettled) ? .done : .actionNeeded
  }
}
