public import RegistryModel

/// A part of an inspection that is judged without a limit: appearance, OBD, visible smoke.
public struct PartCheck: Hashable, Sendable {
  /// The part.
  public let part: Part
  /// What it says for the verdict.
  public let outcome: LimitComparison.Outcome
  /// Why the check fails; empty for a passed check and where the record gives no reason.
  public let faults: [PartFault]
  /// The requirement.
  public let basis: StatedValue

  init(_ part: Part, _ outcome: LimitComparison.Outcome, faults: [PartFault] = [], basis: StatedValue) {
    self.part = part
    self.outcome = outcome
    self.faults = faults
    self.basis = basis
  }

  /// The parts.
  public enum Part: String, Sendable, CaseIterable {
    /// Appearance check.
    case appearance
    /// OBD check.
    case obd
    /// Plainly visible smoke.
    case visibleSmoke

    /// What the part is called.
    public var title: BilingualText {
      switch self {
      case .appearance: BilingualText(zh: "外观检验", en: "appearance check")
      case .obd: BilingualText(zh: "OBD 检查", en: "OBD check")
      case .visibleSmoke: BilingualText(zh: "可见烟度", en: "visible smoke")
      }
    }
  }
}
