public import RegistryModel

/// Whether what an entry of a list names can be told: by the form of a key, or since somebody is known by that very text.
///
/// Lists that people keep name vehicles and machines by plates, VINs, codes and keys. A text that is none of these and that
/// nobody bears is a slip of the pen: who looks for it finds nobody, so it says of nobody else that he is not meant.
public enum ListedSubjectForm {
  /// Whether a text has the form of a key of a kind. Units, sites and stations have keys of any form.
  public static func isKnown(_ text: String, of kind: RecordKind) -> Bool {
    switch kind {
    case .vehicle:
      if case .plate(let plate, _)? = SightedKey(text) { return plate.form.isKnown }
      return Plate(text).form.isKnown || VIN(text).form != .unknown
    case .machine:
      if case .code(let code)? = SightedKey(text) { return code.form != .unknown }
      return MachineCode(text).form != .unknown
    default: return true
    }
  }
}

extension RecordState {
  /// Whether an entry of a list names somebody who can be told; see ``ListedSubjectForm``.
  ///
  /// - Parameter known: as of this moment.
  /// - Throws: What the records throw.
  /// - Complexity: O(1) for a text of known form, else O(log n).
  func namesTellably(_ records: some IdentityRecords, known: Instant) throws -> Bool {
    guard let subject = text("subject") else { return false }
    let kinds = text("subjectKind").map { [RecordKind.named($0)].compactMap { $0 } } ?? [.vehicle, .machine]
    return try kinds.contains { kind in
      try ListedSubjectForm.isKnown(subject, of: kind) || records.state(of: kind, key: subject, at: known) != nil
        || SightedKey.isNoted(subject, as: kind, by: records, at: known)
    }
  }
}

extension SightedKey {
  /// Whether a check, repair or suspicion notes a text as what it read off a vehicle or machine.
  fileprivate static func isNoted(
    _ text: String, as kind: RecordKind, by records: some IdentityRecords, at moment: Instant
  ) throws -> Bool {
    let read: SightedKey =
      SightedKey(text) ?? (kind == .vehicle ? .plate(Plate(text), color: nil) : .code(MachineCode(text)))
    return try [RecordKind.check, .repair, .suspicion].contains {
      try !records.some(1, of: $0, having: read.filter, at: moment).isEmpty
    }
  }
}
