import EmissionStandards
import Policy
import RegistryModel

/// The pass before a remote-sensing device behind a check, before a statement about the check that changes nothing but it:
/// then only the chains around it have to be looked at, however many passes the vehicle has.
struct PassChange {
  private let key: String
  /// The pass as it was, with its vehicle; nil where there was none.
  private let before: Placed?

  private typealias Placed = (vehicle: CheckedVehicle, pass: RemoteSensingObservation)

  private struct Place: Hashable {
    let vehicle: CheckedVehicle
    let moment: Instant

    init(_ placed: Placed) {
      vehicle = placed.vehicle
      moment = placed.pass.time
    }
  }

  /// Asks before `delta` is stored; nil where it may tell whose other passes are: by a VIN or a colour beside the plate, where
  /// others under the plate have none, and no earlier pass told the same.
  ///
  /// - Throws: `StoreError`.
  init?(of delta: RegisterDelta, by judge: CheckJudge) throws {
    let known = try judge.register.state(of: .check, key: delta.key, at: .endOfTime)
    let plates = Set([known?.text("plate"), delta.values.text("plate")].compactMap { $0 })
    let repeats = try known == nil && judge.register.repeatsSighting(delta.values, known: .endOfTime)
    for name in ["vin", "plateColor"]
    where !repeats && (known?.values[name] != nil || delta.values[name] != nil) {
      let others = try plates.flatMap { plate in
        try judge.register.states(
          of: .check, having: RecordFilter("plate", equals: .text(plate)), and: .unstated(name), at: .endOfTime)
      }
      guard others.allSatisfy({ $0.key == delta.key }) else { return nil }
    }
    key = delta.key
    before = try known.flatMap { try judge.pass(of: $0) }
  }

  /// The chains that the statement made, and those that it broke; asked once it is stored.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + passes around the one that changed).
  func findings(by judge: CheckJudge) throws -> [Finding] {
    let after = try judge.register.state(of: .check, key: key, at: .endOfTime).flatMap { try judge.pass(of: $0) }
    let placed = [before, after].compactMap { $0 }
    let links = placed.reduce(into: Set<LimitItem>()) { $0.formUnion($1.pass.links) }
    guard !links.isEmpty else { return [] }
    var failures: (before: [String: RemoteSensingVerdict.Pass], after: [String: RemoteSensingVerdict.Pass]) = ([:], [:])
    for place in Set(placed.map(Place.init)) {
      let neighbours = try PassNeighbourhood(
        of: place.vehicle, around: place.moment, links: links, reachesOn: true, without: key, by: judge)
      func own(_ placed: Placed?) -> RemoteSensingObservation? {
        placed.flatMap { $0.vehicle == place.vehicle ? $0.pass : nil }
      }
      // What two neighbourhoods share is the same in both.
      failures.before.merge(neighbours.failures(with: own(before))) { first, _ in first }
      failures.after.merge(neighbours.failures(with: own(after))) { first, _ in first }
    }
    return CheckJudgement.changes(from: failures.before, to: failures.after)
  }
}
