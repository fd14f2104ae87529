import RegistryModel

/// A related record that a relation counts.
struct RelatedCount {
  let state: RecordState
  /// Whether it surely meets the condition; else only possibly.
  let isSure: Bool

  /// How many there are, at least and at most.
  static func slot(_ found: [RelatedCount], by relation: CountedRelation) -> Slot {
    let surely = found.filter(\.isSure)
    guard let distinct = relation.distinct else { return .between(surely.count, found.count) }
    let most = Set(found.map { $0.mark(by: distinct, occasion: relation.occasion) }).count
    guard let occasion = relation.occasion else {
      return .between(Set(surely.map { $0.mark(by: distinct, occasion: nil) }).count, most)
    }
    // Records of two days, and those of two named occasions, are surely apart; within a day unnamed ones may be one.
    let days = Set(surely.compactMap { $0.state.moment(occasion)?.day }).count
    let named = Set(surely.compactMap { $0.value(of: distinct) }).count
    return .between(min(most, max(days, named)), most)
  }

  /// What makes a record count once: the attribute, else the moment of the occasion, else its key.
  private func mark(by attribute: String, occasion: String?) -> String {
    if let value = value(of: attribute) { return "value:" + value }
    if let moment = occasion.flatMap({ state.moment($0) }) { return "at:\(moment.millisecondsSinceEpoch)" }
    return "key:" + state.key
  }

  private func value(of attribute: String) -> String? {
    guard let value = state.values[attribute] else { return nil }
    return state.kind.attribute(attribute)?.type.text(of: value)
  }
}
