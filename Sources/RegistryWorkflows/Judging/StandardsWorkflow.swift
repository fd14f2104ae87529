import EmissionStandards
public import RegistryModel
public import Reports

/// Shows the limit tables.
public struct StandardsWorkflow {
  /// A workflow without state.
  public init() {}

  /// All standards of which tables are loaded.
  public func list() -> StandardsListReport { StandardsListReport(EmissionStandard.all) }

  /// The values of one standard, of one day or all.
  ///
  /// - Throws: `WorkflowError` where there is no such standard.
  public func show(_ id: String, at day: CivilDate?) throws -> StandardReport {
    guard let standard = EmissionStandard.named(id) else {
      throw WorkflowError(
        .unknownKey, zh: "没有这项标准", en: "there is no such standard", location: id,
        hintZH: "可用：" + EmissionStandard.all.map(\.id).joined(separator: " "),
        hintEN: "there are: " + EmissionStandard.all.map(\.id).joined(separator: " "))
    }
    return StandardReport(standard, at: day)
  }
}
