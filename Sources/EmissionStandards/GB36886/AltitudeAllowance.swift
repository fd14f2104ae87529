public import RegistryModel

extension GB36886 {
  /// The allowance of +0.25 m⁻¹ above 1700 m: low confidence, from memory, so the project does not apply it, and no
  /// parameter of a place does; only a caller who asks for it in so many words gets it.
  public enum AltitudeAllowance: String, Sendable, CaseIterable {
    /// Not applied.
    case notApplied
    /// Applied above 1700 m.
    case applied

    /// Above this height, in m.
    public static let threshold = 1700
    /// The raise, in 0.01 m⁻¹.
    public static let raise = 25

    /// The raise at `altitude`, in 0.01 m⁻¹.
    public func allowance(at altitude: Quantity<Metres>) -> Int {
      self == .applied && altitude.scaled > AltitudeAllowance.threshold ? AltitudeAllowance.raise : 0
    }

    static let listing = StandardTable(
      id: "smoke.altitude", title: BilingualText(zh: "烟度限值的海拔修正", en: "altitude allowance of the smoke limit"),
      rows: [
        row("threshold", BilingualText(zh: "起算海拔", en: "height above which it counts"), String(threshold), "m"),
        row(
          "raise", BilingualText(zh: "放宽", en: "raise"),
          DecimalText.format(raise, decimals: OpacityCoefficient.decimals), OpacityCoefficient.symbol),
      ])

    private static func row(_ id: String, _ subject: BilingualText, _ value: String, _ unit: String) -> StatedValue {
      .figure(
        "smoke.altitude.\(id)", subject, value, BilingualText(zh: unit, en: unit), span, citation: table1,
        provenance: Provenance.lowFromMemory.noting(
          zh: "仅凭记忆、待核实，本项目固定不采用",
          en: "from memory alone, to be verified; the project's fixed reading is not to apply it"))
    }
  }
}
