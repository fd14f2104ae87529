public import RegistryModel

/// Where plates are noted: in inspections and in records of some kinds.
public struct PlateNotes: Sendable {
  /// Whether one of these notes a plate (?1) in another colour than one (?2).
  let otherColor: StandingQuery

  /// Noted by inspections and by records of `kinds`, which have the attributes `plate` and `plateColor`.
  public init(by kinds: [RecordKind]) {
    let tables = (["inspection"] + kinds.map(\.id)).map(SubjectTable.quoted)
    let conditions = tables.flatMap { table in
      // Two ranges of the index instead of a walk over all rows of the plate.
      ["plateColor > '' AND plateColor < ?2", "plateColor > ?2"].map {
        "EXISTS (SELECT 1 FROM \(table) WHERE plate = ?1 AND \($0) AND replacedAt IS NULL)"
      }
    }
    otherColor = StandingQuery("SELECT " + conditions.joined(separator: " OR "))
  }
}

extension RegistryReader {
  /// Whether `notes` may hold a plate in another colour than `color`: no is certain, yes leaves open from when to when. Each
  /// look-up of a plate asks, and hardly any is known in two colours.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(kinds · log n), whatever number of records names the plate.
  public func mayHold(
    _ notes: PlateNotes, _ plate: Plate, inAnotherColorThan color: PlateColor, _ question: RegisterQuestion
  ) throws -> Bool {
    // What was replaced since then has indexes of its own.
    guard question.knownAt == nil else { return true }
    return try connection.first(
      notes.otherColor,
      {
        $0.bind(1, plate.text)
        $0.bind(2, color.rawValue)
      }, row: { $0.integer(0) != 0 }) ?? true
  }
}
