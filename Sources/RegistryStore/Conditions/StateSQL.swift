import RegistryModel

/// The rows of a kind's table that hold at a moment, as known now or then.
///
/// Indexes come in two halves (see ``SubjectTable``), and a condition with OR would use neither: so a question as of
/// earlier knowledge is put to both halves, one after the other.
struct StateSQL {
  let moment: Instant
  let knownAt: Instant?

  /// The conditions on the rows `alias` of each half.
  func halves(_ alias: String) -> [String] {
    let time = moment.millisecondsSinceEpoch
    let holds = "\(alias).validFrom <= \(time) AND (\(alias).validUntil IS NULL OR \(alias).validUntil > \(time))"
    guard let known = knownAt?.millisecondsSinceEpoch else { return ["\(alias).replacedAt IS NULL AND \(holds)"] }
    return [
      "\(alias).replacedAt IS NULL AND \(alias).recordedAt <= \(known) AND \(holds)",
      """
      \(alias).replacedAt IS NOT NULL AND \(alias).replacedAt > \(known) AND \(alias).recordedAt <= \(known) AND \(holds)
      """,
    ]
  }
}
