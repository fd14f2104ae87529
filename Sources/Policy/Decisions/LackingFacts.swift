/// What a checklist lacks: the rule that asks for all of several things says which are not there.
extension ConditionProgram {
  /// The slots of facts for want of which a checklist below the node does not hold, where the node holds because of it;
  /// without repetition, ascending. A checklist is a denied condition that asks for several things at once.
  func lacking(_ index: Int, _ slots: [Slot]) -> [Int] {
    var found: Set<Int> = []
    search(index, slots, wanted: true, isListed: false, &found)
    return found.sorted()
  }

  /// Whether there is a checklist below the node; where there is none, nothing can lack.
  func hasChecklist(_ index: Int, isDenied: Bool = false) -> Bool {
    let node = nodes[index]
    switch node.operation {
    case .all, .any:
      if node.operation == .all, node.second > 1, isDenied { return true }
      return (Int(node.first)..<Int(node.first + node.second)).contains {
        hasChecklist(Int(children[$0]), isDenied: isDenied)
      }
    case .not: return hasChecklist(Int(node.first), isDenied: !isDenied)
    case .established, .happened, .equal, .below, .atMost, .inMask, .hasBit, .known, .truth: return false
    }
  }

  private func search(_ index: Int, _ slots: [Slot], wanted: Bool, isListed: Bool, _ found: inout Set<Int>) {
    // Only what is as the rule wants it has made the rule hold.
    guard evaluate(index, slots) == (wanted ? .yes : .no) else { return }
    let node = nodes[index]
    switch node.operation {
    case .all, .any:
      let isChecklist = node.operation == .all && node.second > 1 && !wanted
      guard wanted || node.operation == .all else { return }
      for place in Int(node.first)..<Int(node.first + node.second) {
        search(Int(children[place]), slots, wanted: wanted, isListed: isListed || isChecklist, &found)
      }
    case .not:
      // A denied part of a checklist is an event that ended something, nothing that lacks.
      if !isListed { search(Int(node.first), slots, wanted: !wanted, isListed: false, &found) }
    case .established:
      guard isListed, !wanted else { return }
      collectSlots(Int(node.first), into: &found)
    case .happened, .equal:
      guard isListed, !wanted else { return }
      found.insert(Int(node.first))
    case .below, .atMost, .inMask, .hasBit, .known, .truth: return
    }
  }
}
