/// One rule over all that it asks for.
struct RuleLattice {
  private let pack: CompiledPack
  private let index: Int
  private let cut: DecisionLattice.Cut
  private let axes: [LatticeAxis]
  private let comparisons: ConditionProgram.Comparisons
  private let activity: String
  private let slots: [Int]

  init(_ pack: CompiledPack, rule index: Int, activity: String, cut: DecisionLattice.Cut) {
    self.pack = pack
    self.index = index
    self.activity = activity
    self.cut = cut
    let rule = pack.rules[index]
    axes = LatticeAxes(pack, rules: [rule], activity: activity, listsEveryCode: false).axes()
    slots = rule.condition.slots + (rule.exception?.slots ?? [])
    var comparisons = ConditionProgram.Comparisons()
    for node in [rule.condition.node, rule.exception?.node].compactMap({ $0 }) {
      pack.program.collectComparisons(node, into: &comparisons)
    }
    self.comparisons = comparisons
  }

  /// The number of combinations of all that the rule asks for; `Int.max` where it would not fit.
  var cellCount: Int { LatticeCounter(axes.map(\.points.count)).count }

  func survey(into survey: inout DecisionLattice.Survey) {
    survey.rules += 1
    var counter = LatticeCounter(axes.map(\.points.count))
    var laws = RuleLaws(axes: axes, exemptions: axes.map(exemption))
    var cell = LatticeCell(pack, activity: activity, axes: axes, slots: slots)
    if cellCount <= cut.largestRule {
      var standings: [UInt8] = []
      standings.reserveCapacity(cellCount)
      while !counter.isDone {
        standings.append(standing(counter.row, &cell))
        counter.advance()
      }
      survey.cells += standings.count
      laws.check(whole: standings)
      survey.boundaries += axes.reduce(0) { $0 + $1.boundaries.count }
    } else {
      survey.pairwiseRules.append(pack.rules[index].rule.id)
      for row in PairwiseCover.rows(counter.sizes) {
        for axis in axes.indices {
          var varied = row
          let line = axes[axis].points.indices.map { place in
            varied[axis] = place
            return standing(varied, &cell)
          }
          survey.cells += line.count
          laws.check(line: line, on: axis, at: row)
        }
      }
    }
    survey.flaws += laws.flaws(of: pack.rules[index].rule.id)
  }

  private func standing(_ row: [Int], _ cell: inout LatticeCell) -> UInt8 {
    cell.fill(row)
    return UInt8(pack.standing(ofRule: index, day: cell.day, frame: cell.frame).rank)
  }

  /// Which ways of not knowing a rule may answer: those it asks about.
  private func exemption(_ axis: LatticeAxis) -> RuleLaws.Exemption {
    let asksForNotice = axis.slots.contains { if case .loaded = pack.probes[$0] { true } else { false } }
    if asksForNotice || !comparisons.askedWhetherKnown.isDisjoint(with: axis.slots) { return .everything }
    return comparisons.events.isDisjoint(with: axis.slots) ? .nothing : .absence
  }
}

/// The laws that the answers of one rule keep along each axis.
struct RuleLaws {
  private let axes: [LatticeAxis]
  private let exemptions: [Exemption]
  private var guessed: [Int: String] = [:]
  /// For each axis the boundaries at which an answer changed.
  private var crossed: [Set<Int>]
  /// Whether every line was checked, so that a boundary at which nothing changed is idle.
  private var isWhole = false

  /// What not knowing a value of an axis may say.
  enum Exemption: Sendable {
    /// Nothing.
    case nothing
    /// A record without the date of an event says that it has not happened.
    case absence
    /// The rule asks whether it is known.
    case everything
  }

  init(axes: [LatticeAxis], exemptions: [Exemption]) {
    self.axes = axes
    self.exemptions = exemptions
    crossed = axes.map { _ in [] }
  }

  /// Checks every line of a whole lattice, whose last axis varies fastest.
  mutating func check(whole standings: [UInt8]) {
    isWhole = true
    let axes = axes
    var stride = standings.count
    for axis in axes.indices {
      let size = axes[axis].points.count
      let block = stride
      stride /= size
      for start in Swift.stride(from: 0, to: standings.count, by: block) {
        for first in start..<(start + stride) {
          check(axis) {
            standings[first + $0 * stride]
          } row: {
            RuleLaws.row(of: first, axes)
          }
        }
      }
    }
  }

  /// Checks the answers along one axis, the other places being those of `row`.
  mutating func check(line: [UInt8], on axis: Int, at row: [Int]) {
    check(axis) {
      line[$0]
    } row: {
      row
    }
  }

  private mutating func check(_ axis: Int, _ standing: (Int) -> UInt8, row: () -> [Int]) {
    for boundary in axes[axis].boundaries where standing(boundary) != standing(boundary + 1) {
      crossed[axis].insert(boundary)
    }
    guard guessed[axis] == nil, exemptions[axis] != .everything else { return }
    let points = axes[axis].points
    for (place, point) in points.enumerated() where RuleLaws.isSettled(standing(place)) {
      let range: ClosedRange<Int>?
      switch point.certainty {
      case .settled: continue
      case .absent:
        if exemptions[axis] == .absence { continue }
        range = nil
      case .open(let couldBe): range = couldBe
      }
      let contradicts = points.indices.first { other in
        guard points[other].certainty == .settled else { return false }
        if let range, let number = points[other].number, !range.contains(number) { return false }
        return standing(other) != standing(place)
      }
      guard let contradicts else { continue }
      guessed[axis] = describe(row(), axis, "\(point.label) / \(points[contradicts].label)")
      return
    }
  }

  /// Ranks are 3 × severity, +1 and +2 for what is undetermined.
  private static func isSettled(_ rank: UInt8) -> Bool { rank % 3 == 0 }

  private static func row(of index: Int, _ axes: [LatticeAxis]) -> [Int] {
    var rest = index
    var row: [Int] = []
    for axis in axes.reversed() {
      row.append(rest % axis.points.count)
      rest /= axis.points.count
    }
    return row.reversed()
  }

  private func describe(_ row: [Int], _ varied: Int, _ label: String) -> String {
    let others = axes.indices.filter { $0 != varied }.map { axes[$0].name + " " + axes[$0].points[row[$0]].label }
    return ([axes[varied].name + " " + label] + others).joined(separator: ", ")
  }

  /// The flaws found, in the order of the axes.
  func flaws(of rule: String) -> [LatticeFlaw] {
    var flaws: [LatticeFlaw] = []
    for (axis, own) in axes.enumerated() {
      if let place = guessed[axis] { flaws.append(LatticeFlaw(rule: rule, code: .guessed, place: place)) }
      for boundary in own.boundaries where isWhole && !crossed[axis].contains(boundary) {
        let place = own.name + " " + own.points[boundary].label + " | " + own.points[boundary + 1].label
        flaws.append(LatticeFlaw(rule: rule, code: .idleBoundary, place: place))
      }
    }
    return flaws
  }
}
