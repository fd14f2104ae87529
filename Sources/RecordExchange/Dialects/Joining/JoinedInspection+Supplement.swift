public import RegistryModel

/// What messages say beyond a record that is stored already.
public enum Supplement: Sendable {
  /// Nothing: they are a part of it, sent again.
  case nothing
  /// Something the record did not say; the record with it.
  case adds(InspectionRecord)
  /// Something else than the record says, in these fields.
  case contradicts([CanonicalField])
}

extension JoinedInspection {
  /// Whether any of the parts brings readings.
  public var hasReadings: Bool {
    var own = InspectionDraft()
    for part in parts { _ = own.merge(part) }
    return own.has(.result)
  }

  /// What the messages, which are no record by themselves, say beyond `stored`, the record of the same serial; nil where
  /// the record holds what no dialect can say, so that nothing can be told.
  ///
  /// - Complexity: O(values).
  public func supplement(to stored: InspectionRecord) -> Supplement? {
    var base = InspectionDraft()
    base.take(RecordValues(stored))
    guard base.says(stored) else { return nil }
    var own = InspectionDraft()
    for part in parts { _ = own.merge(part) }
    let kinds = ProcessKind.all(of: messages)
    let contradicted = own.contradictions(to: base, kinds)
    guard contradicted.isEmpty else { return .contradicts(contradicted) }
    base.complete(with: own, kinds)
    // What it lacks may come yet; to call it known would drop a failure.
    guard base.lackedByFailures.isEmpty else { return nil }
    guard let record = base.record(like: stored) else { return nil }
    return record == stored ? .nothing : .adds(record)
  }
}

extension InspectionDraft {
  /// Takes the values of a record.
  fileprivate mutating func take(_ record: RecordValues) {
    for value in record.values { set(value) }
  }

  /// Whether it makes that record.
  fileprivate func says(_ stored: InspectionRecord) -> Bool { record(like: stored) == stored }

  /// The record with the identity of another.
  fileprivate func record(like stored: InspectionRecord) -> InspectionRecord? {
    guard var record = record(station: stored.station, serial: stored.serial) else { return nil }
    record.process = ProcessAttachment.joined(processes)
    record.registration = stored.registration
    return record
  }
}
