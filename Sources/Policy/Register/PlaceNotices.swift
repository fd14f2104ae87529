public import RegistryModel

/// What notices have brought for a place: zones, alerts, named periods, parameters and list entries, as the register
/// holds them at a moment. It is read once and serves any number of questions about that place and moment.
public struct PlaceNotices: Sendable {
  /// Zones and routes of places that cover the place or lie within it.
  public let zones: [RecordState]
  /// Alerts for places that cover it.
  public let alerts: [RecordState]
  /// Named periods declared for places that cover it.
  public let windows: [RecordState]
  /// Values of parameters, of all packs: one for each name, the one that began to hold last.
  public let parameters: [RecordState]
  /// Manual list entries of places that cover it or lie within it.
  public let entries: [RecordState]

  /// Reads the notices for `place` at `moment`.
  ///
  /// - Throws: What the register throws.
  /// - Complexity: O(number of notices in the register).
  public init(place: DivisionCode, in register: some RegisterView, at moment: Instant) throws {
    func read(_ kind: RecordKind, within: Bool) throws -> [RecordState] {
      try register.states(of: kind, where: nil, at: moment).filter { state in
        guard let text = state.text("place"), let own = DivisionCode(text) else { return false }
        return own.covers(place) || (within && place.covers(own))
      }
    }
    zones = try read(.zone, within: true)
    alerts = try read(.alert, within: false)
    windows = try read(.window, within: false)
    entries = try read(.listEntry, within: true)
    let stated = try register.states(of: .parameter, where: nil, at: moment)
    let named = Dictionary(grouping: stated) { [$0.text("pack"), $0.text("name")] }
    parameters = try named.values.compactMap { try register.latest(of: $0, saying: "value", at: moment) }
      .sorted { $0.key < $1.key }
  }

  /// The value a parameter of a pack has, and the statement it comes from; nil where none is loaded.
  ///
  /// Two of one day that contradict each other count as none.
  public func parameter(_ name: String, of pack: String) -> RecordState? {
    parameters.first { $0.text("pack") == pack && $0.text("name") == name }
  }
}

extension DivisionCode {
  /// Whether `other` is this division or lies within it: `410600` covers `410602`, and not the other way round.
  public func covers(_ other: DivisionCode) -> Bool {
    if covers(code: other) { return true }
    let (own, kept) = (canonical, other.canonical)
    return (own != self || kept != other) && own.covers(code: kept)
  }
  /// By bytes: every vehicle of a register is asked for its place.
  private func covers(code other: DivisionCode) -> Bool {
    var significant = text.utf8[...]
    while significant.suffix(2).elementsEqual("00".utf8) { significant = significant.dropLast(2) }
    return other.text.utf8.starts(with: significant)
  }
}
