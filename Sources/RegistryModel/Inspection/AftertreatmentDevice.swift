/// A device that cleans exhaust gas.
public enum AftertreatmentDevice: String, Sendable, CaseIterable, Comparable {
  /// Three-way catalyst.
  case twc = "TWC"
  /// Diesel particulate filter.
  case dpf = "DPF"
  /// Selective catalytic reduction.
  case scr = "SCR"
  /// Diesel oxidation catalyst.
  case doc = "DOC"
  /// Particle oxidation catalyst.
  case poc = "POC"
  /// Exhaust gas recirculation.
  case egr = "EGR"
  /// Any other device.
  case other = "OTHER"

  /// Ordered by name, so that listings are stable.
  public static func < (left: AftertreatmentDevice, right: AftertreatmentDevice) -> Bool {
    left.rawValue < right.rawValue
  }
}
