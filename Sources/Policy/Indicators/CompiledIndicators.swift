import RegistryModel

/// The indicators and publication duties of a pack, each with its compiled conditions.
struct CompiledIndicators: Sendable {
  let pack: CompiledPack
  let items: [Item]
  let duties: [Duty]

  struct Item: Sendable {
    let row: String
    let indicator: Indicator
    let numerator: Branch
    let denominator: Branch?
  }

  struct Duty: Sendable {
    let row: PolicyRow
    let duty: PublicationDuty
    let condition: Branch?
  }

  /// A compiled condition, whole and by the parts that all have to hold.
  struct Branch: Sendable {
    let node: Int
    let slots: [Int]
    /// The slots without those that ask for many records, which cost most; nil where there are none of these. What they
    /// decide stands whatever the others hold.
    let quickSlots: [Int]?
    /// Nodes of the parts, for saying which of them fails.
    let parts: [Int]
    /// Those of the parts that the ordered work brings about; none where the measure names no such fact.
    let reached: Set<Int>

    init(
      _ compiled: CompiledPack.CompiledBranch, of condition: Condition, reachedBy fact: String?, in pack: CompiledPack
    ) {
      let program = pack.program
      quickSlots = compiled.deferrable.isEmpty ? nil : compiled.promptSlots
      let node = program.nodes[compiled.node]
      self.node = compiled.node
      slots = compiled.slots
      if node.operation == .all {
        parts = program.children[Int(node.first)..<Int(node.first + node.second)].map { Int($0) }
      } else {
        parts = [compiled.node]
      }
      let tests = condition.parts
      reached =
        tests.count == parts.count
        ? Set(zip(tests, parts).filter { test, _ in fact.map { test.tests($0) } ?? false }.map(\.1)) : []
    }
  }

  init(_ pack: CompiledPack) {
    func branch(_ condition: Condition, reachedBy fact: String? = nil) -> Branch? {
      pack.duties[condition].map { Branch($0, of: condition, reachedBy: fact, in: pack) }
    }
    var items: [Item] = []
    var duties: [Duty] = []
    for row in pack.pack.rows {
      for implementation in row.implementations {
        switch implementation {
        case .indicator(let indicator):
          let counted = indicator.numerator
          guard let numerator = branch(counted.condition, reachedBy: counted.reachedBy) else { continue }
          items.append(
            Item(
              row: row.id, indicator: indicator, numerator: numerator,
              denominator: indicator.denominator.flatMap { branch($0.condition) }))
        case .publication(let duty):
          duties.append(Duty(row: row, duty: duty, condition: duty.condition.flatMap { branch($0) }))
        case .rule, .list, .calendar, .replacement, .workflow, .adjacent: continue
        }
      }
    }
    self.pack = pack
    self.items = items
    self.duties = duties
  }
}
