import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui list NAME`.
struct List: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "list", en: "Shows who is on a list of the loaded plans, since when, and why", zh: "显示已载入方案的名单：成员、起始日期与理由",
    examples: [
      "hegui list keySupervision --place 130131 --at 2020-08-01", "hegui list phaseOutCandidates --format csv",
    ])

  @Argument(help: help("Id of the list", "名单标识", valueName: "name"))
  var name: String

  @Option(help: help("Division code of the place", "行政区划代码", valueName: "code"))
  var place: String?

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    let report = try ListWorkflow(context: session.context(options)).run(
      name, place: try place.map { try Arguments.division($0) })
    try session.print(report)
    if !report.members.isEmpty { return .actionNeeded }
    return report.undetermined.isEmpty ? .done : .undetermined
  }
}
