import Policy
import RegistryModel

/// Whether a check was made inside a zone that bans high-emission machinery, so that class III of GB 36886-2018 applies.
enum BanZone: Equatable {
  /// Inside one.
  case inside
  /// In zones that are all known, none of which is one.
  case outside
  /// The place has no such zone in force: where no boundary is loaded nothing is banned (reading A-07).
  case noneLoaded
  /// The place has one, and the check does not say where it was made.
  case unknown

  /// Whether class III applies; nil where that is not known.
  var holds: Bool? {
    switch self {
    case .inside: true
    case .outside, .noneLoaded: false
    case .unknown: nil
    }
  }

  /// Code of `CodeList.zoneKind`.
  static let kind = "machineNoUse"

  /// - Throws: `StoreError`.
  init(of check: [String: AttributeValue], at moment: Instant, in register: any IdentityRecords) throws {
    if let named = check.text("zones") {
      let zones = try named.split(separator: " ").map {
        try register.state(of: .zone, key: String($0), at: moment)
      }
      if zones.contains(where: { $0.map { Self.bans($0, at: moment) } ?? false }) {
        self = .inside
      } else {
        self = zones.contains { $0 == nil } ? .unknown : .outside
      }
      return
    }
    guard let place = check.text("place").flatMap({ DivisionCode($0) }) else {
      self = .unknown
      return
    }
    let isLoaded = try register.states(
      of: .zone, having: RecordFilter("kind", equals: .text(Self.kind)), at: moment
    ).contains { zone in
      guard let own = zone.values.text("place").flatMap({ DivisionCode($0) }) else { return false }
      return Self.bans(zone, at: moment) && (own.covers(place) || place.covers(own))
    }
    self = isLoaded ? .unknown : .noneLoaded
  }

  private static func bans(_ zone: RecordState, at moment: Instant) -> Bool {
    zone.values.text("kind") == kind
      && EffectiveInterval(from: zone.values.day("from"), until: zone.values.day("until")).contains(moment.day)
  }
}
