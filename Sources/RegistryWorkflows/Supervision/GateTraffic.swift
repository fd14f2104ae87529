import Policy
import RegistryModel
import RegistryStore

/// What the gate ledger of a unit adds up to (clauses PS-16 and XC-13, readings ).
struct GateTraffic {
  /// Passages of distinct heavy diesel trucks on working days of the reference month, each truck once a day.
  private(set) var heavyDieselDays = 0
  /// Working days of the reference month.
  let workingDays: Int
  /// Trucks of the reference month of which it is not known whether they are heavy diesel trucks.
  private(set) var unknownTrucks = 0
  /// Visits, in and out together, within the last twelve months.
  private(set) var visits = 0
  /// Goods within the last twelve months, in 0.001 t.
  private(set) var goods = 0
  /// Days with a passage within the last twelve months.
  private(set) var operatingDays = 0
  /// The vehicles of the reference month by what they are known by, with their last passage, sorted.
  private(set) var users: [String: SubjectState] = [:]

  /// Adds up the passages of `unit`.
  ///
  /// - Parameters:
  ///   - month: the reference month of reading A-10.
  ///   - day: the last of the twelve months of reading A-36.
  init(
    of unit: String, month: YearMonth, upTo day: CivilDate, _ reader: RegistryReader, knownAt: Instant?,
    calendar: WorkingCalendar
  ) throws {
    let year = EffectiveInterval(from: day.adding(months: -12).adding(days: 1), until: day.adding(days: 1))
    workingDays = calendar.workingDays(from: month.firstDay, to: month.adding(months: 1).firstDay.adding(days: -1))
    var ins: [String: Int] = [:]
    var outs: [String: Int] = [:]
    var days: Set<CivilDate> = []
    var perDay: [CivilDate: Set<String>] = [:]
    for event in try reader.states(of: .gateEvent, where: "unit", is: .text(unit), .latest(knownAt: knownAt)) {
      guard event.text("status") != "annulled", let at = event.moment("at"), event.text("direction") != "none",
        let vehicle = GateTraffic.identity(of: event)
      else { continue }
      if year.contains(at.day) {
        days.insert(at.day)
        goods += event.integer("tonnes") ?? 0
        if event.text("direction") == "in" { ins[vehicle, default: 0] += 1 } else { outs[vehicle, default: 0] += 1 }
      }
      if month.days.contains(at.day) {
        if users[vehicle].map({ $0.moment("at").map { $0 < at } ?? true }) ?? true { users[vehicle] = event }
        if calendar.isWorked(at.day) { perDay[at.day, default: []].insert(vehicle) }
      }
    }
    operatingDays = days.count
    // One visit is one movement, also where it spans midnight or one of its passages is missing.
    visits = Set(ins.keys).union(outs.keys).reduce(0) { $0 + max(ins[$1] ?? 0, outs[$1] ?? 0) }
    var isHeavyDiesel: [String: Bool] = [:]
    for (vehicle, event) in users {
      guard let known = try GateTraffic.isHeavyDieselTruck(event, reader, knownAt: knownAt) else {
        unknownTrucks += 1
        continue
      }
      isHeavyDiesel[vehicle] = known
    }
    heavyDieselDays = perDay.values.reduce(0) { $0 + $1.count { isHeavyDiesel[$0] == true } }
  }

  /// Average distinct heavy diesel trucks per working day in 0.1, rounded down so that a share below a threshold never
  /// reaches it; nil where the ledger has no passage.
  var heavyDieselDaily: Int? { users.isEmpty || workingDays == 0 ? nil : heavyDieselDays * 10 / workingDays }

  /// Average visits per day of operation in 0.1, rounded down; nil where the ledger has no passage.
  var visitsDaily: Int? { operatingDays == 0 ? nil : visits * 10 / operatingDays }

  /// Average goods per day of operation in 0.001 t, rounded down; nil where the ledger has no passage.
  var goodsDaily: Int? { operatingDays == 0 ? nil : goods / operatingDays }

  /// By what a vehicle is told from others.
  private static func identity(of event: SubjectState) -> String? {
    if let key = event.text("vehicle") ?? event.text("vin") { return key }
    return event.text("plate").map { $0 + " " + (event.text("plateColor") ?? "") }
  }

  /// The vehicle of a passage in the register; nil where it is not known, or several bear the plate.
  static func registered(_ event: SubjectState, _ reader: RegistryReader, knownAt: Instant?) throws -> SubjectState? {
    guard let at = event.moment("at") else { return nil }
    let question = RegisterQuestion(at: at, knownAt: knownAt)
    if let key = event.text("vehicle") ?? event.text("vin") {
      return try reader.state(of: .vehicle, key: key, question)
    }
    guard let plate = event.text("plate") else { return nil }
    let found = try reader.vehicles(
      plate: Plate(plate), color: event.text("plateColor").flatMap { PlateColor(rawValue: $0) }, question)
    return found.count == 1 ? found.first : nil
  }

  /// Whether it is a heavy diesel truck, by the register, else by what the gate wrote down; nil where neither says.
  private static func isHeavyDieselTruck(
    _ event: SubjectState, _ reader: RegistryReader, knownAt: Instant?
  ) throws -> Bool? {
    let vehicle = try registered(event, reader, knownAt: knownAt)
    var isKnown = true
    for (name, wanted) in [("category", "truck"), ("fuel", "B"), ("class", "heavy")] {
      guard let value = vehicle?.text(name) ?? event.text(name) else {
        isKnown = false
        continue
      }
      if value != wanted { return false }
    }
    return isKnown ? true : nil
  }
}
