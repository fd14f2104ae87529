import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui obd`: remote-OBD frames.
struct RemoteOBDCommands: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "obd", en: "Reads remote-OBD frames (GB 17691-2018 Annex Q, HJ 1239.3-2021)",
    zh: "读取重型车远程排放监控数据帧（GB 17691-2018 附录 Q、HJ 1239.3-2021）",
    subcommands: [OBDDecode.self, OBDSimulate.self])
}

/// `hegui obd decode FILE`.
struct OBDDecode: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "decode", en: "Shows every field of the frames in a file, binary or hex", zh: "逐字段显示文件中的数据帧（二进制或十六进制）",
    examples: ["hegui obd decode capture.hex", "hegui obd decode capture.bin --format json"])

  @Argument(help: help("Capture file", "数据文件", valueName: "file"))
  var file: String

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    let report = try FrameWorkflow().decode(file)
    try session.print(report)
    return report.isClean ? .done : .actionNeeded
  }
}

/// `hegui obd simulate`.
struct OBDSimulate: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "simulate", en: "Writes a day of frames of a fleet: same seed, same bytes", zh: "生成车队一天的数据帧：种子相同则逐字节相同",
    examples: ["hegui obd simulate --seed 1 --vehicles 10 --day 2025-07-01 --out day.bin"])

  @Option(help: help("Seed", "随机种子", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: help("Number of vehicles", "车辆数", valueName: "n"))
  var vehicles = 5

  @Option(help: help("The day", "日期", valueName: "day"))
  var day = "2025-07-01"

  @Option(help: help("File to write", "输出文件", valueName: "file"))
  var out: String

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    let request = FleetRequest(seed: seed, vehicles: vehicles, day: try Arguments.day(day))
    try session.print(try FrameWorkflow().simulate(request, to: out))
    return .done
  }
}
