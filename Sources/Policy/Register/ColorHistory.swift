import RegistryModel

/// The colours in which a plate was noted, read once for all records under it that note none.
struct ColorHistory {
  private let noted: GroupedSightings

  /// Reads them from the records, as far as they are known.
  ///
  /// - Throws: What the records throw.
  /// - Complexity: O(n log n) for n records under the plate that note a colour.
  init(of plate: Plate, in bearers: IdentityBearers<some IdentityRecords>) throws {
    let (records, known) = (bearers.records, bearers.known)
    let filter = RecordFilter("plate", equals: .text(plate.text))
    var seen: [(key: String, at: Instant)] = []
    for kind in [RecordKind.check, .repair, .suspicion] {
      for state in try records.states(of: kind, having: filter, and: .stated("plateColor"), at: known) {
        // Whatever became of a finding, the plate had the colour that was seen.
        guard let color = state.values.plateColor, let at = state.moment("at"), at <= known else { continue }
        seen.append((color.rawValue, at))
      }
    }
    for inspection in try records.inspections(under: plate, until: known) {
      if let color = inspection.plateColor { seen.append((color.rawValue, inspection.end)) }
    }
    noted = GroupedSightings(seen)
  }

  /// The colour that a record without one speaks of; nil where nobody noted one, or several were noted before `time`.
  ///
  /// - Complexity: O(log n).
  func color(at time: Instant) -> PlateColor? {
    guard noted.keys(upTo: time).count < 2 else { return nil }
    return noted.telling(at: time).bearer(at: time, keepsReleased: false).flatMap { PlateColor(rawValue: $0) }
  }
}
