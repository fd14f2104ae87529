public import RegistryModel

/// A limit that a standard sets, by class and day.
///
/// From the start of the standard on, each class has exactly one row for each day; a test walks the days to prove it.
public struct LimitTable<Key: Hashable & Sendable, Unit: UnitOfMeasure>: Sendable {
  /// Stable id within the standard, such as `lugdown.smoke`.
  public let id: String
  /// What is limited.
  public let title: BilingualText
  /// The rows in the order of the standard.
  public let rows: [LimitRow<Key, Unit>]

  init(_ id: String, _ title: BilingualText, _ rows: [LimitRow<Key, Unit>]) {
    self.id = id
    self.title = title
    self.rows = rows
  }

  /// The row for a class on a day; nil where none is loaded.
  ///
  /// - Complexity: O(number of rows), at most a dozen.
  public func row(for key: Key, on day: CivilDate) -> LimitRow<Key, Unit>? {
    for row in rows where row.key == key && row.days.contains(day.daysSinceEpoch) { return row }
    return nil
  }

  /// The table as it is shown.
  public var listing: StandardTable {
    StandardTable(id: id, title: title, rows: rows.map(\.stated))
  }
}

/// One dated limit of one class.
public struct LimitRow<Key: Hashable & Sendable, Unit: UnitOfMeasure>: Sendable {
  /// The class the limit is for.
  public let key: Key
  /// The days on which the limit holds.
  public let interval: EffectiveInterval
  /// The limit.
  public let limit: Quantity<Unit>
  /// The same limit with its unit, clause and provenance.
  public let stated: StatedValue
  /// The interval as days since 1970-01-01: every judged reading asks for a row, and two integers answer at once.
  let days: Range<Int>

  init(
    _ id: String, _ key: Key, _ limit: Quantity<Unit>, _ interval: EffectiveInterval, of subject: BilingualText,
    relation: StatedValue.Relation = .atMost, citation: Citation, provenance: Provenance
  ) {
    self.key = key
    self.interval = interval
    self.limit = limit
    let first = interval.from?.daysSinceEpoch ?? .min
    days = first..<max(first, interval.until?.daysSinceEpoch ?? .max)
    stated = StatedValue(
      id: id, subject: subject, relation: relation, value: limit.number,
      unit: Unit.shown, interval: interval, citation: citation,
      provenance: provenance)
  }
}

extension UnitOfMeasure {
  /// The unit as it stands behind a number; only the Ringelmann level is a word and not a symbol.
  static var shown: BilingualText {
    BilingualText(zh: symbol, en: Self.self == RingelmannLevel.self ? "level" : symbol)
  }
}
