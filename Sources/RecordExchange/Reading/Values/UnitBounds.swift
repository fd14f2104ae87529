import RegistryModel

/// A unit whose numbers have bounds in `common-types.xsd`; a test compares the two.
protocol BoundedUnit: UnitOfMeasure {
  /// Least and greatest number, in smallest steps.
  static var bounds: ClosedRange<Int> { get }
}

extension OpacityCoefficient: BoundedUnit {
  static var bounds: ClosedRange<Int> { -999...9_999 }
}

extension OpacityPercent: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...1_000 }
}

extension FilterSmokeNumber: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...100 }
}

extension RingelmannLevel: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...5 }
}

extension PartsPerMillion: BoundedUnit {
  static var bounds: ClosedRange<Int> { -999_999...9_999_999 }
}

extension VolumePercent: BoundedUnit {
  static var bounds: ClosedRange<Int> { -9_999...10_000 }
}

extension GramsPerKilometre: BoundedUnit {
  static var bounds: ClosedRange<Int> { -9_999...999_999 }
}

extension ExcessAirRatio: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...99_999 }
}

extension Kilowatts: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...99_999 }
}

extension RevolutionsPerMinute: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...30_000 }
}

extension KilometresPerHour: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...4_000 }
}

extension Kilograms: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...999_999 }
}

extension Tonnes: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...99_999_999_999 }
}

extension Millimetres: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...99_999 }
}

extension Kilometres: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...99_999_999 }
}

extension Metres: BoundedUnit {
  static var bounds: ClosedRange<Int> { -500...9_000 }
}

extension Millilitres: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...999_999 }
}

extension DegreesCelsius: BoundedUnit {
  static var bounds: ClosedRange<Int> { -800...1_000 }
}

extension Kilopascals: BoundedUnit {
  static var bounds: ClosedRange<Int> { 200...1_500 }
}

extension RelativeHumidity: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...1_000 }
}

extension Seconds: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...999_999_999 }
}

extension MilligramsPerKilogram: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...1_000_000 }
}

extension MassPercent: BoundedUnit {
  static var bounds: ClosedRange<Int> { 0...1_000 }
}

extension PerDay: BoundedUnit {
  static var bounds: ClosedRange<Int> { -9_999_999_999_999...9_999_999_999_999 }
}

extension ReportedNumber: BoundedUnit {
  static var bounds: ClosedRange<Int> { -999_999_999_999_999...999_999_999_999_999 }
}
