public import RegistryModel

/// What notices have brought for a place: zones, alerts, named periods, parameters and list entries, as the register
/// holds them at a moment. It is read once and serves any number of questions about that place and moment.
public struct PlaceNotices: Sendable {
  /// Zones and routes of places that cover the place or lie within it.
  public let zones: [RecordState]
  /// Alerts for places that cover it.
  public let alerts: [RecordState]
  /// Alerts for a part of it: of what is somewhere in the place nobody can tell that none of them concerns it.
  public let alertsWithin: [RecordState]
  /// Named periods declared for places that cover it.
  public let windows: [RecordState]
  /// Values of parameters, of all packs: one for each name, the one that began to hold last.
  public let parameters: [RecordState]
  /// Manual list entries of places that cover it or lie within it. One that names a vehicle or machine by what was read
  /// off it names the key of its bearer on the day of the entry, where that is known.
  public let entries: [RecordState]
  /// Lists of which at least one entry names somebody who can be told.
  private let tellingLists: Set<String>

  /// Reads the notices for `place` at `moment`.
  ///
  /// - Parameter known: up to when it counts who is known to have borne a plate or code that an entry of a list names; nil
  ///   for `moment`.
  /// - Throws: What the register throws.
  /// - Complexity: O(number of notices in the register).
  public init(
    place: DivisionCode, in register: some RegisterView, at moment: Instant, bearersKnown known: Instant? = nil
  ) throws {
    func read(_ kind: RecordKind, within: Bool) throws -> [RecordState] {
      try register.states(of: kind, where: nil, at: moment).filter { state in
        guard let own = state.division else { return false }
        return own.covers(place) || (within && place.covers(own))
      }
    }
    zones = try read(.zone, within: true)
    let around = try read(.alert, within: true)
    alerts = around.filter { $0.division?.covers(place) == true }
    alertsWithin = around.filter { $0.division?.covers(place) == false }
    windows = try read(.window, within: false)
    let bearers = IdentityBearers(in: register, known: known ?? moment)
    entries = try read(.listEntry, within: true).map { try $0.namingBearer(bearers) }
    tellingLists = try entries.reduce(into: []) { found, entry in
      guard let list = entry.text("list"), !found.contains(list) else { return }
      if try entry.namesTellably(register, known: known ?? moment) { found.insert(list) }
    }
    let stated = try register.states(of: .parameter, where: nil, at: moment)
    let named = Dictionary(grouping: stated) { [$0.text("pack"), $0.text("name")] }
    parameters = try named.values.compactMap { try register.latest(of: $0, saying: "value", at: moment) }
      .sorted { $0.key < $1.key }
  }

  /// The declared periods of a name.
  public func windows(named name: String) -> [RecordState] { windows.filter { $0.text("name") == name } }

  /// The manual entries of a list.
  public func entries(ofList list: String) -> [RecordState] { entries.filter { $0.text("list") == list } }

  /// Whether a list counts as loaded: whoever has no entry of his own is not on it. One entry of which nobody can tell whom it
  /// means loads nothing, for all that is known is that somebody is on the list. Beside entries that name somebody it is one slip
  /// among them, told at its import: that everybody's answer waits for it would make nobody look at any of these answers.
  public func isLoaded(list: String) -> Bool { tellingLists.contains(list) }

  /// Zones and routes of a kind, whenever they are in force.
  public func zones(ofKind kind: String) -> [RecordState] { zones.filter { $0.text("kind") == kind } }

  /// The value a parameter of a pack has, and the statement it comes from; nil where none is loaded.
  ///
  /// Two of one day that contradict each other count as none.
  public func parameter(_ name: String, of pack: String) -> RecordState? {
    parameters.first { $0.text("pack") == pack && $0.text("name") == name }
  }

  /// The value a parameter of a pack has, read as the pack declares it; nil where none is loaded, or the pack declares none.
  public func value(ofParameter name: String, in pack: PolicyPack) -> AttributeValue? {
    guard let type = pack.parameters.first(where: { $0.name == name })?.type.attributeType else { return nil }
    return parameter(name, of: pack.id)?.text("value").flatMap { type.value(from: $0) }
  }
}

extension RecordState {
  /// The days on which a zone or an entry of a list is in force.
  var days: EffectiveInterval { EffectiveInterval(from: day("from"), until: day("until")) }

  /// The moments between which an alert or a declared period lasts.
  var moments: MomentInterval { MomentInterval(from: moment("from"), until: moment("until")) }

  /// Whether an entry of a list names a record. Two that are known by their plate alone are the same one where only one
  /// of them says its colour. One that does not say its kind names what its list is a list of.
  ///
  /// - Parameter kind: what the list is a list of, where it is asked about.
  func names(_ key: String, _ kind: RecordKind) -> Bool {
    guard text("subjectKind").map({ $0 == kind.id }) ?? true, let subject = text("subject") else { return false }
    if subject == key { return true }
    guard let asked = SightedKey(key) else { return false }
    // A plate of no known form stands in the entry as it was written.
    if case .plate(let plate, _) = asked, plate.text == subject { return true }
    return SightedKey(subject)?.mayBe(asked) ?? false
  }

  /// Whether an entry of a list leaves open whom it names: of nobody can be said that this entry does not put him on the list.
  var namesUnclearly: Bool { text("subjectKind") == nil || text("subject") == nil }

  /// The place of a notice.
  fileprivate var division: DivisionCode? { text("place").flatMap { DivisionCode($0) } }

  /// An entry of a list with the key of whom it names.
  fileprivate func namingBearer(_ bearers: IdentityBearers<some IdentityRecords>) throws -> RecordState {
    guard let name = text("subject") else { return self }
    let kinds = text("subjectKind").map { [RecordKind.named($0)].compactMap { $0 } } ?? [.vehicle, .machine]
    for kind in kinds {
      let key = try bearers.key(of: kind, named: name, at: day("from").map { Instant($0) } ?? bearers.known)
      guard key != name else { continue }
      var values = values
      values["subject"] = .text(key)
      return RecordState(kind: self.kind, key: self.key, values: values, sources: sources)
    }
    return self
  }
}
