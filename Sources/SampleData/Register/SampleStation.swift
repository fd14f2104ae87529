import RegistryModel

/// One inspection station of the sample, computed from its number alone.
struct SampleStation {
  /// Its number, from 0.
  let number: Int
  let code: StationCode
  /// How many inspections it makes.
  let inspections: Int
  /// How many test lines it has.
  let lines: Int
  /// The days on which it is open.
  let days: OpenDays
  /// Usual air pressure of its hall, in 0.1 kPa.
  let pressure: Int

  /// Inspections that a line makes on a day at most.
  static let dailyPerLine = 26

  /// Nil only where the number gives no station code, which the options exclude.
  init?(number: Int, options: SampleOptions) {
    guard let code = SampleStation.code(number + 1, options) else { return nil }
    self.number = number
    self.code = code
    days = OpenDays(from: options.from, to: options.to)
    let share = options.inspections / options.stations
    inspections = share + (number < options.inspections % options.stations ? 1 : 0)
    let busiest = (inspections + days.count - 1) / days.count
    lines = max(2, (busiest + SampleStation.dailyPerLine - 1) / SampleStation.dailyPerLine)
    var random = SeededRandom(seed: options.seed, stream: .station, index: number)
    pressure = random.within(985...1012)
  }

  /// The code of the station with that running number from 1: the place's division code and two digits, four where
  /// there are more than 99 stations. No station has the number 0.
  static func code(_ number: Int, _ options: SampleOptions) -> StationCode? {
    StationCode(options.place.text + number.zeroPadded(to: options.stations > 99 ? 4 : 2))
  }

  /// The number of a line, counted from 0, as the station writes it.
  func lineNumber(_ line: Int) -> String { String(line + 1) }
}

/// The days of a period on which stations are open: Monday to Saturday; all days where the period has no such day.
struct OpenDays {
  private let first: CivilDate
  private let last: CivilDate
  /// How many there are.
  let count: Int
  private let hasOnlySundays: Bool

  init(from first: CivilDate, to last: CivilDate) {
    self.first = first
    self.last = last
    let open = (first.daysSinceEpoch...last.daysSinceEpoch).reduce(0) { $0 + (OpenDays.isSunday($1) ? 0 : 1) }
    hasOnlySundays = open == 0
    count = max(open, 1)
  }

  /// 1970-01-01 was a Thursday, so day 3 was a Sunday.
  private static func isSunday(_ day: Int) -> Bool { ((day - 3) % 7 + 7) % 7 == 0 }

  /// The first open day on or after `day`; nil past the end.
  func open(onOrAfter day: CivilDate) -> CivilDate? {
    var day = max(day, first)
    while day <= last {
      if hasOnlySundays || !OpenDays.isSunday(day.daysSinceEpoch) { return day }
      day = day.adding(days: 1)
    }
    return nil
  }
}
