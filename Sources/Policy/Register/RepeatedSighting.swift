public import RegistryModel

// Asked of the records themselves, whichever kind they are.
extension IdentityRecords {
  /// Whether a check or repair that these records do not hold yet tells nothing of a plate that they do not tell already: an
  /// earlier one noted the same VIN, or where it notes none the same colour, and nothing between the two says otherwise. Then
  /// whose any other record under the plate is stays as it was; most of what notes a VIN beside a plate is such a one.
  ///
  /// Of the others it is not said that they tell something.
  ///
  /// - Throws: Whatever keeps the records from being read.
  /// - Complexity: O(log n + checks under the plate since the one that noted the same, and inspections under it).
  public func repeatsSighting(_ values: [String: AttributeValue], known: Instant) throws -> Bool {
    guard let plate = values.text("plate").map({ Plate($0) }), let at = values.moment("at"), at <= known else {
      return false
    }
    let color = values.plateColor
    guard let vin = values.text("vin") else {
      // Whoever bears the plate, a colour that was noted before is counted among those before, and is never the first.
      return try color == nil
        || earlier(.check, under: plate, at, known) { $0.values.plateColor == color } != nil
    }
    var isContradicted = false
    let same = try earlier(.check, under: plate, at, known) { check in
      guard check.values.isProof, let other = check.text("vin") else { return false }
      isContradicted = other != vin
      return isContradicted || check.values.plateColor == color
    }
    guard !isContradicted, let since = same?.moment("at") else { return false }
    func isOfAnother(_ record: RecordState) -> Bool {
      record.values.isProof && record.text("vin").map { $0 != vin } ?? false
    }
    for kind in [RecordKind.check, .repair]
    where try earlier(kind, under: plate, at, since: since, known, where: isOfAnother) != nil { return false }
    let span = since...at
    return try !inspections(under: plate, until: known).contains { $0.vehicle != vin && span.contains($0.end) }
      // Who gave the plate up between the two leaves it to nobody until it is seen again.
      && !IdentityBearers(in: self, known: known).bearings(
        of: .vehicle, RecordFilter("plate", equals: .text(plate.text))
      )
      .contains { $0.until.map(span.contains) ?? false }
  }

  /// The last record under a plate up to a moment, and not before `since`, that is meant.
  private func earlier(
    _ kind: RecordKind, under plate: Plate, _ moment: Instant, since: Instant? = nil, _ known: Instant,
    where isMeant: (RecordState) -> Bool
  ) throws -> RecordState? {
    let filter = RecordFilter("plate", equals: .text(plate.text))
    var count = 4
    while true {
      let found = try nearest(count, .upTo(moment), of: kind, having: filter, known: known)
      for record in found {
        if let since, record.moment("at").map({ $0 < since }) ?? true { return nil }
        if isMeant(record) { return record }
      }
      guard found.count == count else { return nil }
      count *= 4
    }
  }
}
