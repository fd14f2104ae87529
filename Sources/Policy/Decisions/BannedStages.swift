/// The stages that a zone's notice bans, such as `0-2` or `0 1 3`.
struct BannedStages {
  private let stages: Set<Int>

  /// Reads single stages and ranges, separated by blanks; nil for any other text.
  init?(_ text: String) {
    var stages: Set<Int> = []
    for part in text.split(separator: " ") {
      let texts = part.split(separator: "-", omittingEmptySubsequences: false)
      let ends = texts.compactMap { $0.utf8.count == 1 ? Int($0) : nil }
      guard ends.count == texts.count else { return nil }
      switch ends.count {
      case 1: stages.insert(ends[0])
      case 2 where ends[0] <= ends[1] && ends[1] <= 6 && ends[0] >= 0: stages.formUnion(ends[0]...ends[1])
      default: return nil
      }
    }
    guard !stages.isEmpty else { return nil }
    self.stages = stages
  }

  /// Whether every, no or only some stage that the slot allows is banned.
  func contain(_ slot: Slot) -> Truth {
    guard slot.hasValue, slot.low >= 0, slot.high <= 6 else { return .unknown }
    let banned = (slot.low...slot.high).filter(stages.contains).count
    if banned == 0 { return .no }
    return banned == slot.high - slot.low + 1 ? .yes : .unknown
  }
}
