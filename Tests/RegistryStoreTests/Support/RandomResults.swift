import RegistryModel
import TestSupport

extension SeededGenerator {
  /// Results of any test methods in any order, at most one of each.
  mutating func results() -> [MethodResult] {
    TestMethod.allCases.filter { _ in number(0...3) == 0 }.shuffled(using: &self).map { result($0) }
  }

  mutating func result(_ method: TestMethod) -> MethodResult {
    switch method {
    case .lugdown: .lugdown(lugdown())
    case .freeAcceleration: .freeAcceleration(freeAcceleration())
    case .filterSmoke: .filterSmoke(filterSmoke())
    case .ringelmann: .ringelmann(ringelmann())
    case .doubleIdle: .doubleIdle(doubleIdle())
    case .steadyState: .steadyState(steadyState())
    case .shortTransient: .shortTransient(transient())
    case .transient: .transient(transient())
    }
  }

  private mutating func outcome() -> CheckOutcome? { optional { $0.code(CheckOutcome.self) } }

  private mutating func lugdown() -> LugdownResult {
    var result = LugdownResult(k100: reading(), k80: reading(), maxWheelPower: reading())
    result.nox80 = optional { $0.reading() }
    result.speedAtMaxPower = optional { $0.reading() }
    result.engineSpeedAtMaxPower = optional { $0.reading() }
    result.ratedSpeedFrom = optional { $0.reading() }
    result.ratedSpeedTo = optional { $0.reading() }
    result.smokeLimit = optional { $0.reading() }
    result.noxLimit = optional { $0.reading() }
    result.minWheelPower = optional { $0.reading() }
    result.outcome = outcome()
    return result
  }

  private mutating func freeAcceleration() -> FreeAccelerationResult {
    var result = FreeAccelerationResult(readings: list(upTo: 6) { $0.reading() })
    result.mean = optional { $0.reading() }
    result.idleSpeed = optional { $0.reading() }
    result.maxSpeed = optional { $0.reading() }
    result.reason = optional { $0.code(FreeAccelerationReason.self) }
    result.smokeLimit = optional { $0.reading() }
    result.outcome = outcome()
    return result
  }

  private mutating func filterSmoke() -> FilterSmokeResult {
    var result = FilterSmokeResult(readings: list(upTo: 5) { $0.reading() })
    result.mean = optional { $0.reading() }
    result.limit = optional { $0.reading() }
    result.outcome = outcome()
    return result
  }

  private mutating func ringelmann() -> RingelmannResult {
    var result = RingelmannResult(level: reading())
    result.visibleSmoke = optional { $0.flag() }
    result.limit = optional { $0.reading() }
    result.outcome = outcome()
    return result
  }

  private mutating func doubleIdle() -> DoubleIdleResult {
    func readings(_ generator: inout SeededGenerator) -> DoubleIdleResult.IdleReadings {
      var readings = DoubleIdleResult.IdleReadings(co: generator.reading(), hc: generator.reading())
      readings.coLimit = generator.optional { $0.reading() }
      readings.hcLimit = generator.optional { $0.reading() }
      return readings
    }
    var result = DoubleIdleResult(low: readings(&self), high: readings(&self))
    result.lambda = optional { $0.reading() }
    result.outcome = outcome()
    return result
  }

  private mutating func steadyState() -> SteadyStateResult {
    func readings(_ generator: inout SeededGenerator) -> SteadyStateResult.ModeReadings {
      var readings = SteadyStateResult.ModeReadings(
        co: generator.reading(), hc: generator.reading(), no: generator.reading())
      readings.coLimit = generator.optional { $0.reading() }
      readings.hcLimit = generator.optional { $0.reading() }
      readings.noLimit = generator.optional { $0.reading() }
      return readings
    }
    var result = SteadyStateResult(asm5025: optional { readings(&$0) }, asm2540: optional { readings(&$0) })
    result.outcome = outcome()
    return result
  }

  private mutating func transient() -> TransientResult {
    var result = TransientResult(co: reading())
    result.hc = optional { $0.reading() }
    result.nox = optional { $0.reading() }
    result.hcPlusNOx = optional { $0.reading() }
    result.coLimit = optional { $0.reading() }
    result.hcLimit = optional { $0.reading() }
    result.noxLimit = optional { $0.reading() }
    result.hcPlusNOxLimit = optional { $0.reading() }
    result.outcome = outcome()
    return result
  }
}
