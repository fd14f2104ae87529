public import RegistryModel

/// On which days a unit had events of a kind that were lawfully deleted. The registry keeps the days as a setting of its own,
/// written by the transaction that deletes: what was there is not missing, and a day that never had an event stays a gap.
///
/// All versions of the events go with a deletion, so it holds whatever moment is asked about and from whose knowledge.
struct LawfulDeletion {
  let kind: RecordKind
  let unit: String

  private var setting: String { Self.mark(kind) + unit }

  fileprivate static func mark(_ kind: RecordKind) -> String { "deletedDays:" + kind.id + ":" }

  /// The days; empty where nothing was deleted.
  func days(_ reader: RegistryReader) throws -> Set<CivilDate> {
    Set(try reader.setting(setting).compactMap { CivilDate($0) })
  }

  private func note(_ days: Set<CivilDate>, in transaction: RegistryTransaction) throws {
    let all = try self.days(transaction.reader).union(days)
    try transaction.set(setting, to: all.sorted().map { "\($0)" })
  }

  /// Keeps the days of the events of a kind before `day`, to be asked before they are deleted; annulled ones were none.
  static func note(_ kind: RecordKind, before day: CivilDate, in transaction: RegistryTransaction) throws {
    guard kind.attribute("unit") != nil, kind.attribute("at") != nil else { return }
    var days: [String: Set<CivilDate>] = [:]
    let span = MomentInterval(until: Instant(day))
    try transaction.reader.forEachState(of: kind, where: "at", during: span, .latest()) { event in
      guard !event.values.isAnnulled, let unit = event.text("unit"), let at = event.moment("at") else {
        return
      }
      days[unit, default: []].insert(at.day)
    }
    for (unit, own) in days.sorted(by: { $0.key < $1.key }) {
      try LawfulDeletion(kind: kind, unit: unit).note(own, in: transaction)
    }
  }
}

extension RegistryReader {
  /// The days on which a unit had events of a kind that were lawfully deleted.
  ///
  /// - Throws: `StoreError`.
  public func deletedDays(of kind: RecordKind, unit: String) throws -> Set<CivilDate> {
    try LawfulDeletion(kind: kind, unit: unit).days(self)
  }

  /// The units of which events of a kind were lawfully deleted, sorted.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(settings).
  public func unitsWithDeletions(of kind: RecordKind) throws -> [String] {
    let mark = LawfulDeletion.mark(kind)
    return try connection.all("SELECT DISTINCT name FROM setting ORDER BY name") { $0.text(0) }
      .filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
  }
}
