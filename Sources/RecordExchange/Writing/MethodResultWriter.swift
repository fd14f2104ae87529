import RegistryModel

/// Writes the results of the emission test methods, a function per method.
enum MethodResultWriter {
  static func write(_ result: MethodResult, to bytes: inout [UInt8]) {
    switch result {
    case .lugdown(let result): write(result, to: &bytes)
    case .freeAcceleration(let result): write(result, to: &bytes)
    case .filterSmoke(let result): write(result, to: &bytes)
    case .ringelmann(let result): write(result, to: &bytes)
    case .doubleIdle(let result): write(result, to: &bytes)
    case .steadyState(let result): write(result, to: &bytes)
    case .shortTransient(let result): write(result, as: "shortTransient", to: &bytes)
    case .transient(let result): write(result, as: "transient", to: &bytes)
    }
  }

  private static func write(_ result: LugdownResult, to bytes: inout [UInt8]) {
    bytes.open("lugdown", 2)
    bytes.element("k100", result.k100, 3)
    bytes.element("k80", result.k80, 3)
    bytes.element("nox80", result.nox80, 3)
    bytes.element("maxWheelPower", result.maxWheelPower, 3)
    bytes.element("speedAtMaxPower", result.speedAtMaxPower, 3)
    bytes.element("engineSpeedAtMaxPower", result.engineSpeedAtMaxPower, 3)
    bytes.element("ratedSpeedFrom", result.ratedSpeedFrom, 3)
    bytes.element("ratedSpeedTo", result.ratedSpeedTo, 3)
    bytes.element("smokeLimit", result.smokeLimit, 3)
    bytes.element("noxLimit", result.noxLimit, 3)
    bytes.element("minWheelPower", result.minWheelPower, 3)
    bytes.element("outcome", result.outcome, 3)
    bytes.closeBlock("lugdown", 2)
  }

  private static func write(_ result: FreeAccelerationResult, to bytes: inout [UInt8]) {
    bytes.open("freeAcceleration", 2)
    for reading in result.readings { bytes.element("reading", reading, 3) }
    bytes.element("mean", result.mean, 3)
    bytes.element("idleSpeed", result.idleSpeed, 3)
    bytes.element("maxSpeed", result.maxSpeed, 3)
    bytes.element("reason", result.reason?.rawValue, 3)
    bytes.element("smokeLimit", result.smokeLimit, 3)
    bytes.element("outcome", result.outcome, 3)
    bytes.closeBlock("freeAcceleration", 2)
  }

  private static func write(_ result: FilterSmokeResult, to bytes: inout [UInt8]) {
    bytes.open("filterSmoke", 2)
    for reading in result.readings { bytes.element("reading", reading, 3) }
    bytes.element("mean", result.mean, 3)
    bytes.element("limit", result.limit, 3)
    bytes.element("outcome", result.outcome, 3)
    bytes.closeBlock("filterSmoke", 2)
  }

  private static func write(_ result: RingelmannResult, to bytes: inout [UInt8]) {
    bytes.open("ringelmann", 2)
    bytes.element("level", result.level, 3)
    bytes.element("visibleSmoke", result.visibleSmoke, 3)
    bytes.element("limit", result.limit, 3)
    bytes.element("outcome", result.outcome, 3)
    bytes.closeBlock("ringelmann", 2)
  }

  private static func write(_ result: DoubleIdleResult, to bytes: inout [UInt8]) {
    bytes.open("doubleIdle", 2)
    write(result.low, as: "low", to: &bytes)
    write(result.high, as: "high", to: &bytes)
    bytes.element("lambda", result.lambda, 3)
    bytes.element("outcome", result.outcome, 3)
    bytes.closeBlock("doubleIdle", 2)
  }

  private static func write(
    _ readings: DoubleIdleResult.IdleReadings, as name: StaticString, to bytes: inout [UInt8]
  ) {
    bytes.open(name, 3)
    bytes.element("co", readings.co, 4)
    bytes.element("hc", readings.hc, 4)
    bytes.element("coLimit", readings.coLimit, 4)
    bytes.element("hcLimit", readings.hcLimit, 4)
    bytes.closeBlock(name, 3)
  }

  private static func write(_ result: SteadyStateResult, to bytes: inout [UInt8]) {
    bytes.open("steadyState", 2)
    if let mode = result.asm5025 { write(mode, as: "asm5025", to: &bytes) }
    if let mode = result.asm2540 { write(mode, as: "asm2540", to: &bytes) }
    bytes.element("outcome", result.outcome, 3)
    bytes.closeBlock("steadyState", 2)
  }

  private static func write(
    _ mode: SteadyStateResult.ModeReadings, as name: StaticString, to bytes: inout [UInt8]
  ) {
    bytes.open(name, 3)
    bytes.element("co", mode.co, 4)
    bytes.element("hc", mode.hc, 4)
    bytes.element("no", mode.no, 4)
    bytes.element("coLimit", mode.coLimit, 4)
    bytes.element("hcLimit", mode.hcLimit, 4)
    bytes.element("noLimit", mode.noLimit, 4)
    bytes.closeBlock(name, 3)
  }

  private static func write(_ result: TransientResult, as name: StaticString, to bytes: inout [UInt8]) {
    bytes.open(name, 2)
    bytes.element("co", result.co, 3)
    bytes.element("hc", result.hc, 3)
    bytes.element("nox", result.nox, 3)
    bytes.element("hcPlusNOx", result.hcPlusNOx, 3)
    bytes.element("coLimit", result.coLimit, 3)
    bytes.element("hcLimit", result.hcLimit, 3)
    bytes.element("noxLimit", result.noxLimit, 3)
    bytes.element("hcPlusNOxLimit", result.hcPlusNOxLimit, 3)
    bytes.element("outcome", result.outcome, 3)
    bytes.closeBlock(name, 2)
  }
}
