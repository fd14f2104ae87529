import Policy
import RegistryModel
import RegistryStore

/// Whose the records under a plate or code were before a statement. A bearer that comes to be known late, is corrected, or
/// was told by a record that is annulled now, may take records with their cases from another one: that is told.
struct BearerChange {
  private let kind: RecordKind
  private var before: [Named: String] = [:]

  private struct Named: Hashable {
    let kind: RecordKind
    let key: String
    let sighted: SightedKey
    let at: Instant
  }

  /// Kinds of records that name vehicles and machines by what was read off them, and have a place in cases.
  private static let naming = [RecordKind.check, .suspicion, .repair]

  /// Asks before `delta` is stored; nil where it cannot change whose any record is.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + records under the plates or codes).
  init?(_ delta: RegisterDelta, _ reader: RegistryReader) throws {
    let texts: Set<String>
    switch delta.kind {
    case .vehicle:
      kind = .vehicle
      texts = try Self.borne("plate", ["plate", "plateColor"], delta, reader)
    case .machine:
      kind = .machine
      texts = try Self.borne("code", ["code", "codeCancelledOn"], delta, reader)
    case .check, .repair:
      // Only one that is there already can have told whose others are.
      kind = .vehicle
      let known = try reader.state(of: delta.kind, key: delta.key, .latest())
      texts = Set([known?.text("vin") == nil ? nil : known?.text("plate")].compactMap { $0 })
    default: return nil
    }
    let attribute = kind == .vehicle ? "plate" : "machineCode"
    for text in texts.sorted() {
      for own in Self.naming where own.attribute(attribute) != nil {
        for state in try reader.states(of: own, where: attribute, is: .text(text), .latest()) {
          guard state.text("vin") == nil, state.text("machine") == nil, let at = state.moment("at"),
            let sighted = SightedKey(of: kind, readFrom: state.values)
          else { continue }
          let named = Named(kind: own, key: state.key, sighted: sighted, at: at)
          before[named] = try Self.bearer(named, kind, reader)
        }
      }
    }
    guard !before.isEmpty else { return nil }
  }

  /// The values of an attribute that a subject bore, and the one that is stated, where the statement changes it.
  private static func borne(
    _ attribute: String, _ names: [String], _ delta: RegisterDelta, _ reader: RegistryReader
  ) throws -> Set<String> {
    guard names.contains(where: { delta.values[$0] != nil || delta.cleared.contains($0) }) else { return [] }
    let stated = try reader.statements(of: delta.kind, key: delta.key, .latest()).compactMap {
      $0.values.text(attribute)
    }
    return Set(stated + [delta.values.text(attribute)].compactMap { $0 })
  }

  /// That records are about somebody else now.
  ///
  /// - Throws: `StoreError`.
  func findings(on delta: RegisterDelta, _ reader: RegistryReader) throws -> [Finding] {
    var findings: [Finding] = []
    for (named, bearer) in before.sorted(by: { ($0.key.at, $0.key.key) < ($1.key.at, $1.key.key) })
    where SightedKey(bearer) == nil {
      let now = try Self.bearer(named, kind, reader)
      guard now != bearer else { continue }
      findings.append(
        Finding(
          .bearerChanged, path: delta.kind.id + "/" + (delta.kind == .machine ? "code" : "plate"),
          value: "\(named.kind.id) \(named.key): \(bearer) → \(now)"))
    }
    return findings
  }

  private static func bearer(_ named: Named, _ kind: RecordKind, _ reader: RegistryReader) throws -> String {
    try IdentityBearers(in: reader.snapshot(knownAt: nil), known: CheckJudge.endOfTime)
      .key(of: kind, named: named.sighted.text, at: named.at)
  }
}
