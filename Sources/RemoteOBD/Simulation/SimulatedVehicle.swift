import RegistryModel

/// A vehicle of a simulated fleet and what its day holds.
public struct SimulatedVehicle: Hashable, Sendable {
  /// Composed VIN with a right check digit (GB 16735); no real vehicle.
  public let vin: String
  /// Whether its terminal writes the layout of HJ 1239.3-2021.
  public let usesTimePerRecord: Bool
  /// Whether its lamp is lit in a part of the day.
  public let lampLights: Bool
  /// Whether it drives with nearly no reagent.
  public let reagentIsLow: Bool
  /// Whether its terminal raises a removal alarm.
  public let raisesRemovalAlarm: Bool
  /// The trips as seconds of the day, in order, without overlap.
  public let trips: [Range<Int>]

  /// Plans the vehicle with the given number.
  init(number: Int, options: SimulationOptions, random: inout SimulationRandom) {
    vin = SimulatedVehicle.vin(number)
    usesTimePerRecord =
      switch options.layouts {
      case .annexQ: false
      case .hj1239: true
      case .mixed: number % 2 == 1
      }
    lampLights = random.chance(perMille: options.lampPerMille)
    reagentIsLow = random.chance(perMille: options.reagentLowPerMille)
    raisesRemovalAlarm = random.chance(perMille: options.removalAlarmPerMille)
    // Each trip lies in its own slot of the time from 05:00 to 23:00.
    let slot = 18 * 3600 / options.trips
    trips = (0..<random.whole(1...options.trips)).map { index in
      let length = min(random.whole(1...options.longestTrip) * 60, slot - 600)
      let start = 5 * 3600 + index * slot + random.whole(0...(slot - 600 - length))
      return start..<(start + length)
    }
  }

  /// `L99TEST0?PA` and six digits: `?` is the check digit.
  static func vin(_ number: Int) -> String {
    let tail = (number % 1_000_000).zeroPadded(to: 6)
    let characters = Array("L99TEST00PA\(tail)".utf8)
    let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
    let sum = zip(characters, weights).reduce(0) { $0 + value(of: $1.0) * $1.1 } % 11
    return "L99TEST0\(sum == 10 ? "X" : String(sum))PA\(tail)"
  }

  /// Value of a character in the check sum of GB 16735, for the characters used here.
  private static func value(of character: UInt8) -> Int {
    switch character {
    case UInt8(ascii: "A"): 1
    case UInt8(ascii: "E"): 5
    case UInt8(ascii: "L"): 3
    case UInt8(ascii: "P"): 7
    case UInt8(ascii: "S"): 2
    case UInt8(ascii: "T"): 3
    default: character.asciiDigit ?? 0
    }
  }
}
