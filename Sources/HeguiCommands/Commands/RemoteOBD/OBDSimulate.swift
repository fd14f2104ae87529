import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui obd simulate`.
struct OBDSimulate: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "simulate", en: "Writes a day of frames of a fleet: same seed, same bytes", zh: "生成车队一天的数据帧：种子相同则逐字节相同",
    examples: ["hegui obd simulate --seed 1 --vehicles 10 --day 2025-07-01 --out day.bin"])

  @Option(help: help("Seed", "随机种子", valueName: "n"))
  var seed: UInt64 = 1

  /// Simulated VINs have six digits of their own.
  private static let mostVehicles = 1_000_000

  @Option(help: help("Number of vehicles", "车辆数", valueName: "n"))
  var vehicles = 5

  @Option(help: help("The day", "日期", valueName: "day"))
  var day = "2025-07-01"

  @Option(help: help("File to write", "输出文件", valueName: "file"))
  var out: String

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    guard (1...Self.mostVehicles).contains(vehicles) else {
      throw CommandFailure.usage(
        BilingualText(
          zh: "车辆数应为 1 至 \(Self.mostVehicles)：\(vehicles)", en: "give 1 to \(Self.mostVehicles) vehicles: \(vehicles)"),
        hint: BilingualText(zh: "例如 --vehicles 10", en: "for example --vehicles 10"))
    }
    let request = FleetRequest(seed: seed, vehicles: vehicles, day: try Arguments.day(day))
    try session.print(try FrameWorkflow().simulate(request, to: out))
    return .done
  }
}
