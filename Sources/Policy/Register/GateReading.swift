import RegistryModel

/// What a ledger keeps of the gate events that it reads: a unit has hundreds of thousands a year, and of each no more is held
/// than figures ask for.
struct GateReading<Register: RegisterView> {
  let unit: String
  let moment: Instant
  private(set) var passages: [GateLedger<Register>.Passage] = []
  /// Days on which somebody stated that nothing moved.
  private(set) var stillDays: Set<CivilDate> = []
  /// Trucks pass day after day: what is noted of them is held once.
  private var notes: Set<[String: AttributeValue]> = []

  init(unit: String, moment: Instant) {
    self.unit = unit
    self.moment = moment
  }

  /// What is kept of what a gate wrote down.
  private static var noted: [String] { ["class", "category", "fuel", "stage", "purpose"] }

  /// Reads the events of some days.
  mutating func read(_ days: EffectiveInterval, in register: Register) throws {
    // One plate is asked about at many moments, since it may pass on between two; what was answered is forgotten with these
    // days.
    let resolver = SubjectResolver(register: RememberedRegister(register), place: nil)
    let interval = MomentInterval(from: days.from.map { Instant($0) }, until: days.until.map { Instant($0) })
    let events = try register.states(
      of: .gateEvent, where: RecordFilter("unit", equals: .text(unit)), during: interval, at: moment)
    for event in events {
      guard !event.values.isAnnulled, let at = event.moment("at"), at <= moment else { continue }
      guard event.text("direction") != "none" else {
        stillDays.insert(at.day)
        continue
      }
      let sighted = SightedKey(of: .vehicle, readFrom: event.values)?.text
      let told = try resolver.related(to: event, at: at, known: moment)[RecordKind.vehicle.id]
      var goods: Int?
      if case .integer(let tonnes) = event.values["tonnes"] { goods = tonnes }
      let noted = event.values.filter { Self.noted.contains($0.key) }
      passages.append(
        GateLedger.Passage(
          event: event.key, noted: notes.insert(noted).memberAfterInsert, at: at, vehicle: told ?? sighted,
          key: told.flatMap { SightedKey($0) == nil ? $0 : nil }, isEntry: event.text("direction").map { $0 == "in" },
          goods: goods))
    }
  }
}

/// What the register says of vehicles that passed: each is looked up once, and no more is held than figures ask for.
final class GateVehicles<Register: RegisterView> {
  private let register: Register
  private let moment: Instant
  private var known: [String: [String: AttributeValue]] = [:]

  init(register: Register, moment: Instant) {
    self.register = register
    self.moment = moment
  }

  func text(_ attribute: String, of key: String) throws -> String? {
    if let values = known[key] { return values.text(attribute) }
    let state = try register.passing { try register.state(of: .vehicle, key: key, at: moment) }
    let values = (state?.values ?? [:]).filter { ["class", "category", "fuel"].contains($0.key) }
    known[key] = values
    return values.text(attribute)
  }
}
