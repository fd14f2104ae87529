import Policy
import RegistryModel
import RegistryStore

/// Fills in what an entry of a list is about where it does not say so: a plan says of each of its lists what it is a list of.
/// Without that an entry would name nobody, and the vehicle that it names would read as off the list.
struct ListEntryCompletion {
  let packs: LoadedPacks

  /// `delta` with the kind that its list has in all loaded plans that know the list; as it is where they know none or differ.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where a stored pack cannot be read.
  /// - Complexity: O(log n + lists of the plans) for an entry without a kind, else O(1).
  func completed(_ delta: RegisterDelta, _ reader: RegistryReader) throws -> RegisterDelta {
    guard delta.kind == .listEntry, delta.values["subjectKind"] == nil, !delta.cleared.contains("subjectKind") else {
      return delta
    }
    let known = try reader.state(of: .listEntry, key: delta.key, RegisterQuestion(at: nil))
    guard known?.text("subjectKind") == nil, let list = delta.values.text("list") ?? known?.text("list") else {
      return delta
    }
    let kinds = Set(try packs.packs(reader).flatMap(\.pack.lists).filter { $0.id == list }.map(\.subject))
    guard kinds.count == 1, let kind = kinds.first, CodeList.subjectKind.contains(kind) else { return delta }
    var values = delta.values
    values["subjectKind"] = .text(kind)
    return delta.stating(values)
  }
}
