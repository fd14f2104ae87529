public import RegistryModel

extension RegistryReader {
  /// Whether anything is known of a vehicle by its VIN at any time: by the register, an inspection or its remote monitor.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n).
  public func knowsVehicle(_ vin: VIN, knownAt: Instant? = nil) throws -> Bool {
    let filter = VersionFilter(knownAt)
    return try connection.first(
      knownAt == nil ? Self.knowingNow : Self.knowingThen,
      {
        $0.bind(1, vin.text)
        filter.bind($0)
      }, row: { $0.integer(0) != 0 }) ?? false
  }

  private static let knowingNow = knowing(VersionFilter(nil))
  private static let knowingThen = knowing(VersionFilter(Instant.endOfTime))

  private static func knowing(_ filter: VersionFilter) -> StandingQuery {
    let sources = [
      // States that end where they begin never held.
      (table: "vehicle", condition: "key = ?1 AND (validUntil IS NULL OR validUntil > validFrom)"),
      (table: "inspection", condition: "vin = ?1"),
      (table: "vehicleDay", condition: "identity = ?1"),
    ]
    let tests = sources.map { source in
      "EXISTS (" + filter.query("1", from: source.table, where: source.condition, order: nil) + ")"
    }
    return StandingQuery("SELECT " + tests.joined(separator: " OR "))
  }
}
