import RegistryModel

/// All rules of an activity together: over class, fuel, stage, use, zone, day and exemption, the rest in pairs.
struct ActivityLattice {
  private let pack: CompiledPack
  private let key: CompiledPack.PlanKey
  private let cut: DecisionLattice.Cut
  private let axes: [LatticeAxis]
  /// Places in `axes` of those that are crossed with each other.
  private let crossed: [Int]
  private let slots: [Int]
  private let plan: DecisionPlan?

  /// Attributes that say what a subject is and does.
  private static let named: Set<String> = [
    "category", "class", "drive", "fuel", "operating", "service", "stage", "trade", "use",
  ]

  init(_ pack: CompiledPack, key: CompiledPack.PlanKey, cut: DecisionLattice.Cut) {
    self.pack = pack
    self.key = key
    self.cut = cut
    plan = RecordKind.named(key.subject).flatMap { pack.plan(activity: key.activity, kind: $0) }
    let rules = (plan?.ruleIndexes ?? []).map { pack.rules[$0] }
    axes = LatticeAxes(pack, rules: rules, activity: key.activity, listsEveryCode: true).axes()
    slots = plan?.slots ?? []
    let exempting = Set(rules.flatMap { $0.exception?.slots ?? [] })
    crossed = axes.indices.filter { [axes] place in
      let axis = axes[place]
      let attribute = axis.name.split(separator: ".").last.map(String.init) ?? axis.name
      return axis.name == "date" || axis.name.hasPrefix("zone ") || !exempting.isDisjoint(with: axis.slots)
        || axis.name.hasPrefix(key.subject + ".") && ActivityLattice.named.contains(attribute)
    }
  }

  func survey(into survey: inout DecisionLattice.Survey) {
    guard let plan else { return }
    survey.activities += 1
    var cell = LatticeCell(pack, activity: key.activity, axes: axes, slots: slots)
    let rest = axes.indices.filter { !crossed.contains($0) }
    let restRows = PairwiseCover.rows(rest.map { axes[$0].points.count })
    switch cut {
    case .pairwise:
      for row in PairwiseCover.rows(axes.map(\.points.count)) { ask(row, plan, &cell, into: &survey) }
    case .full:
      var counter = LatticeCounter(crossed.map { axes[$0].points.count })
      var turn = 0
      var row = [Int](repeating: 0, count: axes.count)
      while !counter.isDone {
        for (axis, place) in zip(crossed, counter.row) { row[axis] = place }
        for (axis, place) in zip(rest, restRows[turn % restRows.count]) { row[axis] = place }
        ask(row, plan, &cell, into: &survey)
        counter.advance()
        turn += 1
      }
    }
  }

  private func ask(
    _ row: [Int], _ plan: DecisionPlan, _ cell: inout LatticeCell, into survey: inout DecisionLattice.Survey
  ) {
    cell.fill(row)
    survey.cells += 1
    let leading = pack.standing(of: plan, day: cell.day, frame: cell.frame)
    survey.leading[leading.answer, default: 0] += 1
    let said = pack.results(of: plan, day: cell.day, frame: cell.frame).map(\.standing)
    let isInOrder = said.allSatisfy(ActivityLattice.order.contains)
    guard !isInOrder || ActivityLattice.order.first(where: said.contains) != leading else { return }
    let name = key.activity + " " + key.subject
    guard !survey.flaws.contains(where: { $0.rule == name }) else { return }
    let place = zip(axes, row).map { $0.name + " " + $0.points[$1].label }.joined(separator: ", ")
    survey.flaws.append(LatticeFlaw(rule: name, code: .leading, place: place))
  }

  /// The order in which answers lead, written out once more; an unknown stands below the answer it could become.
  private static let order: [Standing] = [
    Standing(.prohibited), .undetermined(.prohibited), .noRuleLoaded(.prohibited),
    Standing(.refuse), .undetermined(.refuse), .noRuleLoaded(.refuse),
    Standing(.required), .undetermined(.required), .noRuleLoaded(.required),
    Standing(.listed), .undetermined(.listed), .noRuleLoaded(.listed),
    Standing(.advice), .undetermined(.advice), .noRuleLoaded(.advice), Standing(.allowed),
  ]
}
