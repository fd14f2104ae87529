import Policy
import RegistryModel

/// Whether a loaded plan orders the ranking of a place, and from which month on it is judged: the first full month after
/// the plan was issued; earlier ones are shown only (reading A-33).
struct RankingOrder {
  /// The first month that is judged; nil where no loaded plan orders a ranking here.
  private let firstMonth: YearMonth?

  init(packs: [CompiledPack], place: DivisionCode) {
    let ordering = packs.filter { compiled in
      compiled.pack.place.canonical == place.canonical && compiled.pack.ordersRanking
    }
    firstMonth = ordering.map(\.pack.firstJudgedMonth).min()
  }

  func judges(_ month: YearMonth) -> Bool { firstMonth.map { month >= $0 } ?? false }

  func notes(on month: YearMonth) -> [BilingualText] {
    guard let firstMonth else {
      return [
        BilingualText(zh: "已载入的方案没有要求该地区排名：仅供参考。", en: "No loaded plan orders this ranking: it is shown only.")
      ]
    }
    guard month < firstMonth else { return [] }
    return [
      BilingualText(
        zh: "方案自 \(firstMonth) 起首个完整月份才作评判：本月仅供参考。",
        en: "The plan is judged from its first full month, \(firstMonth): this month is shown only.")
    ]
  }
}
