public import RegistryModel

/// How the altitude note of GB 3847-2018 is read.
///
/// The note allows the lugdown smoke limit to be raised above 1500 m by 0.25 m⁻¹ for each further 1000 m, by at most
/// 0.75 m⁻¹. Whether a part of 1000 m counts is not stated (low confidence), so it is a policy and not a constant.
public enum AltitudeRule: String, Sendable, CaseIterable {
  /// The note is not applied: it says "may", and nobody has said that it does here.
  case notApplied
  /// In proportion to the metres above 1500 m.
  case linear
  /// Only for each whole 1000 m above 1500 m.
  case wholeThousands
}

extension GB3847 {
  /// The altitude note to the lugdown smoke limit (table 2, note a). Not for free acceleration, not for NOx.
  public enum AltitudeNote {
    /// Above this height, in m, the limit may be raised.
    public static let threshold = 1500
    /// The raise for each further 1000 m, in 0.01 m⁻¹.
    public static let step = 25
    /// The largest raise, in 0.01 m⁻¹.
    public static let most = 75

    /// The raise of the lugdown smoke limit at `altitude`, in 0.01 m⁻¹.
    ///
    /// Rounded down to 0.01 m⁻¹, which decides the same as the exact raise because readings are whole hundredths.
    public static func allowance(at altitude: Quantity<Metres>, by rule: AltitudeRule) -> Int {
      guard altitude.scaled > threshold else { return 0 }
      let above = min(altitude.scaled - threshold, most * 1000 / step)
      return switch rule {
      case .notApplied: 0
      case .linear: step * above / 1000
      case .wholeThousands: step * (above / 1000)
      }
    }

    static let listing = StandardTable(
      id: "lugdown.smoke.altitude",
      title: BilingualText(zh: "加载减速烟度限值的海拔修正", en: "altitude note to the lugdown smoke limit"),
      rows: [
        row("threshold", BilingualText(zh: "起算海拔", en: "height above which it counts"), String(threshold), "m"),
        row(
          "step", BilingualText(zh: "每增加 1000 m 放宽", en: "raise for each further 1000 m"),
          DecimalText.format(step, decimals: OpacityCoefficient.decimals), OpacityCoefficient.symbol),
        row(
          "most", BilingualText(zh: "最大放宽", en: "largest raise"),
          DecimalText.format(most, decimals: OpacityCoefficient.decimals), OpacityCoefficient.symbol),
      ])

    private static func row(_ id: String, _ subject: BilingualText, _ value: String, _ unit: String) -> StatedValue {
      .figure(
        "lugdown.smoke.altitude.\(id)", subject, value, BilingualText(zh: unit, en: unit), span,
        citation: Citation(document: document, clause: "表 2、注 a"),
        provenance: Provenance.highFromMemory.noting(
          zh: "按比例还是按整千米未说明（低），由当地参数决定，默认不采用",
          en:
            "whether in proportion or by whole 1000 m is not stated (low): a parameter of the place, by default not applied"
        ))
    }
  }
}
