public import RegistryModel

/// One value of a standard as it is shown to a person: what it is of, from when, in which unit, by which clause, and
/// how far it can be relied on.
///
/// A value without unit, clause or provenance cannot be made. It is a class so that every comparison of every judged
/// record points at the one row it used instead of copying it.
public final class StatedValue: Sendable {
  /// Stable id within the standard, such as `lugdown.smoke.a`; rows that follow one another in time share it.
  public let id: String
  /// What the value is of.
  public let subject: BilingualText
  /// How a reading relates to the value.
  public let relation: Relation
  /// The value as printed in every language, such as `1.20`, `III` or `2018-01-01`.
  public let value: String
  /// The unit of `value`; says what the value counts where it has no symbol.
  public let unit: BilingualText
  /// The days on which the value holds.
  public let interval: EffectiveInterval
  /// Where the value stands.
  public let citation: Citation
  /// How far the value can be relied on.
  public let provenance: Provenance
  /// Subject, relation, value and unit in one line; made once, because findings repeat it for record after record.
  public let statement: BilingualText

  init(
    id: String, subject: BilingualText, relation: Relation, value: String, unit: BilingualText,
    interval: EffectiveInterval, citation: Citation, provenance: Provenance
  ) {
    self.id = id
    self.subject = subject
    self.relation = relation
    self.value = value
    self.unit = unit
    self.interval = interval
    self.citation = citation
    self.provenance = provenance
    let sign = relation == .figure ? ":" : " " + relation.sign
    statement = BilingualText(
      zh: "\(subject.zh)\(sign) \(value) \(unit.zh)", en: "\(subject.en)\(sign) \(value) \(unit.en)")
  }

  /// How a reading or a day relates to a value.
  public enum Relation: String, Sendable, CaseIterable {
    /// The reading may be as large as the value.
    case atMost
    /// The reading may be as small as the value.
    case atLeast
    /// The value is a rule's own figure: a day, a stage, an allowance, a number of months.
    case figure

    /// The sign printed between reading and limit; empty for a figure.
    public var sign: String {
      switch self {
      case .atMost: "≤"
      case .atLeast: "≥"
      case .figure: ""
      }
    }
  }
}

extension StatedValue: Hashable {
  /// Two values are the same where all their parts are.
  public static func == (left: StatedValue, right: StatedValue) -> Bool {
    left === right
      || (left.id == right.id && left.value == right.value && left.unit == right.unit
        && left.interval == right.interval && left.relation == right.relation && left.citation == right.citation
        && left.provenance == right.provenance)
  }

  /// Hashes id and value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(value)
  }
}
