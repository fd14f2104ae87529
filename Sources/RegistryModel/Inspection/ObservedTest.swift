/// An inspection as the supervision of stations looks at it: who, where, when, and what was measured. Small, so that a
/// year of them can be looked through at once.
public struct ObservedTest: Hashable, Sendable {
  /// The station and its serial.
  public var reference: TestReference
  /// The test line; nil where the record does not say.
  public var line: String?
  /// The VIN on the vehicle.
  public var vin: VIN
  /// When the inspection began.
  public var start: Instant
  /// When it ended.
  public var end: Instant
  /// The methods used, in the order of the record.
  public var methods: [TestMethod]
  /// What was measured, in a fixed order; values that the record does not have are left out.
  public var readings: [MeasuredValue]
  /// Digest of the process rows (SHA-256, hexadecimal); nil where the record has none.
  public var processDigest: String?
  /// How many process rows there are.
  public var processRows: Int
  /// CALID and CVN of each control unit that answered.
  public var calibrations: [OBDCheck.Calibration]
  /// The engine model as entered.
  public var engineModel: String?
  /// The engine model in the register on that day; nil where the register does not say.
  public var registeredEngineModel: String?
  /// The rated power as entered.
  public var ratedPower: Quantity<Kilowatts>?
  /// The rated power in the register on that day; nil where the register does not say.
  public var registeredPower: Quantity<Kilowatts>?

  /// A test with nothing measured yet.
  public init(reference: TestReference, vin: VIN, start: Instant, end: Instant) {
    self.reference = reference
    self.vin = vin
    self.start = start
    self.end = end
    methods = []
    readings = []
    processRows = 0
    calibrations = []
  }

  /// One measured value, as a whole number of its unit's smallest step.
  public struct MeasuredValue: Hashable, Sendable {
    /// What it is, such as `k100`; unique within a test.
    public let name: String
    /// The number of smallest steps.
    public let scaled: Int

    /// A value of that name.
    public init(_ name: String, _ scaled: Int) {
      self.name = name
      self.scaled = scaled
    }
  }
}

/// By what an inspection is found again.
public struct TestReference: Hashable, Comparable, Sendable {
  /// The station.
  public let station: StationCode
  /// The serial, unique within the station.
  public let serial: InspectionSerial

  /// The inspection `serial` of `station`.
  public init(station: StationCode, serial: InspectionSerial) {
    self.station = station
    self.serial = serial
  }

  /// Ordered by station, then serial.
  public static func < (left: TestReference, right: TestReference) -> Bool {
    left.station == right.station ? left.serial < right.serial : left.station < right.station
  }
}

extension TestReference: CustomStringConvertible {
  /// `station/serial`.
  public var description: String { station.text + "/" + serial.text }
}
