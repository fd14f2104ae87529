import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui dialect`: profiles of station dialects.
struct Dialects: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "dialect", en: "Lists, shows, checks and tries profiles of station dialects", zh: "列出、查看、校验、试用检验机构方言配置",
    subcommands: [DialectList.self, DialectShow.self, DialectValidate.self, DialectTry.self])
}

/// `hegui dialect list`.
struct DialectList: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "list", en: "Lists the dialects that hegui reads", zh: "列出可读取的方言", examples: ["hegui dialect list"])

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    try session.print(try DialectWorkflow(shared: session.shared).list())
    return .done
  }
}

/// `hegui dialect show ID`.
struct DialectShow: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "show", en: "Shows a profile: its messages, and where each field comes from", zh: "显示方言配置：报文与各字段来源",
    examples: ["hegui dialect show vehispara"])

  @Argument(help: help("Id of the dialect, or the path of a profile", "方言标识或配置文件路径", valueName: "id"))
  var id: String

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    try session.print(try DialectWorkflow(shared: session.shared).show(id))
    return .done
  }
}

/// `hegui dialect validate FILE`.
struct DialectValidate: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "validate", en: "Says what is wrong with a profile, with the line of each problem", zh: "校验方言配置，逐处指出所在行",
    examples: ["hegui dialect validate my-city.xml"])

  @Argument(help: help("The profile", "配置文件", valueName: "file"))
  var file: String

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    let report = try DialectWorkflow(shared: session.shared).validate(file)
    try session.print(report)
    return report.problems.isEmpty ? .done : .unusableInput
  }
}

/// `hegui dialect try PROFILE FILE`.
struct DialectTry: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "try", en: "Shows record by record what each field of a file becomes and what is left over; nothing is stored",
    zh: "逐条显示文件中各字段的去向与未映射内容；不写入登记库",
    examples: [
      "hegui dialect try vehispara messages.xml", "hegui dialect try ./my-city.xml messages.xml",
      "hegui dialect try jiangsu lugdown.xml --call checkmethod=4",
    ])

  @Argument(help: help("Id of the dialect, or the path of a profile", "方言标识或配置文件路径", valueName: "profile"))
  var profile: String

  @Argument(help: help("File of messages", "报文文件", valueName: "file"))
  var file: String

  @Option(
    help: help(
      "Argument of the call that sent the messages, where it says their kind", "上传调用的参数（报文种类写在其中时）",
      valueName: "name=value"))
  var call: String?

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    let report = try DialectWorkflow(shared: session.shared).tryProfile(profile, on: file, call: call)
    try session.print(report)
    return report.documents.allSatisfy { $0.findings.isEmpty && $0.message != nil } ? .done : .actionNeeded
  }
}
