import RegistryModel

/// A field of the canonical inspection record, as a dialect profile names it.
///
/// Each is declared once: its name is the name of the case, its form stands in ``form``, and ``InspectionDraft`` turns
/// the texts of the fields into a record.
public enum CanonicalField: UInt8, CaseIterable, Sendable, Hashable {
  case station, line, inspector, serial, kind, attempt, start, end, method, verdict, supersedes, cancellation
  case plate, plateColor, plateKind, vin, vehicleType, use, fuel, stage, curbMass, grossMass, ratedPower, ratedSpeed
  case engineModel, displacement, aftertreatment, disclosure, manufacturedOn, firstRegisteredOn, odometer
  case appearanceOutcome, appearanceControlDevices, appearanceOBDConnector, appearanceIndicator, appearanceLeaks
  case appearanceNote
  case obdOutcome, obdCommunication, obdIndicatorWorks, obdIndicatorLit, obdFaultCodes, obdNotReady, obdVINRead
  case obdOdometer, calibrationUnit, calibrationIdentification, calibrationVerification
  case ratioMonitor, ratioCompletions, ratioConditions
  case lugdownK100, lugdownK80, lugdownNOx80, lugdownMaxWheelPower, lugdownSpeedAtMaxPower
  case lugdownEngineSpeedAtMaxPower, lugdownRatedSpeedFrom, lugdownRatedSpeedTo, lugdownSmokeLimit, lugdownNOxLimit
  case lugdownMinWheelPower, lugdownOutcome
  // Only compared with the range beside it; the record has no place for it.
  case lugdownMeasuredRatedSpeed
  case freeAccelerationReading, freeAccelerationMean, freeAccelerationIdleSpeed, freeAccelerationMaxSpeed
  case freeAccelerationReason, freeAccelerationSmokeLimit, freeAccelerationOutcome
  case filterSmokeReading, filterSmokeMean, filterSmokeLimit, filterSmokeOutcome
  case temperature, pressure, humidity
  case processCount, processColumns, processRows
  // What the register keeps of a vehicle and an inspection does not.
  case registerModel, registerOwnerName, registerOwnerPhone

  /// The name of the field in a profile.
  public var name: String { Self.names[Int(rawValue)] }

  /// The field of that name; nil where there is none.
  public init?(named name: String) {
    guard let field = Self.byName[name] else { return nil }
    self = field
  }

  private static let names = allCases.map { String(describing: $0) }
  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// Whether a record holds any number of values of the field.
  public var isList: Bool {
    switch self {
    case .aftertreatment, .obdFaultCodes, .obdNotReady, .freeAccelerationReading, .filterSmokeReading: true
    default: false
    }
  }

  /// Whether the field belongs to a group of which a record holds any number.
  public var isGrouped: Bool {
    switch self {
    case .calibrationUnit, .calibrationIdentification, .calibrationVerification, .ratioMonitor, .ratioCompletions,
      .ratioConditions:
      true
    default: false
    }
  }

  /// Whether it says something about a natural person; no finding and no trial shows such a value.
  public var isPersonal: Bool {
    switch self {
    case .registerOwnerName, .registerOwnerPhone: true
    default: false
    }
  }

  /// The part of the record to which the field belongs.
  public var section: RecordSection {
    switch self {
    case .start: .start
    case .end: .end
    case .verdict: .verdict
    case .plate, .plateColor, .plateKind, .vin, .vehicleType, .use, .fuel, .stage, .curbMass, .grossMass, .ratedPower,
      .ratedSpeed, .engineModel, .displacement, .aftertreatment, .disclosure, .manufacturedOn, .firstRegisteredOn,
      .odometer:
      .vehicle
    case .appearanceOutcome, .appearanceControlDevices, .appearanceOBDConnector, .appearanceIndicator,
      .appearanceLeaks, .appearanceNote:
      .appearance
    case .obdOutcome, .obdCommunication, .obdIndicatorWorks, .obdIndicatorLit, .obdFaultCodes, .obdNotReady,
      .obdVINRead, .obdOdometer, .calibrationUnit, .calibrationIdentification, .calibrationVerification, .ratioMonitor,
      .ratioCompletions, .ratioConditions:
      .obd
    case .lugdownK100, .lugdownK80, .lugdownNOx80, .lugdownMaxWheelPower, .lugdownSpeedAtMaxPower,
      .lugdownEngineSpeedAtMaxPower, .lugdownRatedSpeedFrom, .lugdownRatedSpeedTo, .lugdownSmokeLimit,
      .lugdownNOxLimit, .lugdownMinWheelPower, .lugdownOutcome, .lugdownMeasuredRatedSpeed, .freeAccelerationReading,
      .freeAccelerationMean,
      .freeAccelerationIdleSpeed, .freeAccelerationMaxSpeed, .freeAccelerationReason, .freeAccelerationSmokeLimit,
      .freeAccelerationOutcome, .filterSmokeReading, .filterSmokeMean, .filterSmokeLimit, .filterSmokeOutcome:
      .result
    case .temperature, .pressure, .humidity: .ambient
    case .processCount, .processColumns, .processRows: .process
    case .registerModel, .registerOwnerName, .registerOwnerPhone: .register
    case .station, .line, .inspector, .serial, .kind, .attempt, .method, .supersedes, .cancellation: .header
    }
  }
}

/// A part of an inspection record; a profile says which of them make a record complete.
public enum RecordSection: String, CaseIterable, Sendable {
  case header, start, end, vehicle, appearance, obd, result, ambient, process, verdict, register
}

extension CanonicalField: Codable {
  /// Reads the name of a field.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let field = CanonicalField(named: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a field of the record")
    }
    self = field
  }

  /// Writes the name of the field.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
