import RegistryModel

/// The range of numbers that the canonical schema admits for a unit, in the unit's smallest step: it keeps out what no
/// instrument prints.
enum UnitRange {
  /// The range of `unit`.
  static func range(of unit: any UnitOfMeasure.Type) -> ClosedRange<Int> {
    switch unit {
    case is OpacityCoefficient.Type: -999...9_999
    case is FilterSmokeNumber.Type: 0...100
    case is PartsPerMillion.Type: -999_999...9_999_999
    case is Kilowatts.Type: 0...99_999
    case is RevolutionsPerMinute.Type: 0...30_000
    case is KilometresPerHour.Type: 0...4_000
    case is Kilograms.Type: 0...999_999
    case is Kilometres.Type: 0...99_999_999
    case is Millilitres.Type: 0...999_999
    case is DegreesCelsius.Type: -800...1_000
    case is Kilopascals.Type: 200...1_500
    case is RelativeHumidity.Type: 0...1_000
    default: Int.min...Int.max
    }
  }
}
