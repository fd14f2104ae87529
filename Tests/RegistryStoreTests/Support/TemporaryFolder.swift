import Foundation
import RegistryModel
import RegistryStore
import Testing

/// A folder of one test; removed when the test is over.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "hegui-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  /// A new registry in this folder.
  func registry(_ name: String = "registry.sqlite") throws -> Registry {
    try Registry.create(at: path(name), by: .test)
  }
}

extension WriteContext {
  /// The context of the tests' writes.
  static let test = WriteContext(
    actor: "tester", at: Instant(millisecondsSinceEpoch: 1_600_000_000_000), action: "test")

  /// The same at a later moment.
  func later(_ seconds: Int) -> WriteContext { at(at.adding(seconds: seconds)) }
}

/// Values that tests write as literals.
func station(_ text: String) throws -> StationCode { try #require(StationCode(text)) }
func serial(_ text: String) throws -> InspectionSerial { try #require(InspectionSerial(text)) }
func moment(_ text: String) throws -> Instant { try #require(Instant(text)) }
func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

extension Registry {
  /// Stores inspections in one transaction, and tells what became of them.
  @discardableResult
  func store(
    _ records: [InspectionRecord], _ context: WriteContext = .test, onConflict rule: ConflictRule = .report
  ) throws -> [StoreOutcome] {
    try write(context) { transaction in try records.map { try transaction.store($0, onConflict: rule).outcome } }
  }

  /// Stores statements of the register in one transaction, and tells what became of them.
  @discardableResult
  func store(
    _ deltas: [RegisterDelta], _ context: WriteContext = .test, onConflict rule: ConflictRule = .report
  ) throws -> [StoreOutcome] {
    try write(context) { transaction in try deltas.map { try transaction.store($0, onConflict: rule) } }
  }
}
