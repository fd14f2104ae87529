import RegistryModel

/// A record as values of its fields: for joining messages that come after it has been stored.
struct RecordValues {
  private(set) var values: [PartValue] = []

  init(_ record: InspectionRecord) {
    add(.line, record.line)
    add(.inspector, record.inspector)
    add(.kind, record.kind.rawValue)
    add(.attempt, String(record.attempt))
    add(.start, "\(record.start)")
    add(.end, "\(record.end)")
    add(.verdict, record.verdict?.rawValue)
    add(.supersedes, record.supersedes?.text)
    add(.cancellation, record.cancellation)
    add(record.vehicle)
    if let appearance = record.appearance { add(appearance) }
    if let obd = record.obd { add(obd) }
    for result in record.results { add(result) }
    if let ambient = record.ambient {
      add(.temperature, ambient.temperature.text)
      add(.pressure, ambient.pressure.text)
      add(.humidity, ambient.humidity.text)
    }
    if let process = record.process {
      add(.processCount, String(process.rowCount))
      add(.processColumns, process.columns)
      add(.processRows, process.rows)
    }
  }

  private mutating func add(_ field: CanonicalField, _ text: String?, group: String = "") {
    if let text { values.append(PartValue(field, text, group: group)) }
  }

  private mutating func add(_ vehicle: PresentedVehicle) {
    add(.plate, vehicle.plateAsWritten)
    add(.plateColor, vehicle.plateColor?.rawValue)
    add(.plateKind, vehicle.plateKind)
    add(.vin, vehicle.vinAsWritten)
    add(.vehicleType, vehicle.type)
    add(.use, vehicle.use?.rawValue)
    add(.fuel, vehicle.fuel.rawValue)
    add(.stage, vehicle.stage.map { String($0) })
    add(.curbMass, vehicle.curbMass?.number)
    add(.grossMass, vehicle.grossMass?.number)
    add(.ratedPower, vehicle.ratedPower?.number)
    add(.ratedSpeed, vehicle.ratedSpeed?.number)
    add(.engineModel, vehicle.engineModel)
    add(.displacement, vehicle.displacement?.number)
    for device in vehicle.aftertreatment { add(.aftertreatment, device.rawValue) }
    add(.disclosure, vehicle.disclosureAsWritten)
    add(.manufacturedOn, vehicle.manufacturedOn.map { "\($0)" })
    add(.firstRegisteredOn, vehicle.firstRegisteredOn.map { "\($0)" })
    add(.odometer, vehicle.odometer?.number)
  }

  private mutating func add(_ check: AppearanceCheck) {
    add(.appearanceOutcome, check.outcome.rawValue)
    add(.appearanceControlDevices, check.controlDevices?.rawValue)
    add(.appearanceOBDConnector, check.obdConnector?.rawValue)
    add(.appearanceIndicator, check.malfunctionIndicator?.rawValue)
    add(.appearanceLeaks, check.leaks?.rawValue)
    add(.appearanceNote, check.note)
  }

  private mutating func add(_ check: OBDCheck) {
    if check.outcome != .notChecked { add(.obdOutcome, check.outcome.rawValue) }
    add(.obdCommunication, check.communication.rawValue)
    add(.obdIndicatorWorks, check.indicatorWorks.map { String($0) })
    add(.obdIndicatorLit, check.indicatorLit.map { String($0) })
    for code in check.faultCodes { add(.obdFaultCodes, code) }
    for monitor in check.notReady { add(.obdNotReady, monitor) }
    add(.obdVINRead, check.vinRead?.text)
    add(.obdOdometer, check.odometer?.number)
    // Groups are sorted by name where a record is made of them; numbers keep the order.
    for (number, unit) in check.calibrations.enumerated() {
      add(.calibrationUnit, unit.unit, group: String(number))
      add(.calibrationIdentification, unit.identification, group: String(number))
      add(.calibrationVerification, unit.verificationNumber, group: String(number))
    }
    for (number, ratio) in check.performanceRatios.enumerated() {
      add(.ratioMonitor, ratio.monitor, group: String(number))
      add(.ratioCompletions, String(ratio.completions), group: String(number))
      add(.ratioConditions, String(ratio.conditions), group: String(number))
    }
  }

  private mutating func add(_ result: MethodResult) {
    switch result {
    case .lugdown(let lugdown):
      add(.lugdownK100, lugdown.k100.text)
      add(.lugdownK80, lugdown.k80.text)
      add(.lugdownNOx80, lugdown.nox80?.text)
      add(.lugdownMaxWheelPower, lugdown.maxWheelPower.text)
      add(.lugdownSpeedAtMaxPower, lugdown.speedAtMaxPower?.text)
      add(.lugdownEngineSpeedAtMaxPower, lugdown.engineSpeedAtMaxPower?.text)
      add(.lugdownRatedSpeedFrom, lugdown.ratedSpeedFrom?.text)
      add(.lugdownRatedSpeedTo, lugdown.ratedSpeedTo?.text)
      add(.lugdownSmokeLimit, lugdown.smokeLimit?.text)
      add(.lugdownNOxLimit, lugdown.noxLimit?.text)
      add(.lugdownMinWheelPower, lugdown.minWheelPower?.text)
      add(.lugdownOutcome, lugdown.outcome?.rawValue)
    case .freeAcceleration(let free):
      for reading in free.readings { add(.freeAccelerationReading, reading.text) }
      add(.freeAccelerationMean, free.mean?.text)
      add(.freeAccelerationIdleSpeed, free.idleSpeed?.text)
      add(.freeAccelerationMaxSpeed, free.maxSpeed?.text)
      add(.freeAccelerationReason, free.reason?.rawValue)
      add(.freeAccelerationSmokeLimit, free.smokeLimit?.text)
      add(.freeAccelerationOutcome, free.outcome?.rawValue)
    case .filterSmoke(let filter):
      for reading in filter.readings { add(.filterSmokeReading, reading.text) }
      add(.filterSmokeMean, filter.mean?.text)
      add(.filterSmokeLimit, filter.limit?.text)
      add(.filterSmokeOutcome, filter.outcome?.rawValue)
    default: break
    }
  }
}
