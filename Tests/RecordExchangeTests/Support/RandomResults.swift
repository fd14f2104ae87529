import RegistryModel

extension RandomRecords {
  /// A result of the method, or none.
  mutating func result(_ method: TestMethod) -> MethodResult? {
    guard int(0...2) == 0 else { return nil }
    let outcome = flip() ? pick(CheckOutcome.self) : nil
    switch method {
    case .lugdown: return .lugdown(lugdown(outcome))
    case .freeAcceleration: return .freeAcceleration(freeAcceleration(outcome))
    case .filterSmoke:
      var result = FilterSmokeResult(readings: (0..<int(0...12)).map { _ in reading(0...100) })
      result.mean = maybe { $0.reading(0...100) }
      result.limit = maybe { $0.reading(0...100) }
      result.outcome = outcome
      return .filterSmoke(result)
    case .ringelmann:
      var result = RingelmannResult(level: reading(0...5))
      result.visibleSmoke = maybe { $0.flip() }
      result.limit = maybe { $0.reading(0...5) }
      result.outcome = outcome
      return .ringelmann(result)
    case .doubleIdle:
      var result = DoubleIdleResult(low: idle(), high: idle())
      result.lambda = maybe { $0.reading(0...99_999) }
      result.outcome = outcome
      return .doubleIdle(result)
    case .steadyState:
      var result = SteadyStateResult(asm5025: maybe { $0.mode() }, asm2540: maybe { $0.mode() })
      result.outcome = outcome
      return .steadyState(result)
    case .shortTransient: return .shortTransient(transient(outcome))
    case .transient: return .transient(transient(outcome))
    }
  }

  private mutating func lugdown(_ outcome: CheckOutcome?) -> LugdownResult {
    var result = LugdownResult(
      k100: reading(-999...9_999), k80: reading(0...300), maxWheelPower: reading(0...99_999))
    result.nox80 = maybe { $0.reading(-999_999...9_999_999) }
    result.speedAtMaxPower = maybe { $0.reading(0...4_000) }
    result.engineSpeedAtMaxPower = maybe { $0.reading(0...30_000) }
    result.ratedSpeedFrom = maybe { $0.reading(0...30_000) }
    result.ratedSpeedTo = maybe { $0.reading(0...30_000) }
    result.smokeLimit = maybe { $0.reading(0...300) }
    result.noxLimit = maybe { $0.reading(0...300_000) }
    result.minWheelPower = maybe { $0.reading(0...3_000) }
    result.outcome = outcome
    return result
  }

  private mutating func freeAcceleration(_ outcome: CheckOutcome?) -> FreeAccelerationResult {
    var result = FreeAccelerationResult(readings: (0..<int(0...12)).map { _ in reading(0...500) })
    result.mean = maybe { $0.reading(0...500) }
    result.idleSpeed = maybe { $0.reading(0...1_000) }
    result.maxSpeed = maybe { $0.reading(0...4_000) }
    result.reason = flip() ? pick(FreeAccelerationReason.self) : nil
    result.smokeLimit = maybe { $0.reading(0...500) }
    result.outcome = outcome
    return result
  }

  private mutating func idle() -> DoubleIdleResult.IdleReadings {
    var readings = DoubleIdleResult.IdleReadings(co: reading(-9_999...10_000), hc: reading(0...300_000))
    readings.coLimit = maybe { $0.reading(0...300) }
    readings.hcLimit = maybe { $0.reading(0...30_000) }
    return readings
  }

  private mutating func mode() -> SteadyStateResult.ModeReadings {
    var readings = SteadyStateResult.ModeReadings(co: reading(0...300), hc: reading(0...3_000), no: reading(0...9_000))
    readings.coLimit = maybe { $0.reading(0...300) }
    readings.hcLimit = maybe { $0.reading(0...300) }
    readings.noLimit = maybe { $0.reading(0...300) }
    return readings
  }

  private mutating func transient(_ outcome: CheckOutcome?) -> TransientResult {
    var result = TransientResult(co: reading(0...999_999))
    result.hc = maybe { $0.reading(0...999) }
    result.nox = maybe { $0.reading(0...999) }
    result.hcPlusNOx = maybe { $0.reading(0...999) }
    result.coLimit = maybe { $0.reading(0...999) }
    result.hcLimit = maybe { $0.reading(0...999) }
    result.noxLimit = maybe { $0.reading(0...999) }
    result.hcPlusNOxLimit = maybe { $0.reading(0...999) }
    result.outcome = outcome
    return result
  }
}
