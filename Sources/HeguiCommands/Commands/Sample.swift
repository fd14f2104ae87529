import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui sample`: seeded sample data.
struct Sample: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "sample", en: "Writes realistic sample data: same arguments, same bytes", zh: "生成仿真样例数据：参数相同则逐字节相同",
    examples: [
      "hegui sample --seed 1 --stations 5 --vehicles 200 --inspections 1000 --out sample",
      "hegui sample --seed 1 --stations 1 --vehicles 50000 --inspections 100000 --single-file --out S",
    ])

  @Option(help: help("Seed", "随机种子", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: help("Number of stations", "检验机构数", valueName: "n"))
  var stations = 5

  @Option(help: help("Number of vehicles", "车辆数", valueName: "n"))
  var vehicles = 200

  @Option(help: help("Number of inspections", "检验记录数", valueName: "n"))
  var inspections = 1000

  @Option(help: help("Number of machines", "机械数", valueName: "n"))
  var machines = 0

  @Option(help: help("First day", "起始日期", valueName: "day"))
  var from = "2020-01-01"

  @Option(help: help("Last day", "截止日期", valueName: "day"))
  var to = "2020-12-31"

  @Option(help: help("Division code of the place", "行政区划代码", valueName: "code"))
  var place = "130131"

  @Flag(help: help("Write all inspections into one file", "所有检验记录写入一个文件"))
  var singleFile = false

  @Flag(help: help("Write no faulty records", "不含错误记录"))
  var clean = false

  @Option(help: help("Folder to write into", "输出文件夹", valueName: "dir"))
  var out: String

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    let request = try SampleRequest(
      seed: seed, stations: stations, vehicles: vehicles, inspections: inspections, machines: machines,
      from: try Arguments.day(from), to: try Arguments.day(to), place: try Arguments.division(place),
      singleFile: singleFile, clean: clean, folder: out)
    try session.print(session.watching { try SampleWorkflow(report: $0).run(request) })
    return .done
  }
}
