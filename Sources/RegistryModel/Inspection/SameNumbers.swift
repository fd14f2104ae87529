extension InspectionRecord {
  /// Whether two records say the same, however their numbers are written: a station that sends an inspection again may write
  /// `1.2` where it wrote `1.20`. Readings keep their texts, since a stated mean is held against its own precision, so records
  /// are equal only where these are equal too.
  public func saysTheSame(as other: InspectionRecord) -> Bool {
    self == other || withPlainNumbers == other.withPlainNumbers
  }

  private var withPlainNumbers: InspectionRecord {
    var copy = self
    copy.results = results.map(\.withPlainNumbers)
    copy.ambient = ambient.map {
      AmbientConditions(
        temperature: $0.temperature.plain, pressure: $0.pressure.plain, humidity: $0.humidity.plain)
    }
    return copy
  }
}

extension MethodResult {
  fileprivate var withPlainNumbers: MethodResult {
    switch self {
    case .lugdown(let test): .lugdown(test.withPlainNumbers)
    case .freeAcceleration(let test): .freeAcceleration(test.withPlainNumbers)
    case .filterSmoke(let test): .filterSmoke(test.withPlainNumbers)
    case .ringelmann(let test): .ringelmann(test.withPlainNumbers)
    case .doubleIdle(let test): .doubleIdle(test.withPlainNumbers)
    case .steadyState(let test): .steadyState(test.withPlainNumbers)
    case .shortTransient(let test): .shortTransient(test.withPlainNumbers)
    case .transient(let test): .transient(test.withPlainNumbers)
    }
  }
}

extension LugdownResult {
  fileprivate var withPlainNumbers: LugdownResult {
    var copy = self
    copy.k100 = k100.plain
    copy.k80 = k80.plain
    copy.nox80 = nox80?.plain
    copy.maxWheelPower = maxWheelPower.plain
    copy.speedAtMaxPower = speedAtMaxPower?.plain
    copy.engineSpeedAtMaxPower = engineSpeedAtMaxPower?.plain
    copy.ratedSpeedFrom = ratedSpeedFrom?.plain
    copy.ratedSpeedTo = ratedSpeedTo?.plain
    copy.smokeLimit = smokeLimit?.plain
    copy.noxLimit = noxLimit?.plain
    copy.minWheelPower = minWheelPower?.plain
    return copy
  }
}

extension FreeAccelerationResult {
  fileprivate var withPlainNumbers: FreeAccelerationResult {
    var copy = self
    copy.readings = readings.map(\.plain)
    copy.mean = mean?.plain
    copy.idleSpeed = idleSpeed?.plain
    copy.maxSpeed = maxSpeed?.plain
    copy.smokeLimit = smokeLimit?.plain
    return copy
  }
}

extension FilterSmokeResult {
  fileprivate var withPlainNumbers: FilterSmokeResult {
    var copy = self
    copy.readings = readings.map(\.plain)
    copy.mean = mean?.plain
    copy.limit = limit?.plain
    return copy
  }
}

extension RingelmannResult {
  fileprivate var withPlainNumbers: RingelmannResult {
    var copy = self
    copy.level = level.plain
    copy.limit = limit?.plain
    return copy
  }
}

extension DoubleIdleResult {
  fileprivate var withPlainNumbers: DoubleIdleResult {
    var copy = self
    copy.low = low.withPlainNumbers
    copy.high = high.withPlainNumbers
    copy.lambda = lambda?.plain
    return copy
  }
}

extension DoubleIdleResult.IdleReadings {
  fileprivate var withPlainNumbers: Self {
    var copy = self
    copy.co = co.plain
    copy.hc = hc.plain
    copy.coLimit = coLimit?.plain
    copy.hcLimit = hcLimit?.plain
    return copy
  }
}

extension SteadyStateResult {
  fileprivate var withPlainNumbers: SteadyStateResult {
    var copy = self
    copy.asm5025 = asm5025?.withPlainNumbers
    copy.asm2540 = asm2540?.withPlainNumbers
    return copy
  }
}

extension SteadyStateResult.ModeReadings {
  fileprivate var withPlainNumbers: Self {
    var copy = self
    copy.co = co.plain
    copy.hc = hc.plain
    copy.no = no.plain
    copy.coLimit = coLimit?.plain
    copy.hcLimit = hcLimit?.plain
    copy.noLimit = noLimit?.plain
    return copy
  }
}

extension TransientResult {
  fileprivate var withPlainNumbers: TransientResult {
    var copy = self
    copy.co = co.plain
    copy.hc = hc?.plain
    copy.nox = nox?.plain
    copy.hcPlusNOx = hcPlusNOx?.plain
    copy.coLimit = coLimit?.plain
    copy.hcLimit = hcLimit?.plain
    copy.noxLimit = noxLimit?.plain
    copy.hcPlusNOxLimit = hcPlusNOxLimit?.plain
    return copy
  }
}

extension Reading {
  /// The same number in its usual form.
  fileprivate var plain: Reading { Reading(value) }
}
