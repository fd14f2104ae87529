import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui init`: makes a registry file.
struct Init: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "init", en: "Makes a registry file", zh: "新建登记库文件",
    examples: [
      "hegui init --place 130131 --pack pingshan-2020",
      "hegui init --db county.sqlite --place 130131 --group airquality",
    ])

  @Option(
    help: help(
      "Division code of a place the registry is for; may be given again", "登记库所属地的行政区划代码；可重复",
      valueName: "code"))
  var place: [String] = []

  @Option(
    help: help(
      "Policy pack to load, by id or file; may be given again", "要载入的规则包，标识或文件；可重复", valueName: "id"))
  var pack: [String] = []

  @Option(
    help: help(
      "Group that may read and write the file (0660 instead of 0600)", "可读写该文件的用户组（权限 0660，否则 0600）",
      valueName: "name"))
  var group: String?

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    let places = try place.map { try Arguments.division($0) }
    let report = try RegistryCreation(context: session.context(options)).run(
      places: places, packs: pack, group: group)
    try session.print(report)
    return .done
  }
}
