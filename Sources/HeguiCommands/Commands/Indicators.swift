import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui indicators`: the figures of a plan.
struct Indicators: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "indicators", en: "Computes the figures of a plan from the register", zh: "由登记库计算方案的各项指标",
    examples: [
      "hegui indicators --pack pingshan-2020 --period 2020-06",
      "hegui indicators --pack pingshan-2020 --period 2020 --rule PS-19 --explain",
      "hegui indicators --pack hebi-2019 --period 2019-Q4 --plan --at 2019-11-05",
    ])

  @Option(help: help("Id of a loaded pack", "已载入的规则包标识", valueName: "id"))
  var pack: String

  @Option(
    help: help(
      "2020, 2020-Q3, 2020-06 or 2020-06-12", "年、季、月或日：2020、2020-Q3、2020-06、2020-06-12", valueName: "period"))
  var period: String

  @Option(help: help("Only this clause row or indicator", "只算该条款行或指标", valueName: "id"))
  var rule: String?

  @Option(
    help: help(
      "Only this part of the plan's place, such as a county of a city", "只算方案地区中的这一部分，如市辖的一县", valueName: "code"))
  var place: String?

  @Flag(help: help("Name the records behind each figure", "列出每项指标所依据的记录"))
  var explain = false

  @Flag(help: help("Say what remains to be done, per working day", "显示剩余任务及每个工作日须完成的数量"))
  var plan = false

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    guard !(explain && plan) else {
      throw CommandFailure.usage(
        BilingualText(zh: "--explain 与 --plan 不能同时使用", en: "--explain and --plan exclude each other"),
        hint: BilingualText(zh: "--plan 已列出尚未检查的对象", en: "--plan names what is unseen already"))
    }
    let workflow = IndicatorWorkflow(context: session.context(options))
    let place = try place.map(Arguments.division)
    let report =
      plan
      ? try workflow.plans(of: pack, period: period, rule: rule, place: place)
      : try workflow.figures(of: pack, period: period, rule: rule, place: place, explains: explain)
    try session.print(report)
    return report.needsAction ? .actionNeeded : .done
  }
}
