/// Names of elements and attributes in inspection records. The raw value is the name's number in the scanner.
enum InspectionName: Int32, CaseIterable {
  case inspection, station, line, inspector, serial, kind, attempt, start, end, vehicle, appearance, obd
  case lugdown, freeAcceleration, filterSmoke, ringelmann, doubleIdle, steadyState, shortTransient, transient
  case process, ambient, registration, verdict, supersedes, cancellation
  case plate, color, vin, type, use, fuel, stage, curbMass, grossMass, ratedPower, ratedSpeed, engineModel
  case displacement, aftertreatment, disclosure, manufacturedOn, firstRegisteredOn, odometer
  case outcome, controlDevices, obdConnector, malfunctionIndicator, leaks, note
  case communication, indicatorWorks, indicatorLit, faultCodes, notReady, calibration, performanceRatio, vinRead
  case unit, identification, verificationNumber, monitor, completions, conditions
  case k100, k80, nox80, maxWheelPower, speedAtMaxPower, engineSpeedAtMaxPower, ratedSpeedFrom, ratedSpeedTo
  case smokeLimit, noxLimit, minWheelPower
  case reading, mean, idleSpeed, maxSpeed, reason, limit, level, visibleSmoke
  case low, high, lambda, co, hc, coLimit, hcLimit, asm5025, asm2540, no, noLimit
  case nox, hcPlusNOx, hcPlusNOxLimit
  case rows, columns, temperature, pressure, humidity
  case disclosureVerified, vehicleListVerified, controlDeviceExamined, laneTest

  /// All names in the order of their numbers.
  static var vocabulary: [String] { allCases.map { "\($0)" } }
}
