/// Why an inspection was made.
public enum InspectionKind: String, Sendable, CaseIterable {
  /// Periodic inspection (定期检验).
  case periodic
  /// Inspection before first registration (注册登记).
  case registration
  /// Inspection on change or transfer (变更、转移登记).
  case transfer
  /// Supervisory sampling (监督抽检).
  case supervision
  /// Comparison test between stations (比对).
  case comparison
}
