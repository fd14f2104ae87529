/// Light absorption coefficient k, in 0.01 m⁻¹ (GB 3847-2018, GB 36886-2018).
public enum OpacityCoefficient: UnitOfMeasure {
  /// `m⁻¹`
  public static let symbol = "m⁻¹"
  /// Hundredths.
  public static let decimals = 2
}

/// Opacity N of an exhaust plume, in 0.1 % (HJ 845-2017).
public enum OpacityPercent: UnitOfMeasure {
  /// `%`
  public static let symbol = "%"
  /// Tenths.
  public static let decimals = 1
}

/// Filter smoke number Rb, in 0.1.
public enum FilterSmokeNumber: UnitOfMeasure {
  /// `Rb`
  public static let symbol = "Rb"
  /// Tenths.
  public static let decimals = 1
}

/// Ringelmann level of blackness, in whole levels 0–5.
public enum RingelmannLevel: UnitOfMeasure {
  /// `级`
  public static let symbol = "级"
  /// Whole levels.
  public static let decimals = 0
}

/// Volume fraction in 10⁻⁶ (NOx, NO and HC), in 0.01 × 10⁻⁶.
public enum PartsPerMillion: UnitOfMeasure {
  /// `10⁻⁶`
  public static let symbol = "10⁻⁶"
  /// Hundredths.
  public static let decimals = 2
}

/// Volume fraction in percent (CO), in 0.01 %.
public enum VolumePercent: UnitOfMeasure {
  /// `%`
  public static let symbol = "%"
  /// Hundredths.
  public static let decimals = 2
}

/// Mass emitted per distance, in 0.01 g/km (GB 18285-2018, transient methods).
public enum GramsPerKilometre: UnitOfMeasure {
  /// `g/km`
  public static let symbol = "g/km"
  /// Hundredths.
  public static let decimals = 2
}

/// Excess-air ratio λ, in 0.001.
public enum ExcessAirRatio: UnitOfMeasure {
  /// `λ`
  public static let symbol = "λ"
  /// Thousandths.
  public static let decimals = 3
}

/// Power, in 0.1 kW.
public enum Kilowatts: UnitOfMeasure {
  /// `kW`
  public static let symbol = "kW"
  /// Tenths.
  public static let decimals = 1
}

/// Rotational speed, in whole r/min.
public enum RevolutionsPerMinute: UnitOfMeasure {
  /// `r/min`
  public static let symbol = "r/min"
  /// Whole revolutions.
  public static let decimals = 0
}

/// Road or roller speed, in 0.1 km/h.
public enum KilometresPerHour: UnitOfMeasure {
  /// `km/h`
  public static let symbol = "km/h"
  /// Tenths.
  public static let decimals = 1
}

/// Mass, in whole kg.
public enum Kilograms: UnitOfMeasure {
  /// `kg`
  public static let symbol = "kg"
  /// Whole kilograms.
  public static let decimals = 0
}

/// Mass of goods, in 0.001 t.
public enum Tonnes: UnitOfMeasure {
  /// `t`
  public static let symbol = "t"
  /// Thousandths.
  public static let decimals = 3
}

/// Length, in whole mm.
public enum Millimetres: UnitOfMeasure {
  /// `mm`
  public static let symbol = "mm"
  /// Whole millimetres.
  public static let decimals = 0
}

/// Distance, in 0.1 km.
public enum Kilometres: UnitOfMeasure {
  /// `km`
  public static let symbol = "km"
  /// Tenths.
  public static let decimals = 1
}

/// Height above sea level, in whole m.
public enum Metres: UnitOfMeasure {
  /// `m`
  public static let symbol = "m"
  /// Whole metres.
  public static let decimals = 0
}

/// Engine displacement, in whole mL.
public enum Millilitres: UnitOfMeasure {
  /// `mL`
  public static let symbol = "mL"
  /// Whole millilitres.
  public static let decimals = 0
}

/// Temperature, in 0.1 °C.
public enum DegreesCelsius: UnitOfMeasure {
  /// `°C`
  public static let symbol = "°C"
  /// Tenths.
  public static let decimals = 1
}

/// Air pressure, in 0.1 kPa.
public enum Kilopascals: UnitOfMeasure {
  /// `kPa`
  public static let symbol = "kPa"
  /// Tenths.
  public static let decimals = 1
}

/// Relative humidity, in 0.1 %.
public enum RelativeHumidity: UnitOfMeasure {
  /// `%`
  public static let symbol = "%"
  /// Tenths.
  public static let decimals = 1
}

/// Duration, in 0.1 s.
public enum Seconds: UnitOfMeasure {
  /// `s`
  public static let symbol = "s"
  /// Tenths.
  public static let decimals = 1
}

/// Mass fraction in mg/kg (sulphur in fuel, GB 19147), in 0.1 mg/kg.
public enum MilligramsPerKilogram: UnitOfMeasure {
  /// `mg/kg`
  public static let symbol = "mg/kg"
  /// Tenths.
  public static let decimals = 1
}

/// Mass fraction in percent (urea in AdBlue, GB 29518), in 0.1 %.
public enum MassPercent: UnitOfMeasure {
  /// `%`
  public static let symbol = "%"
  /// Tenths.
  public static let decimals = 1
}
