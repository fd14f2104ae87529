/// One inspection at a station, in the canonical form into which every dialect is brought.
public struct InspectionRecord: Hashable, Sendable {
  /// The station.
  public var station: StationCode
  /// The station's test line.
  public var line: String?
  /// The inspector's number at the station; never a name.
  public var inspector: String?
  /// The serial, unique within the station.
  public var serial: InspectionSerial
  /// Why the inspection was made.
  public var kind: InspectionKind
  /// Number of the attempt in this inspection cycle: 1 is the first test, 2 and up are retests.
  public var attempt: Int
  /// When the inspection began.
  public var start: Instant
  /// When the inspection ended.
  public var end: Instant
  /// The vehicle as presented.
  public var vehicle: PresentedVehicle
  /// Appearance check.
  public var appearance: AppearanceCheck?
  /// OBD check.
  public var obd: OBDCheck?
  /// Results of the test methods, in the order of the record; at most one of each method.
  public var results: [MethodResult]
  /// Process rows that belong to the record.
  public var process: ProcessAttachment?
  /// Conditions during the test.
  public var ambient: AmbientConditions?
  /// The four items of a registration inspection (clause PS-07).
  public var registration: RegistrationItems?
  /// The station's own verdict; nil where the station gives none.
  public var verdict: StationVerdict?
  /// The serial that this record replaces.
  public var supersedes: InspectionSerial?
  /// Why the station declares the inspection void; nil where it stands.
  public var cancellation: String?

  /// The values that every record has.
  public init(
    station: StationCode, serial: InspectionSerial, kind: InspectionKind, attempt: Int, start: Instant, end: Instant,
    vehicle: PresentedVehicle
  ) {
    self.station = station
    self.serial = serial
    self.kind = kind
    self.attempt = attempt
    self.start = start
    self.end = end
    self.vehicle = vehicle
    results = []
  }
}

/// Process rows (过程数据): kept beside the record as they came, with their count.
public struct ProcessAttachment: Hashable, Sendable {
  /// Number of rows.
  public var rowCount: Int
  /// The columns, separated by commas.
  public var columns: String
  /// The rows, one a line, values separated by commas; nil where only the count was sent.
  public var rows: String?

  /// Rows with their count and columns.
  public init(rowCount: Int, columns: String, rows: String? = nil) {
    self.rowCount = rowCount
    self.columns = columns
    self.rows = rows
  }

  /// How many rows were sent: lines that are not blank; nil where only the count was sent.
  ///
  /// - Complexity: O(length of the rows).
  public var rowsPresent: Int? {
    guard let rows else { return nil }
    var count = 0
    var isBlank = true
    for byte in rows.utf8 {
      if byte == 0x0A || byte == 0x0D {
        if !isBlank { count += 1 }
        isBlank = true
      } else if byte != 0x20 && byte != 0x09 {
        isBlank = false
      }
    }
    return isBlank ? count : count + 1
  }
}

/// Air in the test hall.
public struct AmbientConditions: Hashable, Sendable {
  /// Temperature.
  public var temperature: Reading<DegreesCelsius>
  /// Pressure.
  public var pressure: Reading<Kilopascals>
  /// Relative humidity.
  public var humidity: Reading<RelativeHumidity>

  /// The three values that are recorded.
  public init(
    temperature: Reading<DegreesCelsius>, pressure: Reading<Kilopascals>, humidity: Reading<RelativeHumidity>
  ) {
    self.temperature = temperature
    self.pressure = pressure
    self.humidity = humidity
  }
}

/// What is verified vehicle by vehicle before a diesel vehicle is first registered (clause PS-07).
public struct RegistrationItems: Hashable, Sendable {
  /// Environmental information disclosed on the national platform.
  public var disclosureVerified: Bool?
  /// The environmental-information list carried with the vehicle verified (随车清单).
  public var vehicleListVerified: Bool?
  /// Pollution-control devices examined.
  public var controlDeviceExamined: Bool?
  /// Outcome of the test on the lane.
  public var laneTest: CheckOutcome?

  /// All four items unknown.
  public init() {}

  /// Whether all four items are present and positive.
  public var isComplete: Bool {
    disclosureVerified == true && vehicleListVerified == true && controlDeviceExamined == true && laneTest == .pass
  }
}
