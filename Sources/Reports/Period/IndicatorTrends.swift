import Foundation
import RegistryModel

extension PeriodReport {
  /// Adds a trend for each indicator that has figures of several periods.
  ///
  /// - Complexity: O(number of figures).
  public mutating func addIndicatorTrends() {
    for group in PeriodReport.groups(of: indicators) where group.count > 1 {
      guard let first = group.first else { continue }
      trends.append(
        Trend(
          name: first.name, labels: group.map(\.period),
          series: [Trend.Series(name: first.rule, values: group.map { $0.value.map(PeriodReport.double) })],
          target: first.target.map(PeriodReport.double), isShare: first.isShare))
    }
  }

  /// The last figure of each indicator: what the page shows beside its trend.
  var latestIndicators: [IndicatorRow] { PeriodReport.groups(of: indicators).compactMap(\.last) }

  /// How often each result came out, for indicators with figures of several periods.
  func resultCounts(of id: String) -> [(result: String, count: Int)] {
    let own = indicators.filter { $0.id == id }
    guard own.count > 1 else { return [] }
    return ["met", "notMet", "noBase", "targetNotLoaded", "shownOnly"].compactMap { result in
      let count = own.count { $0.result == result }
      return count > 0 ? (result, count) : nil
    }
  }

  private static func groups(of rows: [IndicatorRow]) -> [[IndicatorRow]] {
    var order: [String] = []
    var byID: [String: [IndicatorRow]] = [:]
    for row in rows {
      if byID[row.id] == nil { order.append(row.id) }
      byID[row.id, default: []].append(row)
    }
    return order.compactMap { byID[$0] }
  }

  /// A number for drawing; verdicts never rest on it.
  static func double(_ value: Decimal) -> Double { NSDecimalNumber(decimal: value).doubleValue }
}
