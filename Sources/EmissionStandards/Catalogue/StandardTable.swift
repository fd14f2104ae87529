public import RegistryModel

/// One table of a standard as it is shown: every value with its unit, interval, clause and provenance.
public struct StandardTable: Hashable, Sendable {
  /// Stable id within the standard.
  public let id: String
  /// What the table holds.
  public let title: BilingualText
  /// The values in the order of the standard.
  public let rows: [StatedValue]

  init(id: String, title: BilingualText, rows: [StatedValue]) {
    self.id = id
    self.title = title
    self.rows = rows
  }

  /// The values in force on a day.
  ///
  /// - Complexity: O(number of rows).
  public func rows(on day: CivilDate) -> [StatedValue] {
    rows.filter { $0.interval.contains(day) }
  }
}
