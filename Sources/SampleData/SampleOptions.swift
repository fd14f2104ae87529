public import RegistryModel

/// What sample data is to be made. The same options give the same bytes.
public struct SampleOptions: Hashable, Sendable {
  /// Seed of the pseudo-random numbers.
  public let seed: UInt64
  /// Number of inspection stations, 1–9999.
  public let stations: Int
  /// Number of vehicles.
  public let vehicles: Int
  /// Number of inspection records.
  public let inspections: Int
  /// Number of non-road machines.
  public let machines: Int
  /// First day of inspections and checks.
  public let from: CivilDate
  /// Last day of inspections and checks.
  public let to: CivilDate
  /// The county, district or city.
  public let place: DivisionCode
  /// Whether about one record in a hundred gets a fault.
  public let hasFaults: Bool
  /// Whether the inspections of all stations go to one file.
  public let isSingleFile: Bool

  /// Checks the options and keeps them.
  ///
  /// - Throws: `SampleOptionsError` where a number or a day is out of range, the days are in the wrong order, or inspections are
  ///   wanted without vehicles.
  public init(
    seed: UInt64, stations: Int, vehicles: Int, inspections: Int, machines: Int = 0, from: CivilDate, to: CivilDate,
    place: DivisionCode, hasFaults: Bool = true, isSingleFile: Bool = false
  ) throws(SampleOptionsError) {
    guard (1...9999).contains(stations) else { throw .stationsOutOfRange }
    let counts = 0...10_000_000
    guard counts.contains(vehicles), counts.contains(inspections), counts.contains(machines) else {
      throw .countOutOfRange
    }
    guard inspections == 0 || vehicles > 0 else { throw .inspectionsWithoutVehicles }
    guard from <= to else { throw .daysInWrongOrder }
    guard (2000...2099).contains(from.year), (2000...2099).contains(to.year) else { throw .daysOutOfRange }
    self.seed = seed
    self.stations = stations
    self.vehicles = vehicles
    self.inspections = inspections
    self.machines = machines
    self.from = from
    self.to = to
    self.place = place
    self.hasFaults = hasFaults
    self.isSingleFile = isSingleFile
  }
}

/// Why sample data cannot be made with the options given.
public enum SampleOptionsError: String, Error, Sendable, CaseIterable {
  /// Fewer than 1 or more than 9999 stations.
  case stationsOutOfRange
  /// A negative number, or more than ten million.
  case countOutOfRange
  /// Inspections need vehicles.
  case inspectionsWithoutVehicles
  /// The first day is after the last.
  case daysInWrongOrder
  /// A day before 2000, or after 2099.
  case daysOutOfRange

  /// What is wrong, in both languages.
  public var message: BilingualText {
    switch self {
    case .stationsOutOfRange: BilingualText(zh: "检验机构数量须为 1–9999", en: "the number of stations must be 1–9999")
    case .countOutOfRange:
      BilingualText(zh: "数量须为 0–10000000", en: "each number must be 0–10,000,000")
    case .inspectionsWithoutVehicles:
      BilingualText(zh: "有检验记录就须有车辆", en: "inspections need at least one vehicle")
    case .daysInWrongOrder: BilingualText(zh: "起始日期晚于截止日期", en: "the first day is after the last")
    case .daysOutOfRange:
      BilingualText(zh: "日期须在 2000 至 2099 年之间", en: "the days must be of the years 2000 to 2099")
    }
  }
}
