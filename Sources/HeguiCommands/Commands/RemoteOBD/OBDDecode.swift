import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui obd decode FILE`.
struct OBDDecode: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "decode", en: "Shows every field of the frames in a file, binary or hex", zh: "逐字段显示文件中的数据帧（二进制或十六进制）",
    examples: ["hegui obd decode capture.hex", "hegui obd decode capture.bin --format json --positions"])

  @Argument(help: help("Capture file", "数据文件", valueName: "file"))
  var file: String

  @Flag(help: help("Show where vehicles were", "显示车辆位置"))
  var positions = false

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    let report = try FrameWorkflow().decode(file, showsPositions: positions)
    try session.print(report)
    return report.isClean ? .done : .actionNeeded
  }
}
