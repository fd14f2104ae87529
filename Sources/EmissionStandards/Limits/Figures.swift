public import RegistryModel

extension StatedValue {
  /// A figure that a rule uses and that is no limit of a reading.
  static func figure(
    _ id: String, _ subject: BilingualText, _ value: String, _ unit: BilingualText,
    _ interval: EffectiveInterval, citation: Citation, provenance: Provenance
  ) -> StatedValue {
    StatedValue(
      id: id, subject: subject, relation: .figure, value: value, unit: unit,
      interval: interval, citation: citation,
      provenance: provenance)
  }

  /// A day from which a rule applies to something other than the inspection's own day.
  static func day(
    _ id: String, _ subject: BilingualText, _ day: CivilDate, counting unit: BilingualText,
    _ interval: EffectiveInterval, citation: Citation, provenance: Provenance
  ) -> StatedValue {
    figure(id, subject, "\(day)", unit, interval, citation: citation, provenance: provenance)
  }
}

/// Share of the rated power, in whole percent.
public enum PercentOfRatedPower: UnitOfMeasure {
  /// `%`
  public static let symbol = "%"
  /// Whole percent.
  public static let decimals = 0
}

/// The key of a limit that has no classes.
public enum Everywhere: Hashable, Sendable {
  /// The only class.
  case all
}
