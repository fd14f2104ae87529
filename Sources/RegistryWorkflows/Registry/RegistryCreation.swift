import Policy
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

  /// Makes the file, notes the places it is for, and loads packs.
  ///
  /// - Parameters:
  ///   - packs: ids or files of policy packs; the place of each is one of the registry's places.
  ///   - group: the group that may read and write the file; nil for its owner alone.
  /// - Throws: `StoreError`, such as `alreadyExists`; `WorkflowError` where a pack cannot be read, and then no file is
  ///   made.
  public func run(places: [DivisionCode], packs: [String], group: String?) throws -> RegistryCreatedReport {
    let read = try packs.map { name in
      try PackShelf.read(try PackShelf.path(of: name, shared: context.shared), shared: context.shared).pack
    }
    let codes = Set(places.map(\.canonical.text) + read.map(\.place.text)).sorted()
    let registry = try OutputErrors.mapping {
      try Registry.create(at: context.database, group: group, by: context.writing("init")) { registry in
        try note(codes, packs: packs, in: registry)
      }
    }
    let head = try registry.read { try $0.auditHead() }
    var report = RegistryCreatedReport(path: context.database, places: codes, group: group, auditHead: head ?? "")
    report.packs = read.map(\.id).sorted()
    return report
  }

  private func note(_ codes: [String], packs: [String], in registry: Registry) throws {
    if !codes.isEmpty {
      try registry.write(context.writing("set", subject: Setting.places, detail: codes.joined(separator: " "))) {
        try $0.set(Setting.places, to: codes)
      }
    }
    if !packs.isEmpty {
      try registry.write(context.writing("loadPack", detail: packs.joined(separator: " "))) { transaction in
        for name in packs { _ = try PackShelf.load(name, shared: context.shared, in: transaction) }
      }
    }
  }
}
