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

  /// The keys that begin with a text and that lists name by entries made by hand, with repetition.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + entries that name such keys).
  func listedKeys(
    _ kind: RecordKind, beginningWith prefix: String, _ question: RegisterQuestion
  ) throws -> [String] {
    try states(of: .listEntry, where: "subject", beginsWith: prefix, question)
      .filter { $0.text("subjectKind") == kind.id }.compactMap { $0.text("subject") }
  }

  /// The keys that entries of lists name although the register holds no such record, each with the place of its entry.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(entries).
  func listedOnly(_ kind: RecordKind, _ question: RegisterQuestion) throws -> [String: String?] {
    var found: [String: String?] = [:]
    try forEachState(of: .listEntry, question) { entry in
      guard entry.text("subjectKind") == kind.id, let key = entry.text("subject"),
        try state(of: kind, key: key, question) == nil
      else { return }
      found[key] = entry.text("place")
    }
    return found
  }
}
