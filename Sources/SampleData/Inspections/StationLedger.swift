import RegistryModel

/// The inspections of one station in the order of its days: tests on lines without overlap, retests after fails.
struct StationLedger {
  private let station: SampleStation
  private let options: SampleOptions
  private let unlisted: StationCode?
  private var random: SeededRandom
  /// The day being filled; nil when all are.
  private var day: CivilDate?
  private var dayNumber = 0
  /// Tests of this day already made.
  private var slot = 0
  private var firstTests = 0
  /// Vehicles that come back, in the order of their days.
  private var returning: [Return] = []
  private var returned = 0
  private var previous: InspectionRecord?

  /// A vehicle that failed and comes back after its repair.
  private struct Return {
    let vehicle: Int
    let attempt: Int
    let due: CivilDate
  }

  init(station: SampleStation, options: SampleOptions) {
    self.station = station
    self.options = options
    unlisted = SampleStation.code(0, options)
    random = SeededRandom(seed: options.seed, stream: .inspection, index: station.number)
    day = station.days.open(onOrAfter: options.from)
  }

  /// The next record and the fault it has; nil after the last.
  mutating func next() -> (record: InspectionRecord, fault: SampleFault?)? {
    while let today = day {
      let count = testsToday
      if slot < count, var record = inspection(on: today, of: count) {
        slot += 1
        let fault = addFault(to: &record)
        previous = record
        return (record, fault)
      }
      day = station.days.open(onOrAfter: today.adding(days: 1))
      dayNumber += 1
      slot = 0
    }
    return nil
  }

  /// The inspections of the station, spread evenly over its days.
  private var testsToday: Int {
    station.inspections * (dayNumber + 1) / station.days.count - station.inspections * dayNumber / station.days.count
  }

  private mutating func inspection(on today: CivilDate, of count: Int) -> InspectionRecord? {
    let line = slot % station.lines
    let times = times(on: today, line: line, count: count)
    let (vehicle, attempt) = nextVehicle(on: today)
    let serial =
      station.code.text + "\(today)".filter { $0 != "-" } + (slot + 1).zeroPadded(to: 4)
    guard let serial = InspectionSerial(serial) else { return nil }
    var record = InspectionRecord(
      station: station.code, serial: serial, kind: .periodic, attempt: attempt, start: times.start, end: times.end,
      vehicle: vehicle.presented(on: today))
    record.line = station.lineNumber(line)
    record.inspector = "J" + (line * 2 + (slot / station.lines) % 2 + 1).zeroPadded(to: 3)
    if attempt == 1, random.chance(15) { record.kind = .transfer }
    fill(&record, of: vehicle, on: today)
    if record.verdict == .fail, attempt < 3, random.chance(900) {
      returning.append(Return(vehicle: vehicle.number, attempt: attempt + 1, due: today.adding(days: 1)))
    }
    return record
  }

  private mutating func fill(_ record: inout InspectionRecord, of vehicle: SampleVehicle, on today: CivilDate) {
    let repair = record.attempt == 1 ? 0 : random.within(200...500)
    let rank = min(max(vehicle.wear + random.bell(0, spread: 40) - repair, 0), 999)
    let method = MethodComposer(vehicle: vehicle, day: today, rank: rank)
    record.appearance = appearance(of: vehicle, attempt: record.attempt)
    record.obd = OBDComposer.check(of: vehicle, on: today, attempt: record.attempt, &random)
    record.obd?.odometer = record.vehicle.odometer
    record.results = method.results(&random)
    if case .lugdown? = record.results.first {
      record.process = ProcessAttachment(
        rowCount: random.within(95...140), columns: "time,speed,engineSpeed,wheelPower,k,nox,temperature")
    }
    let month = today.components.month
    record.ambient = AmbientConditions(
      temperature: Reading(scaled: random.bell(ReadingModel.temperature(month: month), spread: 25)),
      pressure: Reading(scaled: random.bell(station.pressure, spread: 4)),
      humidity: Reading(scaled: min(max(random.bell(ReadingModel.humidity(month: month), spread: 60), 80), 980)))
    let outcomes = [record.appearance?.outcome, record.obd?.outcome, record.results.first?.outcome]
    record.verdict = outcomes.contains(.fail) ? .fail : .pass
    if random.chance(3) { record.verdict = .aborted }
  }

  private mutating func appearance(of vehicle: SampleVehicle, attempt: Int) -> AppearanceCheck {
    let isFaulty = attempt == 1 && random.chance(8)
    var check = AppearanceCheck(outcome: isFaulty ? .fail : .pass)
    check.controlDevices = vehicle.aftertreatment.isEmpty ? .notChecked : .pass
    check.leaks = isFaulty ? .fail : .pass
    if isFaulty { check.note = "油管接头渗漏" }
    return check
  }

  /// The next vehicle that comes back today, or the next for its first test.
  ///
  /// A vehicle keeps to its station mostly; electric vehicles take no emission test.
  private mutating func nextVehicle(on today: CivilDate) -> (vehicle: SampleVehicle, attempt: Int) {
    if returned < returning.count, returning[returned].due <= today {
      let back = returning[returned]
      returned += 1
      if returned > 1024 {
        returning.removeFirst(returned)
        returned = 0
      }
      return (SampleVehicle(number: back.vehicle, options: options), back.attempt)
    }
    var vehicle = candidate()
    for _ in 0..<16 where vehicle.design.isElectric { vehicle = candidate() }
    return (vehicle, 1)
  }

  /// The next vehicle of the station in turn; now and then any other one.
  private mutating func candidate() -> SampleVehicle {
    defer { firstTests += 1 }
    let number =
      random.chance(40)
      ? random.below(options.vehicles)
      : (firstTests * options.stations + station.number) % options.vehicles
    return SampleVehicle(number: number, options: options)
  }

  /// When the test begins and ends: mornings from 8:00 to 12:00, afternoons from 13:30 to 17:30.
  private mutating func times(on today: CivilDate, line: Int, count: Int) -> (start: Instant, end: Instant) {
    let turn = slot / station.lines
    let onLine = (count - line + station.lines - 1) / station.lines
    let morning = (onLine + 1) / 2
    let isMorning = turn < morning
    let length = 4 * 3600 / max(1, isMorning ? morning : onLine - morning)
    let opening = isMorning ? 8 * 3600 : 13 * 3600 + 1800
    let duration = min(random.within(720...1020), length - 20)
    let begin = opening + (isMorning ? turn : turn - morning) * length + random.below(length - duration)
    return (Instant(today, secondOfDay: begin), Instant(today, secondOfDay: begin + duration))
  }

  private mutating func addFault(to record: inout InspectionRecord) -> SampleFault? {
    guard options.hasFaults, random.chance(12) else { return nil }
    let fault = SampleFault.allCases[random.below(SampleFault.allCases.count)]
    var faulty = record
    guard fault.apply(to: &faulty, previous: previous, unlisted: unlisted) else { return nil }
    record = faulty
    return fault
  }
}
