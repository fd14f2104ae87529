import RegistryModel

extension InspectionDraft {
  /// The record, or what it still lacks.
  func record(of profile: DialectProfile, key: InspectionKey) -> Result<InspectionRecord, MissingParts> {
    let missing = missingParts(profile)
    guard missing.isEmpty, let station = StationCode(key.station), let serial = serial(of: profile, key: key),
      var record = record(station: station, serial: serial)
    else { return .failure(MissingParts(parts: missing)) }
    record.process = ProcessAttachment.joined(attachments(profile))
    return .success(record)
  }

  /// The record of that station and serial without process rows; nil where a field is missing that every record has.
  func record(station: StationCode, serial: InspectionSerial) -> InspectionRecord? {
    guard let kind: InspectionKind = code(.kind), let attempt = count(.attempt), let start = moment(.start),
      let end = moment(.end), let vin = self[.vin], let fuel: FuelKind = code(.fuel)
    else { return nil }
    var vehicle = PresentedVehicle(vin: VIN(""), fuel: fuel)
    vehicle.takeVIN(vin)
    fill(&vehicle)
    var record = InspectionRecord(
      station: station, serial: serial, kind: kind, attempt: attempt, start: start, end: end, vehicle: vehicle)
    record.line = self[.line]
    record.inspector = self[.inspector]
    record.appearance = appearance
    record.obd = obd
    record.results = results
    if let temperature: Reading<DegreesCelsius> = reading(.temperature),
      let pressure: Reading<Kilopascals> = reading(.pressure),
      let humidity: Reading<RelativeHumidity> = reading(.humidity)
    {
      record.ambient = AmbientConditions(temperature: temperature, pressure: pressure, humidity: humidity)
    }
    record.verdict = code(.verdict)
    record.supersedes = self[.supersedes].flatMap { InspectionSerial($0) }
    record.cancellation = self[.cancellation]
    return record
  }

  /// The serial of the record; nil where what it is made of has not come. A number without an attempt is that of the first.
  func serial(of profile: DialectProfile, key: InspectionKey) -> InspectionSerial? {
    switch profile.serialForm {
    case .stated: return InspectionSerial(key.serial)
    case .withAttempt:
      let attempt = count(.attempt) ?? 1
      return InspectionSerial(attempt > 1 ? key.serial + "-\(attempt)" : key.serial)
    case .withStart:
      guard let start = moment(.start) else { return nil }
      let digits = "\(start)".unicodeScalars.prefix(19).filter { $0.value >= 0x30 && $0.value <= 0x39 }
      return InspectionSerial(Self.serialStart(of: key) + String(String.UnicodeScalarView(digits)))
    }
  }

  /// With what the serial of every inspection of a vehicle starts, where the dialect numbers vehicles.
  static func serialStart(of key: InspectionKey) -> String { key.serial + "-" }

  /// The fields that the record cannot do without and that no part has stated, and the sections that the profile demands
  /// and that are empty.
  func missingParts(_ profile: DialectProfile) -> [MissingPart] {
    var missing = [CanonicalField.kind, .attempt, .start, .end, .vin, .fuel].filter { self[$0] == nil }
    let whole: [(any: Set<CanonicalField>, required: [CanonicalField])] = [
      (Self.lugdownFields, [.lugdownK100, .lugdownK80, .lugdownMaxWheelPower])
    ]
    for part in whole where part.any.contains(where: { self[$0] != nil }) {
      missing += part.required.filter { self[$0] == nil }
    }
    missing += lackedByFailures
    var sections: [RecordSection] = []
    for section in profile.needs where !has(section) {
      let fields = Self.fields(of: section)
      if fields.count > 1 { sections.append(section) } else { missing += fields }
    }
    if missing.isEmpty, sections.isEmpty { return [] }
    return Set(missing).sorted { $0.rawValue < $1.rawValue }.map { .field($0) } + sections.map { .section($0) }
  }

  private static let lugdownFields: Set<CanonicalField> = [
    .lugdownK100, .lugdownK80, .lugdownNOx80, .lugdownMaxWheelPower,
  ]

  /// The method that the codes state and the readings contradict; nil where they fit.
  var contradictedMethod: String? {
    guard let stated = self[.method] else { return nil }
    var found: [TestMethod] = []
    if self[.lugdownK100] != nil { found.append(.lugdown) }
    if !list(.freeAccelerationReading).isEmpty { found.append(.freeAcceleration) }
    if !list(.filterSmokeReading).isEmpty { found.append(.filterSmoke) }
    return found.isEmpty || found.contains { $0.rawValue == stated } ? nil : stated
  }

  /// The measured rated speed where it is outside of the range that the messages state for it, with that range.
  var speedOutsideRange: String? {
    guard let measured: Reading<RevolutionsPerMinute> = reading(.lugdownMeasuredRatedSpeed),
      let from: Reading<RevolutionsPerMinute> = reading(.lugdownRatedSpeedFrom),
      let to: Reading<RevolutionsPerMinute> = reading(.lugdownRatedSpeedTo), from.value.scaled <= to.value.scaled,
      !(from.value.scaled...to.value.scaled).contains(measured.value.scaled)
    else { return nil }
    return "\(measured.text) (\(from.text)–\(to.text))"
  }

