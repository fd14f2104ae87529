public import Foundation
public import RegistryModel

/// One figure of a frozen period that today's register would give otherwise: records came late, were corrected or
/// annulled. The frozen figure stands until a correction is frozen beside it.
public struct PeriodDifference: Codable, Hashable, Sendable {
  /// The indicator, by its id; `ranking` for a station's count.
  public var id: String
  /// The period of the figure, by its label.
  public var period: String
  /// What it is called; for a station its name.
  public var name: BilingualText
  /// The station's code; nil for indicators.
  public var station: String?
  /// The frozen figure; nil where the frozen version has none.
  public var frozen: Value?
  /// Today's figure; nil where there is none any more.
  public var today: Value?

  /// A figure.
  public struct Value: Codable, Hashable, Sendable {
    /// What is counted.
    public var numerator: Decimal?
    /// What it is compared with.
    public var denominator: Decimal?
    /// The target, as far as it is loaded.
    public var target: Decimal?
    /// The result of an indicator; nil for stations.
    public var result: String?
  }
}

extension PeriodReport {
  /// What `today`, a report of the same period, says otherwise; in the order of the plan, stations behind.
  ///
  /// - Complexity: O(number of figures).
  public func differences(from today: PeriodReport) -> [PeriodDifference] {
    PeriodReport.compared(values, today.values) + PeriodReport.compared(stationValues, today.stationValues)
  }

  private typealias Entry = (difference: PeriodDifference, value: PeriodDifference.Value)

  private static func compared(_ frozen: [Entry], _ today: [Entry]) -> [PeriodDifference] {
    func key(_ entry: Entry) -> String {
      entry.difference.id + " " + entry.difference.period + " " + (entry.difference.station ?? "")
    }
    let before = Dictionary(frozen.map { (key($0), $0.value) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(today.map { (key($0), $0.value) }, uniquingKeysWith: { first, _ in first })
    let added = today.filter { before[key($0)] == nil }
    return (frozen + added).compactMap { entry in
      let old = before[key(entry)]
      let new = after[key(entry)]
      guard old != new else { return nil }
      var difference = entry.difference
      difference.frozen = old
      difference.today = new
      return difference
    }
  }

  private var values: [Entry] {
    indicators.map { row in
      (
        PeriodDifference(id: row.id, period: row.period, name: row.name),
        PeriodDifference.Value(
          numerator: row.numerator, denominator: row.denominator, target: row.target, result: row.result)
      )
    }
  }

  private var stationValues: [Entry] {
    (ranking?.rows ?? []).map { row in
      (
        PeriodDifference(
          id: "ranking", period: period, name: BilingualText(zh: row.name, en: row.name), station: row.station),
        PeriodDifference.Value(numerator: Decimal(row.overLimitVehicles), denominator: nil, target: nil, result: nil)
      )
    }
  }
}

extension PeriodDifference {
  /// One line for a person.
  func line(in language: Language) -> String {
    let subject = (station.map { $0 + " " } ?? id + " " + period + " ") + name[language]
    let change = text(frozen, language) + " → " + text(today, language)
    return subject + BilingualText(zh: "：", en: ": ")[language] + change
  }

  /// The same as cells of a table.
  func cells(in language: Language) -> [String] {
    [id, period, station ?? "", name[language], text(frozen, language), text(today, language)]
  }

  private func text(_ value: Value?, _ language: Language) -> String {
    guard let value, let numerator = value.numerator else { return BilingualText(zh: "无", en: "none")[language] }
    var text = IndicatorWord.number(numerator) + (value.denominator.map { "/" + IndicatorWord.number($0) } ?? "")
    if let result = value.result {
      text +=
        BilingualText(zh: "（", en: " (")[language] + IndicatorWord.result(result, language)
        + BilingualText(zh: "）", en: ")")[language]
    }
    return text
  }
}
