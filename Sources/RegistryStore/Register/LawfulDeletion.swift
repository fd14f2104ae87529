public import RegistryModel

/// Up to which day the events of a kind were lawfully deleted. The registry keeps it as a setting of its own, written by
/// the transaction that deletes.
///
/// All versions of the events go with a deletion, so it holds whatever moment is asked about and from whose knowledge:
/// what is not there any more is not missing.
struct LawfulDeletion {
  let kind: RecordKind

  private var setting: String { "deletedBefore:" + kind.id }

  /// The first day whose events have to be there; nil where none were deleted.
  func end(_ reader: RegistryReader) throws -> CivilDate? {
    try reader.setting(setting).first.flatMap { CivilDate($0) }
  }

  /// Keeps that the events of before `day` were deleted. Days that are to come keep their duties, and a later deletion
  /// that reaches less far takes nothing back.
  func note(before day: CivilDate, in transaction: RegistryTransaction) throws {
    let reached = min(day, transaction.recordedAt.day.adding(days: 1))
    let known = try end(transaction.reader)
    guard known.map({ $0 < reached }) ?? true else { return }
    try transaction.set(setting, to: ["\(reached)"])
  }
}

extension RegistryReader {
  /// The first day whose events of a kind have to be there, since those of earlier days were lawfully deleted; nil where
  /// none were.
  ///
  /// - Throws: `StoreError`.
  public func keptSince(_ kind: RecordKind) throws -> CivilDate? { try LawfulDeletion(kind: kind).end(self) }
}
