import RegistryModel

extension CanonicalField {
  /// What the field's canonical text looks like. Lengths are those of the canonical schema.
  var form: FieldForm { Self.forms[Int(rawValue)] }

  private static let forms = allCases.map { $0.declaredForm }

  private var declaredForm: FieldForm {
    switch self {
    case .station: .station
    case .serial, .supersedes: .serial
    case .line: .text(12)
    case .inspector, .ratioMonitor, .calibrationUnit: .text(32)
    case .kind: .code(InspectionKind.allCases.map(\.rawValue))
    case .attempt: .count(1...99)
    case .start, .end: .moment
    case .method: .code(TestMethod.allCases.map(\.rawValue))
    case .verdict: .code(StationVerdict.allCases.map(\.rawValue))
    case .cancellation, .appearanceNote: .text(256)
    case .plate: .identity(20)
    case .vin, .obdVINRead: .identity(32)
    case .disclosure: .identity(40)
    case .plateColor: .code(PlateColor.allCases.map(\.rawValue))
    case .plateKind: .shortCode(letters: 0, digits: 2)
    case .vehicleType: .shortCode(letters: 1, digits: 2)
    case .use: .code(VehicleUse.allCases.map(\.rawValue))
    case .fuel: .code(FuelKind.allCases.map(\.rawValue))
    case .stage: .count(0...6)
    case .curbMass, .grossMass: .quantity(Kilograms.self)
    case .ratedPower: .quantity(Kilowatts.self)
    case .ratedSpeed: .quantity(RevolutionsPerMinute.self)
    case .displacement: .quantity(Millilitres.self)
    case .odometer, .obdOdometer: .quantity(Kilometres.self)
    case .engineModel, .calibrationIdentification, .calibrationVerification, .registerModel, .registerOwnerName:
      .text(64)
    case .registerOwnerPhone: .text(32)
    case .aftertreatment: .code(AftertreatmentDevice.allCases.map(\.rawValue))
    case .manufacturedOn, .firstRegisteredOn: .day
    case .appearanceOutcome, .appearanceControlDevices, .appearanceOBDConnector, .appearanceIndicator,
      .appearanceLeaks, .obdOutcome, .lugdownOutcome, .freeAccelerationOutcome, .filterSmokeOutcome:
      .code(CheckOutcome.allCases.map(\.rawValue))
    case .obdCommunication: .code(OBDCheck.Communication.allCases.map(\.rawValue))
    case .obdIndicatorWorks, .obdIndicatorLit: .flag
    case .obdFaultCodes, .obdNotReady: .text(32)
    case .ratioCompletions, .ratioConditions, .processCount: .count(0...99_999_999)
    case .lugdownK100, .lugdownK80, .lugdownSmokeLimit, .freeAccelerationReading, .freeAccelerationMean,
      .freeAccelerationSmokeLimit:
      .reading(OpacityCoefficient.self)
    case .lugdownNOx80, .lugdownNOxLimit: .reading(PartsPerMillion.self)
    case .lugdownMaxWheelPower, .lugdownMinWheelPower: .reading(Kilowatts.self)
    case .lugdownSpeedAtMaxPower: .reading(KilometresPerHour.self)
    case .lugdownEngineSpeedAtMaxPower, .lugdownMeasuredRatedSpeed, .lugdownRatedSpeedFrom, .lugdownRatedSpeedTo,
      .freeAccelerationIdleSpeed,
      .freeAccelerationMaxSpeed:
      .reading(RevolutionsPerMinute.self)
    case .freeAccelerationReason: .code(FreeAccelerationReason.allCases.map(\.rawValue))
    case .filterSmokeReading, .filterSmokeMean, .filterSmokeLimit: .reading(FilterSmokeNumber.self)
    case .temperature: .reading(DegreesCelsius.self)
    case .pressure: .reading(Kilopascals.self)
    case .humidity: .reading(RelativeHumidity.self)
    case .processColumns: .text(1024)
    case .processRows: .text(1 << 20)
    }
  }

  /// The attribute of a vehicle in the register that holds the same fact; nil where none does.
  var registerAttribute: String? { Self.registerAttributes[Int(rawValue)] }

  private static let registerAttributes = allCases.map { $0.declaredRegisterAttribute }

  private var declaredRegisterAttribute: String? {
    switch self {
    case .plate, .plateColor, .plateKind, .use, .fuel, .stage, .curbMass, .grossMass, .ratedPower, .engineModel,
      .displacement, .aftertreatment, .disclosure, .manufacturedOn, .firstRegisteredOn:
      name
    case .vehicleType: "type"
    case .registerModel: "model"
    case .registerOwnerName: "ownerName"
    case .registerOwnerPhone: "ownerPhone"
    default: nil
    }
  }
}
