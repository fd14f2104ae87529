import Policy
import RegistryModel

/// A register that notes of which kinds all records are asked for, and how often it is asked for one record,
/// and for those of a kind.
final class WatchedRegister: RegisterView {
  private let base: InMemoryRegister
  private(set) var wholeKinds: Set<RecordKind> = []
  private(set) var records = 0
  private(set) var questions = 0

  init(_ base: InMemoryRegister) { self.base = base }

  func state(of kind: RecordKind, key: String, at moment: Instant) throws -> RecordState? {
    records += 1
    return base.state(of: kind, key: key, at: moment)
  }

  func states(of kind: RecordKind, where filter: RecordFilter?, at moment: Instant) throws -> [RecordState] {
    questions += 1
    if filter == nil { wholeKinds.insert(kind) }
    return base.states(of: kind, where: filter, at: moment)
  }

  func keys(of kind: RecordKind, everHaving filter: RecordFilter, until moment: Instant) throws -> [String] {
    base.keys(of: kind, everHaving: filter, until: moment)
  }

  func changes(of kind: RecordKind, key: String) throws -> [Instant] { base.changes(of: kind, key: key) }

  func inspections(ofVehicle key: String, until moment: Instant) throws -> [InspectionMark] {
    base.inspections(ofVehicle: key, until: moment)
  }

  func vehicles(failedUnder serial: String, until moment: Instant) throws -> [String] {
    try base.vehicles(failedUnder: serial, until: moment)
  }

  func vehiclesWithFailedInspections(until moment: Instant) throws -> [String] {
    wholeKinds.insert(.vehicle)
    return base.vehiclesWithFailedInspections(until: moment)
  }

  /// Forgets what was asked so far.
  func forget() { wholeKinds = [] }
}
