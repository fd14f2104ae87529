/// The state of a simulated engine from second to second, in whole raw steps; enough likeness to test with, no physics.
struct SimulatedEngine {
  private var speed = 0
  private var secondsRunning = 0
  /// Distance in 1/36 m: a speed of 1 km/h adds 10 a second.
  private var distance: Int
  private var reagent: Int
  private let reagentIsLow: Bool
  private(set) var longitude: Int
  private(set) var latitude: Int

  init(reagentIsLow: Bool, random: inout SimulationRandom) {
    self.reagentIsLow = reagentIsLow
    distance = random.whole(10_000...400_000) * 36_000
    reagent = reagentIsLow ? random.whole(2...9) : random.whole(80...250)
    longitude = 114_193_000 + random.whole(-400_000...400_000)
    latitude = 38_259_000 + random.whole(-200_000...200_000)
  }

  /// Starts the engine cold.
  mutating func start() {
    speed = 0
    secondsRunning = 0
  }

  /// Drives on for `seconds`.
  mutating func advance(_ seconds: Int, random: inout SimulationRandom) {
    for _ in 0..<seconds {
      speed = min(max(speed + random.whole(-3...3), 0), 88)
      if speed == 0, random.chance(perMille: 300) { speed = 5 }
      distance += speed * 10
      longitude += speed / 4
      latitude += speed / 12
      secondsRunning += 1
    }
  }

  /// SCR inlet temperature in °C: warm after five minutes.
  private var temperature: Int { min(25 + secondsRunning, 290) }

  /// The fields of an engine record.
  func values(random: inout SimulationRandom) -> [FieldSpec: FieldValue] {
    let upstream = 400 + speed * 6 + random.whole(0...60)
    let isReduced = temperature >= 200 && !reagentIsLow
    let downstream = isReduced ? 20 + random.whole(0...50) : upstream - random.whole(0...30)
    // NOx sensors stay off until the exhaust is dry.
    let isMeasuring = temperature > 120
    return [
      EngineStream.vehicleSpeed: .value(speed * 256 * 390_625),
      EngineStream.barometricPressure: .value(1010),
      EngineStream.netTorque: .value(min(10 + speed / 2, 100)),
      EngineStream.frictionTorque: .value(10),
      EngineStream.engineSpeed: .value((700 + speed * 12) * 1000),
      EngineStream.fuelFlow: .value((2 + speed / 4) * 100),
      EngineStream.upstreamNOx: isMeasuring ? .value(upstream * 100) : .sensorOff,
      EngineStream.downstreamNOx: isMeasuring ? .value(downstream * 100) : .sensorOff,
      EngineStream.reagentLevel: .value(reagent * 4),
      EngineStream.intakeAir: .value((150 + speed * 7) * 100),
      EngineStream.inletTemperature: .value(temperature * 100_000),
      EngineStream.outletTemperature: .value((temperature - 10) * 100_000),
      EngineStream.filterPressureDrop: .value(10 + speed / 4),
      EngineStream.coolantTemperature: .value(min(20 + secondsRunning / 10, 88)),
      EngineStream.fuelLevel: .value(500),
      EngineStream.odometer: .value(distance / 3600),
    ]
  }

  /// Where the vehicle is.
  var position: GroundPosition { GroundPosition(isValid: true, longitude: longitude, latitude: latitude) }
}