  private func fill(_ vehicle: inout PresentedVehicle) {
    if let plate = self[.plate] { vehicle.takePlate(plate) }
    vehicle.plateColor = code(.plateColor)
    vehicle.plateKind = self[.plateKind]
    vehicle.type = self[.vehicleType]
    vehicle.use = code(.use)
    vehicle.stage = count(.stage)
    vehicle.curbMass = quantity(.curbMass)
    vehicle.grossMass = quantity(.grossMass)
    vehicle.ratedPower = quantity(.ratedPower)
    vehicle.ratedSpeed = quantity(.ratedSpeed)
    vehicle.engineModel = self[.engineModel]
    vehicle.displacement = quantity(.displacement)
    vehicle.aftertreatment = Set(list(.aftertreatment).compactMap(AftertreatmentDevice.init)).sorted()
    if let number = self[.disclosure] { vehicle.takeDisclosure(number) }
    vehicle.manufacturedOn = self[.manufacturedOn].flatMap { CivilDate($0) }
    vehicle.firstRegisteredOn = self[.firstRegisteredOn].flatMap { CivilDate($0) }
    vehicle.odometer = quantity(.odometer)
  }

  private var appearance: AppearanceCheck? {
    guard let outcome: CheckOutcome = code(.appearanceOutcome) else { return nil }
    var check = AppearanceCheck(outcome: outcome)
    check.controlDevices = code(.appearanceControlDevices)
    check.obdConnector = code(.appearanceOBDConnector)
    check.malfunctionIndicator = code(.appearanceIndicator)
    check.leaks = code(.appearanceLeaks)
    check.note = self[.appearanceNote]
    return check
  }

  var obd: OBDCheck? {
    guard let communication: OBDCheck.Communication = code(.obdCommunication) else { return nil }
    var check = OBDCheck(outcome: code(.obdOutcome) ?? .notChecked, communication: communication)
    check.indicatorWorks = flag(.obdIndicatorWorks)
    check.indicatorLit = flag(.obdIndicatorLit)
    // A record lists them with blanks between them, so that a blank within one parts two.
    check.faultCodes = Set(list(.obdFaultCodes).flatMap { $0.split(whereSeparator: \.isWhitespace) }).map(String.init)
      .sorted()
    check.notReady = Set(list(.obdNotReady).flatMap { $0.split(whereSeparator: \.isWhitespace) }).map(String.init)
      .sorted()
    check.vinRead = self[.obdVINRead].map { VIN($0) }
    check.odometer = quantity(.obdOdometer)
    check.calibrations = groups(with: [.calibrationIdentification]).compactMap { name, values in
      values[.calibrationIdentification].map {
        OBDCheck.Calibration(
          unit: values[.calibrationUnit] ?? name, identification: $0,
          verificationNumber: values[.calibrationVerification])
      }
    }
    check.performanceRatios = groups(with: [.ratioConditions]).compactMap { name, values in
      guard let completions = values[.ratioCompletions].flatMap({ Int($0) }),
        let conditions = values[.ratioConditions].flatMap({ Int($0) })
      else { return nil }
      return OBDCheck.PerformanceRatio(
        monitor: values[.ratioMonitor] ?? name, completions: completions, conditions: conditions)
    }
    return check
  }

  private var results: [MethodResult] {
    var results: [MethodResult] = []
    if let k100: Reading<OpacityCoefficient> = reading(.lugdownK100),
      let k80: Reading<OpacityCoefficient> = reading(.lugdownK80),
      let power: Reading<Kilowatts> = reading(.lugdownMaxWheelPower)
    {
      var result = LugdownResult(k100: k100, k80: k80, maxWheelPower: power)
      result.nox80 = reading(.lugdownNOx80)
      result.speedAtMaxPower = reading(.lugdownSpeedAtMaxPower)
      result.engineSpeedAtMaxPower = reading(.lugdownEngineSpeedAtMaxPower)
      result.ratedSpeedFrom = reading(.lugdownRatedSpeedFrom)
      result.ratedSpeedTo = reading(.lugdownRatedSpeedTo)
      result.smokeLimit = reading(.lugdownSmokeLimit)
      result.noxLimit = reading(.lugdownNOxLimit)
      result.minWheelPower = reading(.lugdownMinWheelPower)
      result.outcome = code(.lugdownOutcome)
      results.append(.lugdown(result))
    }
    let smoke: [Reading<OpacityCoefficient>] = readings(.freeAccelerationReading)
    if !smoke.isEmpty {
      var result = FreeAccelerationResult(readings: smoke)
      result.mean = reading(.freeAccelerationMean)
      result.idleSpeed = reading(.freeAccelerationIdleSpeed)
      result.maxSpeed = reading(.freeAccelerationMaxSpeed)
      result.reason = code(.freeAccelerationReason)
      result.smokeLimit = reading(.freeAccelerationSmokeLimit)
      result.outcome = code(.freeAccelerationOutcome)
      results.append(.freeAcceleration(result))
    }
    let filter: [Reading<FilterSmokeNumber>] = readings(.filterSmokeReading)
    if !filter.isEmpty {
      var result = FilterSmokeResult(readings: filter)
      result.mean = reading(.filterSmokeMean)
      result.limit = reading(.filterSmokeLimit)
      result.outcome = code(.filterSmokeOutcome)
      results.append(.filterSmoke(result))
    }
    return results
  }
}

/// Something without which there is no record.
public enum MissingPart: Hashable, Sendable {
  /// A field.
  case field(CanonicalField)
  /// A section, such as the result: which method it is of is not known before it comes.
  case section(RecordSection)

  /// The name of the field or section in a profile.
  public var name: String {
    switch self {
    case .field(let field): field.name
    case .section(let section): section.rawValue
    }
  }
}

/// Everything without which there is no record.
struct MissingParts: Error {
  let parts: [MissingPart]
}
