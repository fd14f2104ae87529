import RegistryModel

/// The indicators and publication duties of a pack, with their conditions compiled.
///
/// Conditions of measures are compiled as conditions of rules are: they stand as rules in a pack that has the
/// vocabulary of the original and is asked nothing else.
struct CompiledIndicators: Sendable {
  let pack: CompiledPack
  let original: PolicyPack
  let items: [Item]
  let duties: [Duty]

  struct Item: Sendable {
    let row: String
    let indicator: Indicator
    let numerator: Branch
    let denominator: Branch?
  }

  struct Duty: Sendable {
    let row: String
    let duty: PublicationDuty
    let condition: Branch?
  }

  /// A compiled condition, whole and by the parts that all have to hold.
  struct Branch: Sendable {
    let node: Int
    let slots: [Int]
    /// Nodes of the parts, for saying which of them fails.
    let parts: [Int]
  }

  /// - Throws: ``PackError`` naming the row whose condition does not fit the vocabulary.
  init(_ original: PolicyPack, catalogue: FactCatalogue = .standard) throws(PackError) {
    self.original = original
    var rows: [PolicyRow] = []
    for row in original.rows {
      var implementations: [PolicyRow.Implementation] = []
      for (index, implementation) in row.implementations.enumerated() {
        implementations += CompiledIndicators.stand(in: implementation, name: "\(row.id)/\(index)")
      }
      rows.append(
        PolicyRow(
          id: row.id, kinds: row.kinds, citation: row.citation, lead: row.lead, join: row.join, summary: row.summary,
          implementations: implementations))
    }
    pack = try CompiledPack(
      PolicyPack(
        id: original.id, place: original.place, year: original.year, from: original.from, title: original.title,
        document: original.document, parameters: original.parameters, windows: original.windows, rows: rows),
      catalogue: catalogue)
    var branches: [String: Branch] = [:]
    for rule in pack.rules {
      branches[rule.rule.id] = CompiledIndicators.branch(rule.condition, in: pack.program)
    }
    var items: [Item] = []
    var duties: [Duty] = []
    for row in original.rows {
      for (index, implementation) in row.implementations.enumerated() {
        let name = "\(row.id)/\(index)"
        switch implementation {
        case .indicator(let indicator):
          guard let numerator = branches[name + "/numerator"] else { continue }
          items.append(
            Item(
              row: row.id, indicator: indicator, numerator: numerator, denominator: branches[name + "/denominator"]))
        case .publication(let duty):
          duties.append(Duty(row: row.id, duty: duty, condition: branches[name + "/when"]))
        default: continue
        }
      }
    }
    self.items = items
    self.duties = duties
  }

  /// Lists stay, since conditions may ask for them; measures become rules without a say.
  private static func stand(
    in implementation: PolicyRow.Implementation, name: String
  ) -> [PolicyRow.Implementation] {
    func rule(_ part: String, _ subject: String, _ condition: Condition) -> PolicyRow.Implementation {
      .rule(
        DecisionRule(
          id: name + "/" + part, subject: subject, activities: [], effect: .answer(.allowed), condition: condition,
          reason: BilingualText(zh: "", en: "")))
    }
    switch implementation {
    case .list: return [implementation]
    case .indicator(let indicator):
      var rules = [rule("numerator", indicator.numerator.kind, indicator.numerator.condition)]
      if let denominator = indicator.denominator {
        rules.append(rule("denominator", denominator.kind, denominator.condition))
      }
      return rules
    case .publication(let duty):
      guard let subject = duty.subject, let condition = duty.condition else { return [] }
      return [rule("when", subject, condition)]
    default: return []
    }
  }

  private static func branch(_ compiled: CompiledPack.CompiledBranch, in program: ConditionProgram) -> Branch {
    let node = program.nodes[compiled.node]
    guard node.operation == .all else {
      return Branch(node: compiled.node, slots: compiled.slots, parts: [compiled.node])
    }
    let children = program.children[Int(node.first)..<Int(node.first + node.second)].map { Int($0) }
    return Branch(node: compiled.node, slots: compiled.slots, parts: children)
  }
}
