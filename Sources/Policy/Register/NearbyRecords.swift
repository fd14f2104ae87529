public import RegistryModel

/// Records about one subject on one side of a moment, the nearest first.
public struct NearbyRecords {
  /// The records with when they happened; all that there are up to the last one's moment.
  public let records: [(state: RecordState, at: Instant)]
  /// Whether there are no others on that side.
  public let isComplete: Bool

  /// What was found under one name.
  fileprivate struct Page {
    let found: [(state: RecordState, at: Instant)]
    /// Where there are others, the moment of the last one that was read: not all of that moment need have been.
    let end: Instant?
  }

  /// Puts together what was found under several names.
  fileprivate init(_ pages: [Page], _ side: TimeSide) {
    func isNearer(_ left: Instant, _ right: Instant) -> Bool {
      if case .upTo = side { left > right } else { left < right }
    }
    let ends = pages.compactMap(\.end)
    var keys: Set<String> = []
    records = pages.flatMap(\.found).filter { record in
      ends.allSatisfy { isNearer(record.at, $0) } && keys.insert(record.state.key).inserted
    }.sorted { $0.at == $1.at ? $0.state.key < $1.state.key : isNearer($0.at, $1.at) }
    isComplete = ends.isEmpty
  }
}

extension IdentityBearers {
  /// The records of a kind about a vehicle that lie nearest to a moment on one side of it: those that name its VIN, and those
  /// that name its plate alone at a time when it bore it.
  ///
  /// - Parameter count: how many are read under each of its names.
  /// - Throws: What the records throw.
  /// - Complexity: O(log n + count) for each of its plates.
  public func nearest(
    _ count: Int, _ side: TimeSide, of kind: RecordKind, aboutVehicle key: String
  ) throws -> NearbyRecords {
    var pages = [try page(count, side, of: kind, "vin", key) { _, _ in true }]
    for plate in try plates(of: key) {
      pages.append(
        try page(count, side, of: kind, "plate", plate.text) { state, at in
          try state.text("vin") == nil && vehicle(bearing: plate, state.values.plateColor, at: at) == key
        })
    }
    return NearbyRecords(pages, side)
  }

  /// The records of a kind about the vehicle of which nothing but a plate is known that lie nearest to a moment on one side of
  /// it.
  ///
  /// - Parameter count: how many are read under the plate.
  /// - Throws: What the records throw.
  /// - Complexity: O(log n + count).
  public func nearest(
    _ count: Int, _ side: TimeSide, of kind: RecordKind, aboutPlate plate: Plate, _ color: PlateColor?
  ) throws -> NearbyRecords {
    let sighted = SightedKey.plate(plate, color: color).text
    return NearbyRecords(
      [
        try page(count, side, of: kind, "plate", plate.text) { state, at in
          try state.text("vin") == nil && self.key(bearing: plate, state.values.plateColor, at: at) == sighted
        }
      ], side)
  }

  private func page(
    _ count: Int, _ side: TimeSide, of kind: RecordKind, _ attribute: String, _ text: String,
    where isMeant: (RecordState, Instant) throws -> Bool
  ) throws -> NearbyRecords.Page {
    let filter = RecordFilter(attribute, equals: .text(text))
    let read = try records.nearest(count, side, of: kind, having: filter, known: known)
    let events = read.compactMap { state in state.moment("at").map { (state: state, at: $0) } }
    return NearbyRecords.Page(
      found: try events.filter { try $0.at <= known && isMeant($0.state, $0.at) },
      end: read.count < count ? nil : events.last?.at)
  }
}

// Asked of the records themselves, whichever kind they are.
extension IdentityRecords {
  /// The records of a kind about a vehicle nearest to a moment; see ``IdentityBearers``.
  ///
  /// - Throws: Whatever keeps the records from being read.
  public func nearest(
    _ count: Int, _ side: TimeSide, of kind: RecordKind, aboutVehicle vin: VIN, known: Instant
  ) throws -> NearbyRecords {
    try IdentityBearers(in: self, known: known).nearest(count, side, of: kind, aboutVehicle: vin.text)
  }

  /// The records of a kind about the vehicle behind a plate nearest to a moment; see ``IdentityBearers``.
  ///
  /// - Throws: Whatever keeps the records from being read.
  public func nearest(
    _ count: Int, _ side: TimeSide, of kind: RecordKind, aboutPlate plate: Plate, _ color: PlateColor?, known: Instant
  ) throws -> NearbyRecords {
    try IdentityBearers(in: self, known: known).nearest(count, side, of: kind, aboutPlate: plate, color)
  }
}
