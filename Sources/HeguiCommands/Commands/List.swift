import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui list NAME`.
struct List: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "list", en: "Shows who is on a list of the loaded plans or of the register, since when, and why",
    zh: "显示已载入方案或登记库自身的名单：成员、起始日期与理由",
    examples: [
      "hegui list machinesOnSite --site S-7 --at 2019-09-05", "hegui list gateAlerts --unit U-12",
      "hegui list keySupervision --place 130131 --at 2020-08-01", "hegui list phaseOutCandidates --format csv",
    ])

  @Argument(help: help("Id of the list", "名单标识", valueName: "name"))
  var name: String

  @Option(help: help("Division code of the place", "行政区划代码", valueName: "code"))
  var place: String?

  @Option(help: help("Site, for lists of machines on sites", "工地标识，用于工地机械名单", valueName: "key"))
  var site: String?

  @Option(help: help("Unit, for lists of gates", "单位标识，用于门禁名单", valueName: "key"))
  var unit: String?

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    let filter = RegisterListFilter(
      place: try place.map { try Arguments.division($0) }, site: site.map { Arguments.key($0, of: .site) },
      unit: unit.map { Arguments.key($0, of: .unit) })
    let report = try session.watching(options) {
      try ListWorkflow(context: $0).run(name, filter, asksMoment: options.asksMoment)
    }
    try session.print(report)
    if !report.members.isEmpty { return .actionNeeded }
    return report.undetermined.isEmpty ? .done : .undetermined
  }
}
