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
      "hegui indicators --plan PS-25 --at 2020-06-15",
      "hegui indicators --pack hebi-2019 --period 2019-Q4 --plan --at 2019-11-05",
    ])

  @Option(help: help("Id of a loaded pack; --plan with a rule finds it", "已载入的规则包标识；--plan 指明条款行时可省", valueName: "id"))
  var pack: String?

  @Option(
    help: help(
      "2020, 2020-Q3, 2020-06 or 2020-06-12; --plan takes the one that holds the day asked about",
      "年、季、月或日：2020、2020-Q3、2020-06、2020-06-12；--plan 可省，取所问之日所在的期间", valueName: "period"))
  var period: String?

  @Option(help: help("Only this clause row or indicator", "只算该条款行或指标", valueName: "id"))
  var rule: String?

  @Option(
    help: help(
      "Only this part of the plan's place, such as a county of a city", "只算方案地区中的这一部分，如市辖的一县", valueName: "code"))
  var place: String?

  @Flag(help: help("Name the records behind each figure", "列出每项指标所依据的记录"))
  var explain = false

  @Option(
    defaultAsFlag: PlanScope.everything, parsing: .next,
    help: help(
      "Say what remains to be done, per working day: of this clause row or indicator, or without one of all",
      "显示剩余任务及每个工作日须完成的数量；可指明条款行或指标，不写则为全部", valueName: "rule"))
  var plan: PlanScope?

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    guard !explain || plan == nil else {
      throw CommandFailure.usage(
        BilingualText(zh: "--explain 与 --plan 不能同时使用", en: "--explain and --plan exclude each other"),
        hint: BilingualText(zh: "--plan 已列出尚未检查的对象", en: "--plan names what is unseen already"))
    }
    let report = try session.watching(options) { try self.report(IndicatorWorkflow(context: $0)) }
    try session.print(report)
    return report.needsAction ? .actionNeeded : .done
  }

  private func report(_ workflow: IndicatorWorkflow) throws -> IndicatorReport {
    let place = try place.map(Arguments.division)
    if let plan {
      return try workflow.plans(of: pack, period: period, rule: try planned(plan), place: place)
    }
    return try workflow.figures(
      of: try Self.required(pack, "--pack"), period: try Self.required(period, "--period"), rule: rule, place: place,
      explains: explain)
  }

  /// The rule that `--plan` or `--rule` names; nil for all of a pack.
  private func planned(_ plan: PlanScope) throws -> String? {
    switch plan {
    case .everything: break
    case .rule(let id):
      guard rule == nil || rule == id else {
        throw CommandFailure.usage(
          BilingualText(zh: "--plan 与 --rule 指明了不同的条款行", en: "--plan and --rule name different rules"),
          hint: BilingualText(zh: "只写一个", en: "name it once"))
      }
      return id
    }
    if rule == nil { _ = try Self.required(pack, "--pack") }
    return rule
  }

  private static func required(_ value: String?, _ option: String) throws -> String {
    guard let value else {
      throw CommandFailure.usage(
        BilingualText(zh: "缺少选项 '\(option)'", en: "the option '\(option)' is missing"),
        hint: BilingualText(zh: "用法见 'hegui indicators --help'", en: "see 'hegui indicators --help'"))
    }
    return value
  }
}

/// What `--plan` asks for.
enum PlanScope: ExpressibleByArgument {
  /// All indicators that are asked for.
  case everything
  /// One clause row or indicator.
  case rule(String)

  init(argument: String) { self = .rule(argument) }
}
