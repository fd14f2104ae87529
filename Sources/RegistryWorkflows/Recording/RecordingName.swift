import RegistryModel

/// What `hegui record` calls the kinds of records: their ids in small letters with hyphens, and names for what
/// inspectors record most, which stand for a kind with some of its values.
enum RecordingName {
  /// Names that stand for more than a kind.
  private static let names: [String: (kind: RecordKind, values: [String: AttributeValue])] = [
    "roadside-check": check(.roadside),
    "premises-check": check(.premises),
    "remote-sensing": check(.remoteSensing),
    "black-smoke": check(.blackSmoke),
    "machine-check": check(.machine),
    "citizen-report": check(.citizenReport),
    "fuel-tank-sample": check(.fuelTank),
    "fuel-sample": check(.fuelSample),
    "urea-sample": check(.ureaSample, ["product": .text("urea")]),
    "fuel-site-check": check(.fuelSite),
    "vapour-recovery-check": check(.vapourRecovery),
    "station-supervision": check(.station),
    "workshop-supervision": check(.workshop),
    "site-check": check(.site),
    "coal-truck-check": check(.coalTruck),
    "dangerous-goods-check": check(.dangerousGoods),
    "family-sample": check(.family),
    "site-exit": (.siteEntry, [:]),
    "code": (.machine, [:]),
    "phase-out": (.vehicle, [:]),
    "penalty": (.caseStep, ["step": .text("penalty")]),
  ]

  private static func check(
    _ kind: CheckKind, _ values: [String: AttributeValue] = [:]
  ) -> (kind: RecordKind, values: [String: AttributeValue]) {
    (.check, values.merging(["kind": .text(kind.rawValue)]) { _, kind in kind })
  }

  /// The kind and the values of a name; nil where there is none. An id of a kind is a name as well.
  static func meaning(of name: String) -> (kind: RecordKind, values: [String: AttributeValue])? {
    names[name] ?? RecordKind.named(camelCased(name)).map { ($0, [:]) }
  }

  /// All names, sorted.
  static var all: [String] { (names.keys + RecordKind.all.map { hyphenated($0.id) }).sorted() }

  /// `gate-event` as `gateEvent`.
  static func camelCased(_ name: String) -> String {
    let words = name.split(separator: "-")
    return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func hyphenated(_ id: String) -> String {
    id.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }
}
