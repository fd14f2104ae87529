import RegistryModel
import RegistryStore

extension RegistryReader {
  /// Whether some list names a record by an entry made by hand: the register may know nothing else of it.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + entries that name the key).
  func isListed(_ kind: RecordKind, key: String, _ question: RegisterQuestion) throws -> Bool {
    try states(of: .listEntry, where: "subject", is: .text(key), question)
      .contains { $0.text("subjectKind") == kind.id }
  }
}
