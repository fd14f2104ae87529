import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui import`: takes files into the registry.
struct Import: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "import", en: "Takes station records and register records into the registry",
    zh: "导入检验记录与登记记录",
    examples: [
      "hegui import station.xml", "hegui import inbox/ --receipt receipt.xml --findings findings.jsonl",
      "cat station.xml | hegui import -", "hegui import station.xml --dry-run",
    ])

  @Argument(
    help: help(
      "Files and folders; folders are walked for .xml, others are named; - is standard input",
      "文件或文件夹；文件夹中逐级读取 .xml，其余列出；- 为标准输入",
      valueName: "path"))
  var paths: [String]

  @Option(
    help: help("Dialect of the files: auto or an id", "文件方言：auto 或方言标识", valueName: "id"))
  var dialect = "auto"

  @Option(
    help: help(
      "Argument of the call that sent the messages, where it says their kind", "上传调用的参数（报文种类写在其中时）",
      valueName: "name=value"))
  var call: String?

  @Option(
    help: help(
      "Only take records of this station", "只接受该检验机构的记录", valueName: "code"))
  var station: String?

  @Option(help: help("Write a receipt for the station (XML)", "写出给检验机构的回执（XML）", valueName: "file"))
  var receipt: String?

  @Option(
    help: help(
      "Write every finding, one JSON a line", "写出全部问题，每行一条 JSON", valueName: "file"))
  var findings: String?

  @Flag(help: help("Check everything, write nothing", "只检查，不写入"))
  var dryRun = false

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    let request = ImportRequest(
      paths: paths, dialect: dialect, call: call, station: try station.map { try Arguments.station($0) },
      receipt: receipt, findings: findings, dryRun: dryRun)
    let progress = session.terminal.showsProgress ? ProgressBar(terminal: session.terminal) : nil
    let report = try {
      defer { progress?.clear() }
      return try ImportWorkflow(context: session.context(options)).run(request) { progress?.show($0) }
    }()
    if report.files.isEmpty, let first = report.unusable.first {
      throw CommandFailure(
        first.code, .unusableInput, message: first.message, at: first.path,
        hint: BilingualText(zh: "登记库未改动", en: "the registry is as it was"))
    }
    try session.print(report)
    let isWhole = report.unusable.isEmpty && report.files.allSatisfy { $0.cutAtByte == nil }
    // Of what is not well-formed nobody can say how many records it was.
    let asksForAction =
      report.totals.needsAction || report.tells(FindingCode.forbidden + FindingCode.undecided + [.malformed])
    return asksForAction || !isWhole ? .actionNeeded : .done
  }
}
