import RegistryModel
import RegistryStore

/// A statement that a check was over the limit, or that names something wrong, and has no effect because another one of the
/// same moment has the greater number, character by character, although a person would call it the earlier one: 9 holds
/// against 10. It may be the correction, so the check is no pass (`RECORD-WITHOUT-EFFECT` tells it when it comes in).
struct TiedExcess {
  /// The number of that statement; nil where there is none.
  let record: String?

  /// - Parameter statements: those about one check up to the moment asked about, in the order in which they rank.
  init(in statements: [RegisterDelta]) {
    guard statements.count > 1 else {
      record = nil
      return
    }
    record = Self.telling.lazy.compactMap { Self.loser(saying: $0, among: statements) }.first
  }

  /// What tells against a check.
  private static let telling = ["outcome"] + CheckFault.allCases.map(\.rawValue)

  /// The statement that says it and loses by its number alone.
  private static func loser(saying attribute: String, among statements: [RegisterDelta]) -> String? {
    let spoken = statements.filter { $0.values[attribute] != nil || $0.cleared.contains(attribute) }
    guard let holder = spoken.last else { return nil }
    return spoken.first {
      $0.effective == holder.effective && $0.stated == holder.stated && $0.speaksAgainst(by: attribute)
        && RecordNumberOrder.reads($0.record, after: holder.record)
    }?.record
  }
}

extension RegisterDelta {
  fileprivate func speaksAgainst(by attribute: String) -> Bool {
    guard let fault = CheckFault(rawValue: attribute) else { return values.findingOutcome == .overLimit }
    return values.checkFaults.contains(fault)
  }
}
