import RegistryModel

/// What `hegui record` calls the kinds of records: their ids in small letters with hyphens, and names for what
/// inspectors record most, which stand for a kind with some of its values.
enum RecordingName {
  /// Names that stand for more than a kind.
  private static let names: [String: (kind: RecordKind, values: [String: AttributeValue])] = [
    "roadside-check": (.check, ["kind": .text("roadside")]),
    "premises-check": (.check, ["kind": .text("premises")]),
    "remote-sensing": (.check, ["kind": .text("remoteSensing")]),
    "black-smoke": (.check, ["kind": .text("blackSmoke")]),
    "machine-check": (.check, ["kind": .text("machine")]),
    "citizen-report": (.check, ["kind": .text("citizenReport")]),
    "fuel-tank-sample": (.check, ["kind": .text("fuelTank")]),
    "fuel-sample": (.check, ["kind": .text("fuelSample")]),
    "urea-sample": (.check, ["kind": .text("ureaSample"), "product": .text("urea")]),
    "fuel-site-check": (.check, ["kind": .text("fuelSite")]),
    "vapour-recovery-check": (.check, ["kind": .text("vapourRecovery")]),
    "station-supervision": (.check, ["kind": .text("station")]),
    "workshop-supervision": (.check, ["kind": .text("workshop")]),
    "site-check": (.check, ["kind": .text("site")]),
    "coal-truck-check": (.check, ["kind": .text("coalTruck")]),
    "dangerous-goods-check": (.check, ["kind": .text("dangerousGoods")]),
    "family-sample": (.check, ["kind": .text("family")]),
    "site-exit": (.siteEntry, [:]),
    "code": (.machine, [:]),
    "phase-out": (.vehicle, [:]),
    "penalty": (.caseStep, ["step": .text("penalty")]),
  ]

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
