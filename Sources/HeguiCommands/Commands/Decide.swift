import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui decide`: what the loaded plans say.
struct Decide: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "decide", en: "Says what the loaded plans allow, with reason, clause and evidence", zh: "按已载入的方案作出判断，附理由、条款与依据",
    examples: [
      "hegui decide 2-1A100001 --place 130131 --activity work --zone built-up-area",
      "hegui decide 冀A10002 --place 130131 --activity travel --at 2020-08-03T22:30",
      "hegui decide unit:U001 --place 130131 --activity check",
      "hegui decide check:SC1 --place 410600 --activity check",
      "hegui decide - --place 410600 --activity register --set goods.isNew=true --set vehicle.stage=5 --at 2019-07-01",
    ])

  @Argument(
    help: help(
      "Plate, VIN, machine code, disclosure number; unit:ID, station:ID, check:ID and the like; - with --set",
      "号牌、车辆识别代号、机械环保编码、信息公开编号；unit:ID、station:ID、check:ID 等；“-”配合 --set", valueName: "key"))
  var key: String

  @Option(help: help("Division code of the place", "行政区划代码", valueName: "code"))
  var place: String

  @Option(
    help: help(
      "What it does: work transit travel gateEntry gateExit pass lease produce import sale register inspect phaseOut build ship supply check",
      "活动：work transit travel gateEntry gateExit pass lease produce import sale register inspect phaseOut build ship supply check",
      valueName: "activity"))
  var activity: String

  @Option(
    help: help(
      "Zone the subject is in, by key; may be given again; none for outside of all zones",
      "所在区域的标识；可重复；none 表示不在任何区域内", valueName: "id"))
  var zone: [String] = []

  @Option(help: help("Where it stands, WGS-84", "所在位置（WGS-84）", valueName: "lon,lat"))
  var point: String?

  @Option(help: help("The unit at whose gate, or for whom", "所涉单位", valueName: "id"))
  var unit: String?

  @Option(
    help: help(
      "Another record that matters, such as check:ID; may be given again", "另一条有关记录，如 check:ID；可重复",
      valueName: "kind:id"))
  var related: [String] = []

  @Option(
    help: help(
      "Purpose of a passage: safeProduction livelihood specialNeed other",
      "进出用途：safeProduction livelihood specialNeed other", valueName: "purpose"))
  var purpose: String?

  @Option(
    name: .customLong("set"),
    help: help(
      "States a fact, in place of what the register holds; may be given again", "陈述一项事实，代替登记内容；可重复",
      valueName: "fact=value"))
  var facts: [String] = []

  @Option(help: help("Colour of the plate", "号牌颜色"))
  var color: PlateColor?

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    var request = DecisionRequest(key: key, place: try Arguments.division(place), activity: activity)
    request.color = color
    request.zones = zone.isEmpty ? nil : zone
    request.point = point
    request.unit = unit.map { Arguments.key($0, of: .unit) }
    request.related = related
    request.purpose = purpose
    request.facts = facts
    request.isWholeDay = options.asksWholeDay
    let report = try DecideWorkflow(context: session.context(options)).run(request)
    try session.print(report)
    return Answers.status(of: report.weight)
  }
}
