public import RegistryModel

/// Whose a record is that names a vehicle or machine by what was read off it.
///
/// A plate or code passes from one bearer to the next, and the register often hears of a bearer after the record. So the
/// time of the record decides: whoever is known to have borne it then, else what was known last before, else the first of
/// whom it was known afterwards. What comes to be known of later times changes no answer, or a case would move from one
/// subject to another, open again, or be punished twice.
public struct IdentityBearers<Records: IdentityRecords> {
  let records: Records
  /// What takes effect after it is not known.
  let known: Instant

  /// As `records` tell it up to `known`.
  public init(in records: Records, known: Instant) {
    self.records = records
    self.known = known
  }

  /// The key under which a record of a kind is known that is named by its key or by what was read off it: the key of
  /// whoever bore it at `time`, else the text of a ``SightedKey``, else `text` as it is.
  ///
  /// - Throws: What the records throw.
  public func key(of kind: RecordKind, named text: String, at time: @autoclosure () throws -> Instant) throws -> String
  {
    guard kind == .vehicle || kind == .machine, let sighted = try sighted(kind, named: text) else { return text }
    switch sighted {
    case .plate(let plate, let color): return try key(bearing: plate, color, at: time())
    case .code(let code):
      if let bearer = try machine(bearing: code, at: time()) { return bearer }
      // What has not the form of a code may be a key that nobody registered.
      return SightedKey(text) == nil && code.form == .unknown ? text : sighted.text
    }
  }

  /// What was read off, where a text is that and no key; nil elsewhere.
  private func sighted(_ kind: RecordKind, named text: String) throws -> SightedKey? {
    if let sighted = SightedKey(text) { return sighted }
    if kind == .vehicle {
      let plate = Plate(text)
      return plate.text == text && plate.isNoKey ? .plate(plate, color: nil) : nil
    }
    let code = MachineCode(text)
    guard code.text == text, try records.state(of: .machine, key: text, at: known) == nil else { return nil }
    return .code(code)
  }

  /// Who has a plate or code at `moment`: nobody, one, or two of those that do. Of several none is meant, so that of a
  /// placeholder which thousands have no more are read.
  func holders(
    of kind: RecordKind, _ filter: RecordFilter, at moment: Instant, where isMeant: (RecordState) -> Bool
  ) throws -> [RecordState] {
    try records.some(2, of: kind, having: filter, at: Swift.min(moment, known), where: isMeant)
  }

  /// The same, where a few of those that have it tell; nil where more of them would have to be read, such as machines of which
  /// one after the other had a code and gave it up.
  func holdersAmongFew(
    of kind: RecordKind, _ filter: RecordFilter, at moment: Instant, where isMeant: (RecordState) -> Bool
  ) throws -> [RecordState]? {
    let count = 8
    let few = try records.some(count, of: kind, having: filter, at: Swift.min(moment, known))
    let meant = few.filter(isMeant)
    return meant.count >= 2 || few.count < count ? Array(meant.prefix(2)) : nil
  }

  /// The bearings of the records of a kind that the register tells of, up to ``known``.
  ///
  /// - Parameter released: the moment from which on a state bears it no more although it still names it; nil for none.
  func bearings(
    of kind: RecordKind, _ filter: RecordFilter, released: (RecordState) -> Instant? = { _ in nil },
    where isMeant: (RecordState) -> Bool = { _ in true }
  ) throws -> [Bearing] {
    try records.states(of: kind, everHaving: filter).compactMap { own in
      guard let from = own.during.from, from <= known, isMeant(own.state) else { return nil }
      let next = own.during.until.flatMap { $0 <= known ? $0 : nil }
      let until = [next, released(own.state)].compactMap { $0 }.min()
      return until.map { $0 > from } ?? true ? Bearing(key: own.state.key, from: from, until: until) : nil
    }
  }
}
