import Foundation
import Policy
import RegistryModel
import RegistryStore
import Reports

/// The figure of a ranking is the ranking: the published one where the month is published, else a draft as of the day of
/// the report. So no page shows two counts of the same month (clause PS-32, reading A-45).
struct RankingFigures {
  let context: WorkflowContext
  let reader: RegistryReader
  let place: DivisionCode
  /// The last day that the report shows.
  let day: CivilDate

  /// The draft or published ranking of a month.
  ///
  /// - Throws: `StoreError`, `corrupt` where a published version was altered or taken out.
  func ranking(_ month: YearMonth) throws -> RankingReport {
    try RankingWorkflow(context: context).show(
      month, place: place, version: nil, draft: false, draftedAt: ReportingPeriod.day(day).lastMoment, reader)
  }

  /// The row of a figure; that of a ranking with the counts of the ranking.
  ///
  /// - Throws: as ``ranking(_:)``.
  func row(of figure: IndicatorFigure) throws -> IndicatorRow {
    var row = IndicatorRow(figure)
    guard figure.indicator.isRanking, case .month(let month)? = ReportingPeriod(figure.period) else { return row }
    let ranking = try ranking(month)
    let stations = ranking.rows.map { ($0.station, $0.overLimitVehicles) }
    let others = ranking.otherPlaces.map { ($0.station, $0.overLimitVehicles) }
    var parts: [(String?, Int)] = (stations + others).filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
    if ranking.noStation > 0 { parts.append((nil, ranking.noStation)) }
    row.numerator = Decimal(parts.reduce(0) { $0 + $1.1 })
    row.value = row.numerator
    row.parts = parts.map { IndicatorRow.Part(key: $0.0, numerator: Decimal($0.1)) }
    if ranking.frozen {
      row.notes.append(
        BilingualText(
          zh: "按已公布的第 \(ranking.version) 版排名", en: "as in the published ranking, version \(ranking.version)"))
    }
    return row
  }
}
