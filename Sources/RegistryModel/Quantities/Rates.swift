/// Events per day, such as truck movements at a gate, in 0.1 per day.
public enum PerDay: UnitOfMeasure {
  /// `/d`
  public static let symbol = "/d"
  /// Tenths.
  public static let decimals = 1
}

/// Number of a figure reported from outside the register, in 0.001 of the unit that the figure names.
public enum ReportedNumber: UnitOfMeasure {
  /// No symbol: the figure names its own unit.
  public static let symbol = ""
  /// Thousandths.
  public static let decimals = 3
}
