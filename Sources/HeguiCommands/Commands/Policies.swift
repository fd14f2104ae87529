import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui policy`: the plans as data.
struct Policies: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "policy", en: "Lists, checks, loads, tests and compares policy packs", zh: "列出、校验、载入、测试与比较规则包",
    subcommands: [
      PolicyList.self, PolicyShow.self, PolicyLoad.self, PolicyValidate.self, PolicyCoverage.self, PolicyTest.self,
      PolicyLattice.self,
      PolicyDiff.self,
    ])
}

/// `hegui policy list`.
struct PolicyList: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "list", en: "Lists the packs that ship with hegui and whether the registry has loaded them",
    zh: "列出随程序发布的规则包及其是否已载入", examples: ["hegui policy list"])

  @OptionGroup var options: RegistryOptions

  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    try session.print(try PolicyWorkflow(context: session.context(options)).list())
    return .done
  }
}

/// `hegui policy show ID`.
struct PolicyShow: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "show", en: "Shows a pack: its clause rows and the parameters it needs", zh: "显示规则包的条款行与所需参数",
    examples: ["hegui policy show pingshan-2020"])

  @Argument(help: help("Id of a pack, or the path of a file", "规则包标识或文件路径", valueName: "id"))
  var id: String

  @OptionGroup var options: RegistryOptions

  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    try session.print(try PolicyWorkflow(context: session.context(options)).show(id))
    return .done
  }
}

/// `hegui policy load ID…`.
struct PolicyLoad: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "load", en: "Loads packs into the registry; a malformed one leaves all as they were", zh: "把规则包载入登记库；有误则全部不变",
    examples: ["hegui policy load pingshan-2020", "hegui policy load ./sixth-county.xml"])

  @Argument(help: help("Ids of packs, or paths of files", "规则包标识或文件路径", valueName: "id"))
  var ids: [String]

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    try session.print(try PolicyWorkflow(context: session.context(options)).load(ids))
    return .done
  }
}

/// `hegui policy validate FILE`.
struct PolicyValidate: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "validate", en: "Says whether a file is a pack that can be loaded, with the line of each thing that is wrong",
    zh: "校验文件是否为可载入的规则包，逐处指出错误所在行", examples: ["hegui policy validate sixth-county.xml"])

  @Argument(help: help("The file", "文件", valueName: "file"))
  var file: String

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    let report = try PolicyWorkflow(context: session.context(options)).validate(file)
    try session.print(report)
    guard report.isValid else { return .unusableInput }
    return report.pack?.remarks.isEmpty ?? true ? .done : .actionNeeded
  }
}

/// `hegui policy coverage [ID]`.
struct PolicyCoverage: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "coverage", en: "Shows every clause row and what implements it", zh: "列出每一条款行及其实现",
    examples: ["hegui policy coverage", "hegui policy coverage hebi-2019 --format csv"])

  @Argument(help: help("Id of a pack; all where none is given", "规则包标识；不写则全部", valueName: "id"))
  var id: String?

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    let report = try PolicyWorkflow(context: session.context(options)).coverage(id)
    try session.print(report)
    return report.isComplete ? .done : .actionNeeded
  }
}

/// `hegui policy test [FILE]`.
struct PolicyTest: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "test", en: "Runs scenarios: those of all packs, or of one file", zh: "运行情景测试：全部规则包或一个文件",
    examples: ["hegui policy test", "hegui policy test Policies/hebi-2019.scenarios.xml"])

  @Argument(help: help("A file of scenarios; all where none is given", "情景文件；不写则全部", valueName: "file"))
  var file: String?

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    let report = try PolicyWorkflow(context: session.context(options)).test(file)
    try session.print(report)
    return report.failed == 0 ? .done : .actionNeeded
  }
}

/// `hegui policy lattice [ID]`.
struct PolicyLattice: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "lattice",
    en: "Asks a pack every combination of values at which its rules change, and names answers that break a law",
    zh: "在规则取值的全部组合上询问规则包，指出违反定律的结论",
    examples: ["hegui policy lattice hebi-2019", "hegui policy lattice ./my-county.xml --pairwise"])

  @Argument(help: help("Id or file of a pack; all where none is given", "规则包标识或文件；不写则全部", valueName: "pack"))
  var pack: String?

  @Flag(help: help("Only cells that hold every pair of values: seconds instead of a minute", "只询问涵盖每对取值的组合：数秒即可"))
  var pairwise = false

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    let report = try PolicyWorkflow(context: session.context(options)).lattice(pack, isPairwise: pairwise)
    try session.print(report)
    return report.holds ? .done : .actionNeeded
  }
}

/// `hegui policy diff A B`.
struct PolicyDiff: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "diff", en: "Lists every subject of the register whose answer changes between two packs",
    zh: "列出两个规则包之间答复改变的每个登记对象", examples: ["hegui policy diff pingshan-2020 ./pingshan-draft.xml --activity work"])

  @Argument(help: help("Id or file of the first pack", "第一个规则包", valueName: "a"))
  var first: String

  @Argument(help: help("Id or file of the second pack", "第二个规则包", valueName: "b"))
  var second: String

  @Option(help: help("Only this activity", "只比较此活动", valueName: "activity"))
  var activity: String?

  @Option(help: help("Only inside this zone", "只比较在此区域内的情形", valueName: "id"))
  var zone: String?

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    let report = try session.watching(options) {
      try PolicyDifference(context: $0).run(first, second, activity: activity, zone: zone)
    }
    try session.print(report)
    return report.changes.isEmpty ? .done : .actionNeeded
  }
}
