public import Policy
public import RegistryModel

/// What came of asking packs every cell of their lattice.
public struct LatticeReport: Report {
  /// The packs, in the order in which they were asked.
  public var packs: [Pack] = []

  /// Whether only cells that hold every pair of values were asked for.
  public var isPairwise: Bool

  /// Nothing asked yet.
  public init(isPairwise: Bool) { self.isPairwise = isPairwise }

  /// Adds what was found in the pack `id`.
  public mutating func add(_ survey: DecisionLattice.Survey, of id: String) {
    packs.append(
      Pack(
        id: id, rules: survey.rules, activities: survey.activities, cells: survey.cells,
        boundaries: survey.boundaries, pairwiseRules: survey.pairwiseRules,
        flaws: survey.flaws.map { Flaw(rule: $0.rule, code: $0.code.rawValue, place: $0.place, message: $0.message) }))
  }

  /// Whether every law holds in every cell; a rule that was too large to be asked whole does not show that it does.
  public var holds: Bool { packs.allSatisfy { $0.flaws.isEmpty && (isPairwise || $0.pairwiseRules.isEmpty) } }

  /// One pack.
  public struct Pack: Encodable, Sendable {
    /// Its id.
    public var id: String
    /// Rules asked, each over all that it asks for.
    public var rules: Int
    /// Activities of kinds of subject, asked with all their rules.
    public var activities: Int
    /// Questions answered.
    public var cells: Int
    /// Boundaries of which both sides were asked.
    public var boundaries: Int
    /// Rules too large to be asked whole.
    public var pairwiseRules: [String]
    /// Where a law does not hold.
    public var flaws: [Flaw]
  }

  /// A cell at which a law does not hold.
  public struct Flaw: Encodable, Sendable {
    /// The rule, or the activity and subject.
    public var rule: String
    /// leading, guessed or idleBoundary.
    public var code: String
    /// The values asked for.
    public var place: String
    /// What it is.
    public var message: BilingualText
  }

  /// A table of the packs, then the flaws.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var table = TextTable([
      .text("id"), .number(say("规则", "rules")), .number(say("活动", "activities")), .number(say("单元", "cells")),
      .number(say("界限", "boundaries")), .number(say("缺陷", "flaws")),
    ])
    for pack in packs {
      table.append([
        pack.id, "\(pack.rules)", "\(pack.activities)", "\(pack.cells)", "\(pack.boundaries)", "\(pack.flaws.count)",
      ])
    }
    var lines = table.lines(width: width)
    for pack in packs where !pack.pairwiseRules.isEmpty {
      lines += DisplayWidth.wrapped(
        pack.id + say(" 过大、按成对组合询问：", " too large, asked in pairs: ") + pack.pairwiseRules.joined(separator: " "),
        to: width)
    }
    for flaw in packs.flatMap(\.flaws) {
      lines += DisplayWidth.wrapped("✗ " + flaw.message[language], to: width)
    }
    return lines
  }
}
