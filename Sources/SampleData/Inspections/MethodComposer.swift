import RegistryModel

/// Composes the result of the test method that a vehicle takes, with limits of set a.
struct MethodComposer {
  let vehicle: SampleVehicle
  let day: CivilDate
  /// Where the readings lie between the cleanest (0) and the dirtiest (999).
  let rank: Int

  /// Smoke limit of GB 3847-2018 Table 2, set a, in 0.01 m⁻¹.
  static let smokeLimit = 120
  /// NOx limit of GB 3847-2018 Table 2, set a, in 10⁻⁶.
  static let noxLimit = 1500
  /// From this day on NOx of diesel vehicles is measured.
  static let noxMeasuredFrom = CivilDate(year: 2019, month: 11, day: 1)

  /// The results; empty for an electric vehicle.
  func results(_ random: inout SeededRandom) -> [MethodResult] {
    switch vehicle.design.fuel {
    case .diesel:
      vehicle.needsFreeAcceleration ? [.freeAcceleration(freeAcceleration(&random))] : [.lugdown(lugdown(&random))]
    case .petrol where vehicle.number % 5 < 3: [.shortTransient(shortTransient(&random))]
    case .petrol, .naturalGas: [.doubleIdle(doubleIdle(&random))]
    default: []
    }
  }

  private func lugdown(_ random: inout SeededRandom) -> LugdownResult {
    let k100 = ReadingModel.opacity(stage: vehicle.stage, at: rank)
    let k80 = max(1, k100 * random.within(78...118) / 100)
    let nox = ReadingModel.nox(stage: vehicle.stage, at: (rank + random.below(400)) % 1000)
    let share = rank > 985 ? random.within(330...399) : max(405, random.bell(610, spread: 35))
    let power = vehicle.ratedPower * share / 1000
    let least = vehicle.ratedPower * 40 / 100
    var result = LugdownResult(
      k100: Reading(scaled: k100), k80: Reading(scaled: k80), maxWheelPower: Reading(scaled: power))
    result.speedAtMaxPower = Reading(scaled: random.within(600...780))
    result.engineSpeedAtMaxPower = Reading(scaled: vehicle.ratedSpeed * random.within(90...98) / 100)
    result.ratedSpeedFrom = Reading(scaled: vehicle.ratedSpeed - 100)
    result.ratedSpeedTo = Reading(scaled: vehicle.ratedSpeed + 100)
    result.smokeLimit = Reading(scaled: MethodComposer.smokeLimit)
    result.minWheelPower = Reading(scaled: least)
    var isWithin = k100 <= MethodComposer.smokeLimit && k80 <= MethodComposer.smokeLimit && power >= least
    if let start = MethodComposer.noxMeasuredFrom, day >= start {
      result.nox80 = Reading(whole: nox)
      result.noxLimit = Reading(whole: MethodComposer.noxLimit)
      isWithin = isWithin && nox <= MethodComposer.noxLimit
    }
    result.outcome = isWithin ? .pass : .fail
    return result
  }

  private func freeAcceleration(_ random: inout SeededRandom) -> FreeAccelerationResult {
    let level = ReadingModel.opacity(stage: vehicle.stage, at: rank)
    let readings = (0..<3).map { _ in max(1, level * random.within(92...108) / 100) }
    // The mean in 0.01 m⁻¹, rounded half up: (a + b + c) / 3 + 1/2.
    let mean = (2 * readings.reduce(0, +) + 3) / 6
    var result = FreeAccelerationResult(readings: readings.map { Reading(scaled: $0) })
    result.mean = Reading(scaled: mean)
    result.idleSpeed = Reading(scaled: random.within(600...780))
    result.maxSpeed = Reading(scaled: vehicle.ratedSpeed * random.within(105...115) / 100)
    result.reason = vehicle.number % 4 == 0 ? .permanentFourWheelDrive : .coupledDriveAxles
    result.smokeLimit = Reading(scaled: MethodComposer.smokeLimit)
    result.outcome = mean <= MethodComposer.smokeLimit ? .pass : .fail
    return result
  }

  private func doubleIdle(_ random: inout SeededRandom) -> DoubleIdleResult {
    let co = ReadingModel.value(18, at: rank)
    let hc = ReadingModel.value(28, at: rank)
    var low = DoubleIdleResult.IdleReadings(co: Reading(scaled: co), hc: Reading(whole: hc))
    var high = DoubleIdleResult.IdleReadings(co: Reading(scaled: co / 2), hc: Reading(whole: hc * 3 / 5))
    low.coLimit = Reading(scaled: 60)
    low.hcLimit = Reading(whole: 80)
    high.coLimit = Reading(scaled: 30)
    high.hcLimit = Reading(whole: 50)
    var result = DoubleIdleResult(low: low, high: high)
    result.lambda = Reading(scaled: random.within(980...1020))
    result.outcome = co <= 60 && hc <= 80 && co / 2 <= 30 && hc * 3 / 5 <= 50 ? .pass : .fail
    return result
  }

  private func shortTransient(_ random: inout SeededRandom) -> TransientResult {
    let co = ReadingModel.value(150, at: rank)
    let hc = ReadingModel.value(30, at: (rank + random.below(200)) % 1000)
    let nox = ReadingModel.value(35, at: (rank + random.below(200)) % 1000)
    var result = TransientResult(co: Reading(scaled: co))
    result.hc = Reading(scaled: hc)
    result.nox = Reading(scaled: nox)
    result.coLimit = Reading(scaled: 800)
    result.hcLimit = Reading(scaled: 160)
    result.noxLimit = Reading(scaled: 130)
    result.outcome = co <= 800 && hc <= 160 && nox <= 130 ? .pass : .fail
    return result
  }
}
