import RegistryModel

/// All that tells who bore a plate that may be of one colour, read once: the same is asked for each of thousands of records
/// under a plate, each of another moment.
struct PlateHistory {
  private let plate: Plate
  private let color: PlateColor?
  private let known: Instant
  /// What the register tells.
  private let held: [Bearing]
  /// Where the colour was noted beside the VIN, and where it was not.
  private let colored: GroupedSightings
  private let uncolored: GroupedSightings
  /// In which colours it was noted beside a VIN, and when first in each.
  private let colors: [String: GroupedSightings]

  /// Reads it from the records, as far as they are known.
  ///
  /// - Throws: What the records throw.
  /// - Complexity: O(n log n) for n states with the plate and records under it that note a VIN.
  init(of plate: Plate, _ color: PlateColor?, in bearers: IdentityBearers<some IdentityRecords>) throws {
    self.plate = plate
    self.color = color
    known = bearers.known
    held = try bearers.bearings(
      of: .vehicle, RecordFilter("plate", equals: .text(plate.text)), where: { $0.mayShow(color) })
    let seen = try bearers.records.sightings(of: plate, color, known: bearers.known)
    func grouped(_ sightings: [PlateSighting]) -> GroupedSightings {
      GroupedSightings(sightings.map { (key: $0.vehicle, at: $0.at) })
    }
    colored = grouped(seen.filter { $0.color != nil })
    uncolored = grouped(seen.filter { $0.color == nil })
    colors = Dictionary(grouping: seen.filter { $0.color != nil }, by: \.vehicle).mapValues { own in
      GroupedSightings(own.compactMap { sighting in sighting.color.map { (key: $0.rawValue, at: sighting.at) } })
    }
  }

  /// The vehicle that bore it at `time`; see ``IdentityBearers/vehicle(bearing:_:at:)``.
  ///
  /// - Throws: What the records throw.
  /// - Complexity: O(states with the plate + vehicles noted with it · log n).
  func bearer(at time: Instant, in records: some IdentityRecords) throws -> String? {
    guard !held.contains(where: { $0.holds(at: time) }) else { return held.bearer(at: time, keepsReleased: false) }
    func isOther(_ vehicle: String, than color: PlateColor?) throws -> Bool {
      try records.state(of: .vehicle, key: vehicle, at: min(time, known))?.shows(anotherThan: plate, color) ?? false
    }
    let sure = try colored.keys.filter { try !isOther($0, than: nil) }
    if color == nil {
      // Vehicles of several colours bore it: without a colour none of them is meant.
      let before = sure.flatMap { colors[$0]?.keys(upTo: time) ?? [] }
      guard Set(before).count < 2 else { return nil }
    }
    let unsure = try uncolored.keys.filter { try !isOther($0, than: color) }
    let seen =
      sure.flatMap { colored.telling(of: $0, at: time) } + unsure.flatMap { uncolored.telling(of: $0, at: time) }
    return (held + seen).bearer(at: time, keepsReleased: false)
  }
}
