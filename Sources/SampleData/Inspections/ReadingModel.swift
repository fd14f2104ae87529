import RegistryModel

/// Where readings of in-use vehicles lie, as tables of whole numbers.
///
/// The medians are set so that old stages fail now and then and new ones hardly ever; they are plausible, not measured.
enum ReadingModel {
  /// Median opacity k by stage 0–6, in 0.01 m⁻¹.
  private static let opacity = [150, 140, 110, 74, 45, 22, 6]
  /// Median NOx at the 80 % point by stage 0–6, in 10⁻⁶.
  private static let nox = [1000, 950, 900, 780, 720, 520, 180]
  /// Quantiles of a log-normal distribution (σ = 0.5) from 0 to 100 % in steps of 5 %, median 1000.
  private static let spread = [
    250, 439, 527, 596, 656, 714, 769, 825, 881, 939, 1000, 1065, 1135, 1212, 1300, 1400, 1523, 1679, 1898, 2276, 3300,
  ]

  /// `median` times the quantile `rank` (0–999 per mille).
  static func value(_ median: Int, at rank: Int) -> Int {
    let rank = min(max(rank, 0), 999)
    let low = spread[rank / 50]
    let high = spread[rank / 50 + 1]
    return median * (low + (high - low) * (rank % 50) / 50) / 1000
  }

  /// Opacity k in 0.01 m⁻¹.
  static func opacity(stage: Int, at rank: Int) -> Int { max(1, value(opacity[min(max(stage, 0), 6)], at: rank)) }

  /// NOx in 10⁻⁶.
  static func nox(stage: Int, at rank: Int) -> Int { max(5, value(nox[min(max(stage, 0), 6)], at: rank)) }

  /// Mean temperature of a month in the north of China, in 0.1 °C.
  static func temperature(month: Int) -> Int {
    [-15, 20, 85, 160, 220, 265, 280, 265, 215, 145, 55, -5][(month - 1) % 12]
  }

  /// Mean relative humidity of a month, in 0.1 %.
  static func humidity(month: Int) -> Int {
    [450, 440, 430, 450, 480, 560, 680, 720, 640, 590, 560, 500][(month - 1) % 12]
  }
}

extension Reading {
  /// A reading of `scaled` smallest steps.
  init(scaled: Int) {
    self.init(Quantity(scaled: scaled))
  }

  /// A reading that is printed without decimal places, such as NOx.
  init(whole number: Int) {
    var step = 1
    for _ in 0..<Unit.decimals { step *= 10 }
    self.init(Quantity(scaled: number * step), textAsSent: String(number))
  }
}
