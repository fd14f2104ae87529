public import RegistryModel

/// The passages that the gates of a unit wrote down, and what they add up to (clauses PS-16 and XC-13, readings A-10 and
///
///
/// The same ledger answers decisions, lists, indicators and `unit figures`. A passage whose plate nobody read counts too:
/// a camera that reads nothing takes no unit out of its duties. It cannot be told from others, so figures have bounds.
public struct GateLedger<Register: RegisterView> {
  /// A vehicle that came or went.
  public struct Passage {
    /// The key of the gate event.
    let event: String
    /// What the gate wrote down of the vehicle and its purpose, by attributes of the gate event.
    public let noted: [String: AttributeValue]
    /// When it passed.
    public let at: Instant
    /// The key of the vehicle in the register, else what was read off it; nil where nobody read anything.
    public let vehicle: String?
    /// The key of the vehicle where the register tells it.
    public let key: String?
    /// Whether it came in, else it left; nil where nobody wrote that down.
    public let isEntry: Bool?
    /// Goods, in 0.001 t; nil where nobody wrote them down.
    public let goods: Int?
  }

  /// The passages of the days that were read until the moment asked about, in the order of the keys of the records; annulled
  /// ones are left out.
  public let passages: [Passage]
  /// Days on which somebody stated that nothing moved.
  private let stillDays: Set<CivilDate>
  /// Days of which entries were lawfully deleted: what else is kept of them, and of a mean over them, says nothing.
  private let deletedDays: Set<CivilDate>
  private let vehicles: GateVehicles<Register>

  /// Reads some days of the ledger of `unit` as it is at `moment`.
  ///
  /// - Throws: What the register throws.
  /// - Complexity: O(log n + gate events of the unit on those days), with one look-up for each plate and day; whole records
  ///   are held of one month at a time.
  public init(of unit: String, during days: EffectiveInterval, at moment: Instant, in register: Register) throws {
    vehicles = GateVehicles(register: register, moment: moment)
    var reading = GateReading<Register>(unit: unit, moment: moment)
    for part in Self.months(of: try Self.written(days, of: unit, at: moment, in: register)) {
      try register.passing { try reading.read(part, in: register) }
    }
    passages = reading.passages.sorted { $0.event.utf8.lexicographicallyPrecedes($1.event.utf8) }
    stillDays = reading.stillDays
    deletedDays = try register.deletedDays(of: .gateEvent, unit: unit).filter(days.contains)
  }

  /// The days from the first one on of which the ledger tells something: most units have none, and need not be asked about
  /// month by month.
  private static func written(
    _ days: EffectiveInterval, of unit: String, at moment: Instant, in register: Register
  ) throws -> EffectiveInterval {
    guard let from = days.from, let until = days.until else { return days }
    let eve = Instant(millisecondsSinceEpoch: Instant(from).millisecondsSinceEpoch - 1)
    let first = try register.nearest(
      1, .after(eve), of: .gateEvent, having: RecordFilter("unit", equals: .text(unit)), known: moment
    ).first?.moment("at")?.day
    return EffectiveInterval(from: min(first ?? until, until), until: until)
  }

  /// The days month by month; all at once where they have no end.
  private static func months(of days: EffectiveInterval) -> [EffectiveInterval] {
    guard var from = days.from, let until = days.until else { return [days] }
    var months: [EffectiveInterval] = []
    while from < until {
      let next = min(from.month.adding(months: 1).firstDay, until)
      months.append(EffectiveInterval(from: from, until: next))
      from = next
    }
    return months
  }

  // MARK: Trucks used a day

  /// The vehicles of a month by what they are told from others by, each with its last passage; those that nobody read are
  /// nobody's.
  public func users(in month: YearMonth) -> [String: Passage] {
    passages.reduce(into: [:]) { users, passage in
      guard month.days.contains(passage.at.day), let vehicle = passage.vehicle else { return }
      if users[vehicle].map({ $0.at < passage.at }) ?? true { users[vehicle] = passage }
    }
  }

  /// The mean number of different heavy diesel trucks a working day of the month, at least and at most, in steps of 0.1
  /// and rounded down: only whole numbers are compared with.
  ///
  /// An unread passage may be that of one truck more, and may be that of a truck that was read when it passed again.
  ///
  /// - Throws: What the register throws.
  public func heavyDieselDaily(in month: YearMonth, _ calendar: WorkingCalendar) throws -> GateFigure {
    guard !hasDeletions(in: month.days) else { return .deleted }
    let own = passages.filter { month.days.contains($0.at.day) }
    let days = calendar.workingDays(from: month.firstDay, to: month.adding(months: 1).firstDay.adding(days: -1))
    guard !own.isEmpty, days > 0 else { return .noPassage }
    var surely = 0
    var possibly = 0
    for sameDay in Dictionary(grouping: own.filter { calendar.isWorked($0.at.day) }, by: \.at.day).values {
      var trucks: [String: Truth] = [:]
      for passage in sameDay {
        let isHeavyDiesel = try isHeavyDiesel(passage)
        if let vehicle = passage.vehicle {
          trucks[vehicle] = (trucks[vehicle] ?? .no) || isHeavyDiesel
        } else if isHeavyDiesel != .no {
          possibly += 1
        }
      }
      surely += trucks.values.count { $0 == .yes }
      possibly += trucks.values.count { $0 != .no }
    }
    return .between(surely * PerDay.steps / days, possibly * PerDay.steps / days)
  }

