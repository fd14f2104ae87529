import RegistryModel

/// The national stage that a vehicle fuel is of (车用柴油、车用汽油 IV to VI).
public enum FuelGrade: Int, Sendable, CaseIterable {
  /// National stage IV.
  case four = 4
  /// National stage V.
  case five = 5
  /// National stage VI.
  case six = 6

  /// The stage as printed, such as `VI`.
  public var roman: String {
    switch self {
    case .four: "IV"
    case .five: "V"
    case .six: "VI"
    }
  }
}

extension LimitTable where Key == FuelGrade, Unit == MilligramsPerKilogram {
  /// Sulphur of a vehicle fuel by its grade.
  ///
  /// - Parameters:
  ///   - fuel: what the fuel is called.
  ///   - source: the document that sets the limit of a grade.
  ///   - limits: at most, in 0.1 mg/kg.
  static func sulphur(
    of fuel: BilingualText, from interval: EffectiveInterval,
    _ limits: [(grade: FuelGrade, tenths: Int, source: String)]
  ) -> LimitTable {
    let title = BilingualText(zh: fuel.zh + "硫含量", en: "sulphur of " + fuel.en)
    return LimitTable(
      "sulphur", title,
      limits.map { grade, tenths, source in
        LimitRow(
          "sulphur.\(grade.roman)", grade, Quantity(scaled: tenths), interval,
          of: title.qualified(zh: "国 \(grade.roman)", en: "national stage \(grade.roman)"),
          citation: Citation(document: source, clause: "技术要求"), provenance: .mediumFromMemory)
      })
  }
}
