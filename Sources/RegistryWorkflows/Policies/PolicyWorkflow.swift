import Foundation
import Policy
import RecordExchange
import RegistryModel
import RegistryStore
public import Reports

/// Policy packs: listing, showing, checking, loading, testing.
public struct PolicyWorkflow {
  let context: WorkflowContext

  /// Packs that ship with Hegui and those of the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// The packs that ship and those that the registry has loaded, own ones among them.
  ///
  /// - Throws: `WorkflowError` where a pack cannot be read.
  public func list() throws -> PackListReport {
    let loaded = try loadedPacks()
    let shipped = try shippedPacks().filter { pack in !loaded.contains { $0.pack.id == pack.pack.id } }
    return PackListReport(loaded.map { ($0.pack, true) } + shipped.map { ($0.pack, false) })
  }

  /// The packs that the registry had loaded by what was known; none where there is no registry. One that cannot be asked may
  /// have loaded others than those that ship.
  private func loadedPacks() throws -> [CompiledPack] {
    do {
      return try context.openForReading().read { try PackShelf.packs($0, knownAt: context.knownAt) }
    } catch let error as StoreError where error.code == .noSuchFile {
      return []
    }
  }

  /// One pack with its rows.
  ///
  /// - Throws: `WorkflowError` where there is no such pack.
  public func show(_ name: String) throws -> PackReport { PackReport(try pack(name).pack) }

  /// Whether a file is a pack that can be loaded, and what in it is probably not meant.
  ///
  /// - Throws: `WorkflowError` where the file cannot be read.
  public func validate(_ path: String) throws -> PackValidationReport {
    let bytes = try PackShelf.bytes(of: path)
    do {
      let files = PolicyFiles(schemas: try context.shared.path(of: "Schemas"))
      let faults = try files.faults(in: bytes)
      guard faults.isEmpty else {
        return PackValidationReport(
          path: path, problems: faults.map { .init(line: $0.line, message: $0.message) })
      }
      var report = PackReport(try files.pack(bytes).pack)
      report.remarks = try PolicyFiles.remarks(on: bytes).map {
        .init(line: $0.line, row: $0.remark.row, code: $0.remark.code.rawValue, message: $0.remark.message)
      }
      return PackValidationReport(path: path, pack: report)
    } catch let error as PackReadingError {
      throw PackShelf.failure(error, path)
    }
  }

  /// Loads packs into the registry: all of them or, where one is no pack, none. Those that take the place of another text under
  /// their id are told with it: what was decided by that, and the open cases, go by the new rows from then on.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where a file is no pack.
  public func load(_ names: [String]) throws -> PackListReport {
    let registry = try context.openForWriting()
    let write = context.writing("loadPack", detail: names.joined(separator: " "))
    let packs = try registry.write(write) { transaction in
      try names.map { try PackShelf.load($0, shared: context.shared, in: transaction) }
    }
    var report = PackListReport(packs.map { ($0.pack, true) })
    for index in report.packs.indices {
      report.packs[index].replaced = packs.first { $0.pack.id == report.packs[index].id }?.replaced
    }
    return report
  }

  /// What implements each row of one pack, or of all.
  ///
  /// - Throws: `WorkflowError` where there is no such pack.
  public func coverage(_ name: String?) throws -> CoverageReport {
    CoverageReport(try name.map { [try pack($0).pack] } ?? shippedPacks().map(\.pack))
  }

  /// Runs the scenarios of one file, or of all shipped packs.
  ///
  /// - Throws: `WorkflowError` where a file cannot be read.
  public func test(_ path: String?) throws -> ScenarioReport {
    let files = try path.map { [$0] } ?? shippedFiles(ending: ".scenarios.xml")
    var report = ScenarioReport()
    for file in files {
      guard FileStatus(of: file) != nil else { throw PackShelf.missing(file) }
      let pack = try packTested(by: file)
      let scenarios: [Scenario]
      do {
        scenarios = try PolicyFiles(schemas: context.shared.path(of: "Schemas")).scenarios(at: file, for: pack.pack)
      } catch let error as PackReadingError {
        throw PackShelf.failure(error, file)
      }
      let runner = ScenarioRunner(pack)
      for scenario in scenarios { report.add(try runner.run(scenario)) }
    }
    return report
  }

  /// Asks one pack, or all that ship, every cell of their lattice.
  ///
  /// - Parameter isPairwise: Only cells that hold every pair of values.
  /// - Throws: `WorkflowError` where there is no such pack.
  public func lattice(_ name: String?, isPairwise: Bool) throws -> LatticeReport {
    var report = LatticeReport(isPairwise: isPairwise)
    for pack in try name.map({ [try pack($0)] }) ?? shippedPacks() {
      report.add(DecisionLattice(pack, cut: isPairwise ? .pairwise : .full).survey(), of: pack.pack.id)
    }
    return report
  }

  /// A pack by its file, or by the id of one that ships or is loaded.
  private func pack(_ name: String) throws -> CompiledPack {
    try PackShelf.named(name, loaded: try loadedPacks(), shared: context.shared)
  }

  /// The pack beside a file of scenarios: `x.scenarios.xml` tests `x.xml`.
  private func packTested(by file: String) throws -> CompiledPack {
    guard file.hasSuffix(".scenarios.xml") else {
      throw WorkflowError(
        .usage, zh: "情景文件名须以 .scenarios.xml 结尾", en: "a file of scenarios ends in .scenarios.xml", location: file,
        hintZH: "并与规则包 .xml 放在一起", hintEN: "and lies beside its pack's .xml")
    }
    return try pack(file.replacingOccurrences(of: ".scenarios.xml", with: ".xml"))
  }

  private func shippedPacks() throws -> [CompiledPack] {
    try shippedFiles(ending: ".xml").filter { !$0.hasSuffix(".scenarios.xml") }
      .map { try PackShelf.read($0, shared: context.shared) }
  }

  private func shippedFiles(ending: String) throws -> [String] {
    let folder = try context.shared.path(of: "Policies")
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }.sorted()
      .map { folder + "/" + $0 }
  }
}
