import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui obd import FILE…`.
struct OBDImport: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "import", en: "Takes captures of frames into the registry, binary or hex; the same frames again change nothing",
    zh: "将数据帧文件（二进制或十六进制）导入登记库；重复导入不改变内容",
    examples: [
      "hegui obd import day.bin", "hegui obd import captures/ --findings findings.jsonl",
      "cat day.hex | hegui obd import -", "hegui obd import day.bin --keep-frames",
    ])

  @Argument(
    help: help(
      "Captures and folders; folders are walked for .bin .hex .dat .raw .cap, - is standard input",
      "数据文件或文件夹；文件夹中读取 .bin .hex .dat .raw .cap，- 为标准输入", valueName: "path"))
  var paths: [String]

  @Option(help: help("Write every finding, one JSON a line", "写出全部问题，每行一条 JSON", valueName: "file"))
  var findings: String?

  @Flag(
    help: help(
      "Keep the frames as well, positions included, until db prune frames", "同时留存原始帧（含位置），直至 db prune frames"))
  var keepFrames = false

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    let request = FrameImportRequest(paths: paths, findings: findings, keepsFrames: keepFrames)
    let progress = session.terminal.showsProgress ? ProgressBar(terminal: session.terminal) : nil
    let report = try {
      defer { progress?.clear() }
      return try FrameImportWorkflow(context: session.context(options)).run(request) { progress?.show($0) }
    }()
    // Damaged frames are told by the report.
    if report.totals.frames == 0, report.totals.damaged == 0, let first = report.unusable.first {
      throw CommandFailure(
        first.code, .unusableInput, message: first.message, at: first.path,
        hint: BilingualText(
          zh: "应为 GB 17691 或 HJ 1239.3 数据帧，二进制或十六进制文本",
          en: "it should hold frames of GB 17691 or HJ 1239.3, binary or hex text"))
    }
    try session.print(report)
    return report.needsAction ? .actionNeeded : .done
  }
}
