import RegistryModel

/// Composes the OBD check of vehicles that have one.
enum OBDComposer {
  /// Diesel vehicles produced from this day on take the OBD check (GB 3847-2018 Appendix E).
  private static let dieselFrom = CivilDate(year: 2018, month: 1, day: 1)
  /// Light petrol vehicles produced from this day on take the OBD check (GB 18285-2018).
  private static let petrolFrom = CivilDate(year: 2011, month: 7, day: 1)

  /// The check; nil for a vehicle that is too old or has no engine.
  static func check(of vehicle: SampleVehicle, on day: CivilDate, attempt: Int, _ random: inout SeededRandom)
    -> OBDCheck?
  {
    guard let start = vehicle.design.fuel == .petrol ? petrolFrom : dieselFrom, vehicle.manufacturedOn >= start,
      !vehicle.design.isElectric
    else { return nil }
    let fate = random.below(1000)
    if attempt == 1, fate < 4 { return OBDCheck(outcome: .fail, communication: .noResponse) }
    let isFaulty = attempt == 1 && fate < 22
    var check = OBDCheck(outcome: isFaulty ? .fail : .pass, communication: .established)
    check.indicatorWorks = true
    check.indicatorLit = isFaulty
    if isFaulty { check.faultCodes = fate % 2 == 0 ? ["P20EE"] : ["P0401", "P203F"] }
    if fate > 900 { check.notReady = [vehicle.design.fuel == .diesel ? "EGR" : "catalyst"] }
    // A calibration belongs to an engine model: displacement, power and stage make both.
    let model = vehicle.displacement / 1000 * 10_000 + vehicle.ratedPower / 10 * 10 + vehicle.stage
    check.calibrations = [
      OBDCheck.Calibration(
        unit: "engine", identification: "EC" + model.zeroPadded(to: 4) + "V" + String(vehicle.stage) + "01",
        verificationNumber: hexadecimal(model &* 2_654_435_761))
    ]
    if vehicle.design.isHeavyEngine {
      check.calibrations.append(
        OBDCheck.Calibration(
          unit: "aftertreatment", identification: "AT" + model.zeroPadded(to: 4) + "V" + String(vehicle.stage) + "01",
          verificationNumber: hexadecimal(model &* 2_246_822_519)))
      let conditions = 200 + vehicle.number % 400
      check.performanceRatios = [
        OBDCheck.PerformanceRatio(
          monitor: "SCR", completions: conditions * random.within(30...85) / 100, conditions: conditions)
      ]
    }
    check.vinRead = VIN(vehicle.vin)
    return check
  }

  /// The lowest 32 bits in eight hexadecimal digits.
  private static func hexadecimal(_ number: Int) -> String {
    let digits = String(UInt32(truncatingIfNeeded: number), radix: 16, uppercase: true)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
