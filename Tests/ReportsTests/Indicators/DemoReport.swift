@testable import Policy
import RegistryModel
@testable import Reports
import StationOversight

/// A composed report with every kind of result, and with names that hold markup.
enum DemoReport {
  static let hostileName = "<script>alert(\"1\")</script> & \u{202E}站'"

  /// A figure as the engine would have made it.
  static func figure(
    _ rule: String, _ zh: String, _ en: String, period: String = "2020", _ numerator: Int, of denominator: Int? = nil,
    target: IndicatorTarget, _ result: IndicatorFigure.Result, wording: Indicator.Wording = .firm,
    parts: [IndicatorFigure.Part] = []
  ) -> IndicatorFigure {
    let measure = Indicator.Measure(kind: "check", counting: .distinct)
    let indicator = Indicator(
      id: rule, title: BilingualText(zh: zh, en: en), period: .year, numerator: measure,
      denominator: denominator == nil ? nil : measure, target: .none, wording: wording)
    let amount = ExactAmount(numerator)
    let base = denominator.map { ExactAmount($0) }
    var missing: [String] = []
    if case .notLoaded(let task) = target { missing = ["task:" + task] }
    return IndicatorFigure(
      indicator: indicator, pack: "demo", row: rule, period: period, days: EffectiveInterval(),
      deadline: CivilDate(daysSinceEpoch: 18_627), numerator: amount,
      uncertainInNumerator: 0, denominator: base, uncertainInDenominator: 0, target: target, result: result,
      reached: target.isReached(amount, of: base), couldBeReached: target.isReached(amount, of: base),
      shortfall: target.shortfall(amount, of: base), parts: parts, cumulative: nil, missing: missing, notes: [],
      explanation: nil)
  }

  static var year: PeriodReport {
    let shares = [12, 9, 14, 11, 10, nil, 8, 13, 16, 10, 12, 15]
    let monthly = shares.enumerated().map { index, share in
      figure(
        "PS-25", "非道路移动机械月抽检率", "share of machines checked in the month", period: months[index], share ?? 0,
        of: share == nil ? 0 : 100, target: .share(10, of: 100), share.map { $0 >= 10 ? .met : .notMet } ?? .noBase)
    }
    var report = PeriodReport(
      place: BilingualText(zh: "平山县", en: "Pingshan County"),
      plan: BilingualText(zh: "大气污染综合治理强化攻坚方案（2020）", en: "Air-pollution control plan 2020"), period: "2020",
      scope: .year, asOf: CivilDate("2020-12-31") ?? CivilDate(daysSinceEpoch: 0), version: 2, frozen: true,
      correctionReason: "6 月一条超标认定被撤销 <b>x</b>", contentHash: String(repeating: "0a9f", count: 16),
      ranking: ranking, indicators: (monthly + yearly).map { IndicatorRow($0) })
    report.addIndicatorTrends()
    report.trends.append(
      PeriodReport.Trend(
        name: BilingualText(zh: "各机构超标车辆数", en: "vehicles over limit by station"), labels: months,
        series: [
          .init(name: "平山恒通检测", values: [3, 4, 2, 5, 6, 4, 3, 7, 5, 4, 2, 3]),
          .init(name: hostileName, values: [1, 1, 2, 3, 2, 2, 4, 3, 1, 0, 1, 2]),
          .init(name: "西柏坡机动车检测", values: [0, 2, 1, 1, 0, 3, 2, 1, nil, nil, 1, 0]),
        ]))
    report.lists = [
      .init(
        title: BilingualText(zh: "重点监管名单", en: "Key-supervision list"),
        columns: [
          BilingualText(zh: "对象", en: "subject"), BilingualText(zh: "列入", en: "from"),
          BilingualText(zh: "理由", en: "reason"),
        ],
        rows: [["LSVAA4187E2184000", "2020-06-01", "营运车辆未安装联网远程在线监控"], [hostileName, "2020-07-15", "—"]]),
      .init(title: BilingualText(zh: "淘汰更新对象", en: "Phase-out candidates"), columns: [], rows: []),
    ]
    report.publications = [
      .init(
        rule: "PS-32", name: BilingualText(zh: "检验机构月度排名公开", en: "monthly ranking of stations"), about: "2020-11",
        due: CivilDate("2020-12-31"), dueIsReading: true, doneOn: CivilDate("2020-12-08"), location: "县政府门户网站",
        status: "done"),
      .init(
        rule: "PS-38", name: BilingualText(zh: "违法行为公开决定", en: "decision to publish a violation"), about: "check:c-118",
        due: nil, dueIsReading: false, doneOn: nil, location: nil, status: "undecided"),
    ]
    return report
  }

  private static let months = (1...12).map { "2020-" + ($0 < 10 ? "0" : "") + "\($0)" }

  private static var yearly: [IndicatorFigure] {
    [
      figure(
        "PS-05", "大宗货物铁路运输比例", "share of bulk tonnes by rail", 799_999, of: 1_000_000, target: .share(80, of: 100),
        .notMet,
        parts: [
          IndicatorFigure.Part(
            key: hostileName, numerator: ExactAmount(799_999), denominator: ExactAmount(1_000_000), reached: false,
            shortfall: ExactAmount(1))
        ]),
      figure(
        "PS-11", "重型柴油货车远程在线监控安装联网数", "heavy diesel trucks with a networked remote monitor", 119,
        target: .amount(ExactAmount(120), source: nil), .notMet),
      figure("PS-14", "公交车新能源比例", "share of new-energy buses", 60, of: 60, target: .share(100, of: 100), .met),
      figure(
        "PS-04", "大宗企业铁路专用线接入率", "large shippers with a dedicated rail line", 2, of: 3, target: .share(100, of: 100),
        .shownOnly, wording: .inPrinciple),
      figure(
        "PS-08", "国三及以下营运柴油货车淘汰数", "operating diesel trucks phased out", 41, target: .notLoaded("phaseOut"),
        .targetNotLoaded),
      figure(
        "PS-34", "油气回收季度抽查率", "fuel businesses checked for vapour recovery", 0, of: 0, target: .share(25, of: 100),
        .noBase),
    ]
  }

  static var ranking: RankingReport? {
    guard let month = YearMonth("2020-12"), let place = DivisionCode("130131") else { return nil }
    var ranking = RankingReport(
      draft: StationRanking(month: month, place: place, stations: [], findings: []), judged: true, notes: [])
    ranking.rows = [
      .init(rank: 1, station: "130131003", name: "平山恒通检测", overLimitVehicles: 7),
      .init(rank: 2, station: "130131001", name: hostileName, overLimitVehicles: 2),
      .init(rank: 3, station: "130131002", name: "西柏坡机动车检测", overLimitVehicles: 0),
    ]
    return ranking
  }
}
