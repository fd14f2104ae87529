import RegistryModel

/// Joins parts while a file is read, as far as nothing that was kept aside can belong to them.
///
/// An inspection that had to make room before it was complete waits elsewhere; parts of it that come later are handed on by
/// themselves, to be joined with what waits.
struct JoinAhead {
  private var assembler: InspectionAssembler
  /// The inspections that wait elsewhere; nil once they are too many to remember, and then no more parts are joined here.
  private var waiting: Set<InspectionKey>? = []

  /// How many inspections that wait are remembered: a file with more of them holds little that can be joined.
  private static let remembered = 10_000

  init(_ catalogue: DialectCatalogue, _ settings: DialectSettings) {
    assembler = InspectionAssembler(catalogue, capacity: settings.openInspections)
  }

  /// What is handed on when `item` comes.
  mutating func items(for item: DialectItem) -> [DialectItem] {
    guard case .part(let part) = item else { return [item] }
    guard let waiting, !waiting.contains(part.key) else { return [item] }
    return handed(assembler.add(part, kept: { _ in [] }))
  }

  /// What is left at the end of the file.
  mutating func finish() -> [DialectItem] { handed(assembler.finish()) }

  private mutating func handed(_ joined: [JoinedInspection]) -> [DialectItem] {
    for inspection in joined {
      if case .waiting = inspection.state { waiting?.insert(inspection.key) }
    }
    var items = joined.map { DialectItem.outcome(.inspection($0)) }
    if let count = waiting?.count, count > Self.remembered {
      waiting = nil
      items += assembler.finish().map { .outcome(.inspection($0)) }
    }
    return items
  }
}
