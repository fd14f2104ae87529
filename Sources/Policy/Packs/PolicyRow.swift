public import RegistryModel

/// One clause of a plan that matters to the registry, and what implements it.
public struct PolicyRow: Sendable {
  /// Its id, such as `PS-24`.
  public let id: String
  /// What kinds of thing it is.
  public let kinds: [Kind]
  /// Where it stands.
  public let citation: Citation
  /// Departments that lead, codes of ``RegistryModel/CodeList/department``.
  public let lead: [String]
  /// Departments that join.
  public let join: [String]
  /// Who is responsible beyond those departments, where the clause names others.
  public let others: String?
  /// What it says, in the words of this project.
  public let summary: BilingualText
  /// Ids of the readings of ambiguities that its implementation rests on.
  public let readings: [String]
  /// What implements it.
  public let implementations: [Implementation]

  /// Kinds of rows.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A decision rule.
    case decision = "D"
    /// A quota or indicator.
    case quota = "Q"
    /// A workflow or milestone.
    case workflow = "W"
    /// A list.
    case list = "L"
    /// A ranking.
    case ranking = "R"
    /// A time window.
    case time = "T"
    /// A publication or disclosure duty.
    case publication = "U"
    /// Mentions the subject, gives the registry nothing to enforce.
    case adjacent = "A"
  }

  /// What implements a row.
  public enum Implementation: Sendable {
    /// A decision rule.
    case rule(DecisionRule)
    /// A list.
    case list(PolicyList)
    /// Phases of the year.
    case calendar(SeasonCalendar)
    /// A target that another one takes the place of within a window.
    case replacement(TargetReplacement)
    /// An indicator.
    case indicator(Indicator)
    /// A workflow, milestone or ledger.
    case workflow(Workflow)
    /// A publication duty.
    case publication(PublicationDuty)
    /// Nothing to enforce, and why.
    case adjacent(BilingualText)
  }

  /// A row.
  public init(
    id: String, kinds: [Kind], citation: Citation, lead: [String], join: [String], others: String? = nil,
    summary: BilingualText, readings: [String] = [], implementations: [Implementation]
  ) {
    self.id = id
    self.kinds = kinds
    self.citation = citation
    self.lead = lead
    self.join = join
    self.others = others
    self.summary = summary
    self.readings = readings
    self.implementations = implementations
  }

  /// Its decision rules, those of its lists included. A list's rule has the row's id, with that of the list behind it
  /// where the row has more than that one rule of its name.
  public var decisionRules: [DecisionRule] {
    let own = implementations.compactMap { if case .rule(let rule) = $0 { rule.id } else { nil } }
    let lists = implementations.compactMap { if case .list(let list) = $0, list.isAnswer { list.id } else { nil } }
    let isAlone = lists.count == 1 && !own.contains(id)
    return implementations.compactMap { implementation in
      switch implementation {
      case .rule(let rule): rule
      case .list(let list): list.rule(isAlone ? id : id + "-" + list.id)
      default: nil
      }
    }
  }

  /// Whether something implements the row as a row of `kind`.
  public func implements(_ kind: Kind) -> Bool { implementations.contains { $0.implements(kind) } }
}

extension PolicyRow.Implementation {
  /// The conditions of an indicator, workflow or publication duty.
  var dutyConditions: [Condition] {
    switch self {
    case .indicator(let indicator):
      [indicator.numerator.condition] + [indicator.denominator?.condition].compactMap { $0 }
    case .workflow(let workflow): workflow.conditions
    case .publication(let duty): [duty.condition].compactMap { $0 }
    case .rule, .list, .calendar, .replacement, .adjacent: []
    }
  }
}

extension Condition {
  /// Whether the condition depends on a window, hours or an alert.
  var asksForTime: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForTime)
    case .not(let inner), .established(let inner): inner.asksForTime
    case .window, .hours, .alert: true
    default: false
    }
  }
}

extension PolicyRow.Implementation {
  /// Whether this implements a row of `kind`.
  public func implements(_ kind: PolicyRow.Kind) -> Bool {
    switch (self, kind) {
    case (.rule, .decision), (.list, .list), (.list, .decision), (.indicator, .quota), (.workflow, .workflow): true
    case (.calendar, .time), (.replacement, .time), (.publication, .publication), (.adjacent, .adjacent): true
    case (.indicator(let indicator), .ranking): indicator.isRanking
    case (.rule(let rule), .time): rule.condition.asksForTime
    default: false
    }
  }

  /// Id of what implements; for a row without effect the word `adjacent`.
  public var name: String {
    switch self {
    case .rule(let rule): rule.id
    case .list(let list): list.id
    case .calendar: "calendar"
    case .replacement(let replacement): "replacement:" + replacement.row
    case .indicator(let indicator): indicator.id
    case .workflow(let workflow): workflow.id
    case .publication(let duty): duty.id
    case .adjacent: "adjacent"
    }
  }
}