  /// Whether the vehicle of a passage is a heavy diesel truck, by the register, else by what the gate wrote down; what
  /// neither tells is not known.
  ///
  /// - Throws: What the register throws.
  public func isHeavyDiesel(_ passage: Passage) throws -> Truth {
    func holds(_ attribute: String, _ wanted: String) throws -> Truth {
      guard let text = try text(attribute, of: passage) else { return .unknown }
      return Truth(text == wanted)
    }
    return try holds("class", "heavy") && holds("category", "truck") && holds("fuel", "B")
  }

  /// What the register says of the vehicle of a passage, else what the gate wrote down.
  private func text(_ attribute: String, of passage: Passage) throws -> String? {
    try passage.key.flatMap { try vehicles.text(attribute, of: $0) } ?? passage.noted.text(attribute)
  }

  /// Whether the month is known although it has no passage: somebody stated that nothing moved.
  public func isStill(in month: YearMonth) -> Bool { stillDays.contains { month.days.contains($0) } }

  /// Whether entries of the days that were read were lawfully deleted.
  public var hasDeletions: Bool { !deletedDays.isEmpty }

  private func hasDeletions(in days: EffectiveInterval) -> Bool { deletedDays.contains(where: days.contains) }

  // MARK: Visits and goods a day

  /// The twelve months that end with `day` (reading A-36).
  public static func year(upTo day: CivilDate) -> EffectiveInterval {
    EffectiveInterval(from: day.adding(months: -12).adding(days: 1), until: day.adding(days: 1))
  }

  /// The passages of the twelve months that end with `day`.
  public func passages(upTo day: CivilDate) -> [Passage] {
    let year = Self.year(upTo: day)
    return passages.filter { year.contains($0.at.day) }
  }

  /// Those of trucks, and of vehicles of which nobody knows what they are.
  private func truckPassages(upTo day: CivilDate) throws -> [Passage] {
    var isOther: [String: Bool] = [:]
    return try passages(upTo: day).filter { passage in
      if let vehicle = passage.vehicle, let known = isOther[vehicle] { return !known }
      let other = try text("category", of: passage).map { $0 != "truck" } ?? false
      if let vehicle = passage.vehicle { isOther[vehicle] = other }
      return !other
    }
  }

  /// Visits a day of operation within the twelve months, in steps of 0.1, rounded down.
  ///
  /// - Throws: What the register throws.
  public func visitsDaily(upTo day: CivilDate) throws -> GateFigure {
    guard !hasDeletions(in: Self.year(upTo: day)) else { return .deleted }
    let days = Set(passages(upTo: day).map(\.at.day)).count
    guard days > 0 else { return .noPassage }
    let visits = GateVisits(of: try truckPassages(upTo: day))
    return .between(visits.atLeast * PerDay.steps / days, visits.atMost * PerDay.steps / days)
  }

  /// Goods a day of operation within the twelve months, in steps of 0.001 t, rounded down: where nobody wrote down what a
  /// vehicle carried on a day, nobody can tell the most that it can be.
  ///
  /// - Throws: What the register throws.
  public func goodsDaily(upTo day: CivilDate) throws -> GateFigure {
    guard !hasDeletions(in: Self.year(upTo: day)) else { return .deleted }
    let days = Set(passages(upTo: day).map(\.at.day)).count
    guard days > 0 else { return .noPassage }
    let own = try truckPassages(upTo: day)
    let isWhole = Dictionary(grouping: own, by: \.at.day).values.allSatisfy { sameDay in
      Dictionary(grouping: sameDay, by: \.vehicle).allSatisfy { vehicle, passages in
        // Each unread visit has to have its own goods, since it may be that of another vehicle.
        passages.count { $0.goods != nil } >= (vehicle == nil ? Directions(passages).atMost : 1)
      }
    }
    let least = own.reduce(0) { $0 + ($1.goods ?? 0) } / days
    return .between(least, isWhole ? least : nil)
  }

  /// How many passages of the twelve months nobody can tell a vehicle by.
  public func unreadPassages(upTo day: CivilDate) -> Int { passages(upTo: day).count { $0.vehicle == nil } }
}

extension PerDay {
  /// Smallest steps in one a day.
  fileprivate static var steps: Int { (0..<decimals).reduce(1) { scale, _ in scale * 10 } }
}
