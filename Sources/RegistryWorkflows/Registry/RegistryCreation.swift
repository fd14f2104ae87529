public import RegistryModel
public import Reports

import RegistryStore

/// Makes a registry file.
public struct RegistryCreation {
  let context: WorkflowContext

  /// Creation in the given surroundings.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// Makes the file and notes the places it is for.
  ///
  /// - Parameter group: the group that may read and write the file; nil for its owner alone.
  /// - Throws: `StoreError`, such as `alreadyExists`.
  public func run(places: [DivisionCode], group: String?) throws -> RegistryCreatedReport {
    let registry = try Registry.create(at: context.database, group: group, by: context.writing("init"))
    let codes = Set(places.map(\.text)).sorted()
    if !codes.isEmpty {
      try registry.write(context.writing("set", subject: Setting.places, detail: codes.joined(separator: " "))) {
        try $0.set(Setting.places, to: codes)
      }
    }
    let head = try registry.read { try $0.auditHead() }
    return RegistryCreatedReport(path: context.database, places: codes, group: group, auditHead: head ?? "")
  }
}
