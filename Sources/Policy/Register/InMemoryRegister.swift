public import RegistryModel

/// A register held in memory: for scenarios, tests, and as the plain counterpart of the store.
public struct InMemoryRegister: RegisterView, StatementHistory, InspectionHistory, Sendable {
  private var statements: [String: [String: [RegisterDelta]]] = [:]
  /// The keys of the records that ever had a value, so that a question for one value reads them alone.
  private var holders: [HeldValue: Set<String>] = [:]
  private var inspections: [String: [InspectionMark]] = [:]

  /// A register that holds `deltas`.
  public init(_ deltas: [RegisterDelta] = []) {
    for delta in deltas { record(delta) }
  }

  private struct HeldValue: Hashable {
    let kind: String
    let attribute: String
    let value: AttributeValue
  }

  /// Adds a statement; one with the number of an earlier one replaces it.
  ///
  /// - Complexity: O(number of statements about the same record).
  public mutating func record(_ delta: RegisterDelta) {
    var list = statements[delta.kind.id, default: [:]][delta.key, default: []]
    list.removeAll { $0.record == delta.record }
    let place = list.firstIndex { InMemoryRegister.isEarlier(delta, $0) } ?? list.count
    list.insert(delta, at: place)
    statements[delta.kind.id, default: [:]][delta.key] = list
    for (name, value) in delta.values {
      holders[HeldValue(kind: delta.kind.id, attribute: name, value: value), default: []].insert(delta.key)
    }
  }

  /// Adds an inspection; one with the same station and serial replaces it.
  public mutating func record(_ inspection: InspectionMark) {
    var list = inspections[inspection.vehicle, default: []]
    list.removeAll { ($0.station, $0.serial) == (inspection.station, inspection.serial) }
    list.append(inspection)
    inspections[inspection.vehicle] = list.sorted { ($0.end, $0.serial) < ($1.end, $1.serial) }
  }

  /// The inspections of a vehicle, in the order of their end.
  public func inspections(ofVehicle key: String, until moment: Instant) -> [InspectionMark] {
    (inspections[key] ?? []).filter { $0.end <= moment }
  }

  /// The station of the vehicle's latest inspection that ended before `moment`; nil where none is known.
  public func stationOfLatestInspection(ofVehicle key: String, before moment: Instant) -> String? {
    inspections[key]?.last { $0.end < moment }?.station
  }

  /// The inspections to which a vehicle was presented under a plate, in the order of their end.
  ///
  /// - Complexity: O(inspections).
  public func inspections(under plate: Plate, until moment: Instant) -> [InspectionMark] {
    inspections.values.joined().filter { $0.plate == plate && $0.end <= moment }
      .sorted { ($0.end, $0.station, $0.serial) < ($1.end, $1.station, $1.serial) }
  }

  /// Keys of the vehicles that failed an inspection, sorted.
  public func vehiclesWithFailedInspections(until moment: Instant) -> [String] {
    inspections.filter { $0.value.contains { $0.isPassed == false && $0.end <= moment } }.map(\.key).sorted()
  }

  /// Removes every statement about a record.
  public mutating func remove(_ kind: RecordKind, key: String) {
    statements[kind.id]?[key] = nil
  }

  private static func isEarlier(_ left: RegisterDelta, _ right: RegisterDelta) -> Bool {
    (left.effective, left.stated, left.record) < (right.effective, right.stated, right.record)
  }

  /// The state of one record at a moment.
  ///
  /// - Complexity: O(number of statements about it).
  public func state(of kind: RecordKind, key: String, at moment: Instant) -> RecordState? {
    guard let list = statements[kind.id]?[key] else { return nil }
    return InMemoryRegister.state(of: kind, key: key, list, at: moment)
  }

  /// The states of all records of a kind at a moment, in the order of their keys.
  ///
  /// - Complexity: O(number of statements about records of the kind); with a filter, about those that ever had the value.
  public func states(of kind: RecordKind, where filter: RecordFilter?, at moment: Instant) -> [RecordState] {
    guard let all = statements[kind.id] else { return [] }
    guard let filter else {
      return all.sorted { $0.key < $1.key }.compactMap { key, list in
        InMemoryRegister.state(of: kind, key: key, list, at: moment)
      }
    }
    let held = HeldValue(kind: kind.id, attribute: filter.attribute, value: filter.value)
    return (holders[held] ?? []).sorted().compactMap { key in
      guard let list = all[key], let state = InMemoryRegister.state(of: kind, key: key, list, at: moment),
        state.values[filter.attribute] == filter.value
      else { return nil }
      return state
    }
  }

  /// The moments at which the state of one record changes.
  public func changes(of kind: RecordKind, key: String) -> [Instant] {
    Array(Set((statements[kind.id]?[key] ?? []).map(\.effective))).sorted()
  }

  /// Keys of the records of a kind that had a value of an attribute at some time up to a moment, sorted.
  ///
  /// - Complexity: O(number of statements about records that ever had the value).
  public func keys(of kind: RecordKind, everHaving filter: RecordFilter, until moment: Instant) -> [String] {
    let held = HeldValue(kind: kind.id, attribute: filter.attribute, value: filter.value)
    return (holders[held] ?? []).filter { key in
      (statements[kind.id]?[key] ?? []).contains {
        $0.effective <= moment && $0.values[filter.attribute] == filter.value
      }
    }.sorted()
  }

  /// All statements about a record, in the order in which they take effect.
  public func statements(of kind: RecordKind, key: String) -> [RegisterDelta] { statements[kind.id]?[key] ?? [] }

  private static func state(
    of kind: RecordKind, key: String, _ list: [RegisterDelta], at moment: Instant
  ) -> RecordState? {
    var values: [String: AttributeValue] = [:]
    var sources: [String: String] = [:]
    var isThere = false
    for delta in list where delta.effective <= moment {
      isThere = true
      for (name, value) in delta.values {
        values[name] = value
        sources[name] = delta.record
      }
      for name in delta.cleared {
        values[name] = nil
        sources[name] = nil
      }
    }
    return isThere ? RecordState(kind: kind, key: key, values: values, sources: sources) : nil
  }
}
