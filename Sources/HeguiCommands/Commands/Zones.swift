import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui zone`: zones and routes.
struct Zones: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "zone", en: "Takes in, lists and asks zones and routes", zh: "导入、列出、查询区域与路线",
    subcommands: [ZoneImport.self, ZoneList.self, ZoneAt.self])
}

/// `hegui zone import FILE`.
struct ZoneImport: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "import", en: "Takes dated boundaries in from GeoJSON; a file with a fault is refused as a whole",
    zh: "从 GeoJSON 导入带日期的边界；有误则整个文件不接受",
    examples: [
      "hegui zone import zones.geojson",
      "hegui zone import border.geojson --set kind=builtUp --set place=130131 --set from=2020-06-01 --set notice=2020-7",
    ])

  @Argument(help: help("GeoJSON file", "GeoJSON 文件", valueName: "file"))
  var file: String

  @Option(
    name: .customLong("set"),
    help: help(
      "Value for a property that the file does not state; may be given again", "文件未写明的属性值；可重复", valueName: "name=value")
  )
  var defaults: [String] = []

  @Flag(help: help("A changed boundary of the same day replaces the one that stands", "同日的不同边界替代现有边界"))
  var correct = false

  @Flag(help: help("Check everything, write nothing", "只检查，不写入"))
  var dryRun = false

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    var values: [String: String] = [:]
    for pair in defaults {
      guard let named = NamedText(pair) else {
        throw CommandFailure.usage(
          BilingualText(zh: "应写作 名称=值：\(pair)", en: "this should read name=value: \(pair)"),
          hint: BilingualText(zh: "例如 kind=builtUp", en: "for example kind=builtUp"))
      }
      guard values.updateValue(named.value, forKey: named.name) == nil else {
        throw CommandFailure.usage(
          BilingualText(zh: "“\(named.name)”写了两次：\(pair)", en: "'\(named.name)' is stated twice: \(pair)"),
          hint: BilingualText(zh: "只写一次", en: "state it once"))
      }
    }
    let report = try ZoneWorkflow(context: session.context(options)).importFile(
      file, defaults: values, replaces: correct, dryRun: dryRun)
    try session.print(report)
    return report.totals.needsAction ? .actionNeeded : .done
  }
}

/// `hegui zone list`.
struct ZoneList: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "list", en: "Lists the zones and routes that are loaded", zh: "列出已载入的区域与路线", examples: ["hegui zone list"])

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    try session.print(
      try ZoneWorkflow(context: session.context(options)).list(isWholeDay: options.asksWholeDay))
    return .done
  }
}

/// `hegui zone at LON,LAT`.
struct ZoneAt: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "at", en: "Says which zones hold a point", zh: "查询某点所在的区域",
    examples: ["hegui zone at 114.193,38.259 --at 2020-08-03"])

  @Argument(help: help("Longitude and latitude in degrees, WGS-84", "经度,纬度（WGS-84，度）", valueName: "lon,lat"))
  var point: String

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    let report = try ZoneWorkflow(context: session.context(options)).zones(
      at: point, isWholeDay: options.asksWholeDay)
    try session.print(report)
    return report.isKnown ? .done : .undetermined
  }
}
