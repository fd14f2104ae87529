public import RegistryModel

/// Something in a pack that works and is probably not meant.
public struct PackRemark: Hashable, Sendable {
  /// The row it is about; empty where it is about the whole pack.
  public let row: String
  /// The rule, list, parameter or window it is about; empty where it is about the row.
  public let name: String
  /// What it is.
  public let code: Code
  /// The days of an overlap or a gap; nil elsewhere.
  public let days: EffectiveInterval?

  init(row: String, name: String, code: Code, days: EffectiveInterval? = nil) {
    self.row = row
    self.name = name
    self.code = code
    self.days = days
  }

  /// Kinds of remarks.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// A condition that no subject can meet.
    case unreachable
    /// Two rules of a row with the same condition are in force on the same day.
    case overlap
    /// Between two rules of a row with the same condition lie days on which none is in force.
    case gap
    /// A rule that ends before the pack begins.
    case beforePack
    /// A parameter or window that no condition asks for.
    case unused
    /// A kind of the row that nothing implements.
    case notImplemented
  }

  /// What it is, in both languages.
  public var message: BilingualText {
    switch code {
    case .unreachable: BilingualText(zh: "\(name) 的条件永远不成立", en: "the condition of \(name) can never hold")
    case .overlap:
      BilingualText(
        zh: "\(name) 与同条件规则的有效期重叠：\(stretch.zh)",
        en: "\(name) overlaps in time with a rule of the same condition: \(stretch.en)")
    case .gap:
      BilingualText(
        zh: "\(name) 与之前的同条件规则之间有空档：\(stretch.zh)",
        en: "before \(name) lie days on which no rule of the same condition is in force: \(stretch.en)")
    case .beforePack:
      BilingualText(zh: "\(name) 在规则包生效之前已失效", en: "\(name) ends before the pack begins")
    case .unused: BilingualText(zh: "没有条件使用 \(name)", en: "no condition asks for \(name)")
    case .notImplemented: BilingualText(zh: "类别 \(name) 没有实现", en: "nothing implements kind \(name)")
    }
  }

  /// The days as a reader counts them: the last one included.
  private var stretch: BilingualText {
    let last = days?.until?.adding(days: -1)
    switch (days?.from, last) {
    case (let from?, let last?):
      return from == last
        ? BilingualText(zh: "\(from)", en: "\(from)") : BilingualText(zh: "\(from) 至 \(last)", en: "\(from) to \(last)")
    case (let from?, nil): return BilingualText(zh: "自 \(from) 起", en: "from \(from) on")
    case (nil, let last?): return BilingualText(zh: "至 \(last)", en: "until \(last)")
    case (nil, nil): return BilingualText(zh: "始终", en: "always")
    }
  }
}

extension CompiledPack {
  /// What is probably not meant in the pack, in the order of its rows.
  public var remarks: [PackRemark] {
    var remarks: [PackRemark] = []
    for row in pack.rows {
      for kind in row.kinds where !row.implements(kind) {
        remarks.append(PackRemark(row: row.id, name: kind.rawValue, code: .notImplemented))
      }
      for rule in row.decisionRules where pack.condition(of: rule).isImpossible {
        remarks.append(PackRemark(row: row.id, name: rule.id, code: .unreachable))
      }
      for rule in row.decisionRules where rule.validity.until.map({ $0 <= pack.from }) ?? false {
        remarks.append(PackRemark(row: row.id, name: rule.id, code: .beforePack))
      }
      remarks += CompiledPack.seams(of: row)
    }
    for parameter in pack.parameters where !uses(parameter: parameter.name) {
      remarks.append(PackRemark(row: "", name: parameter.name, code: .unused))
    }
    for window in pack.windows where !uses(window: window.name) {
      remarks.append(PackRemark(row: "", name: window.name, code: .unused))
    }
    return remarks
  }

  private func uses(parameter name: String) -> Bool {
    probes.contains { probe in
      switch probe {
      case .parameter(name), .hours(name), .loaded(.parameter(name)): true
      case .fact(let fact): catalogue.fact(fact)?.source.parameters.contains(name) ?? false
      default: false
      }
    }
      || CaseEngine(self).workflows.contains { $0.workflow.parameters.contains(name) }
      // A definition that only people read, such as where "double-three" is set down, is text.
      || pack.parameters.contains { $0.name == name && $0.type == .text }
  }

  private func uses(window name: String) -> Bool {
    probes.contains { $0 == .window(name) || $0 == .loaded(.window(name)) }
      || pack.rows.flatMap(\.implementations).contains { implementation in
        if case .replacement(let replacement) = implementation { replacement.window == name } else { false }
      }
  }

  /// Rules of a row that say the same at different times have to join: the end of one is the start of the next. Rules
  /// whose start a notice gives are left out, since it is not known.
  private static func seams(of row: PolicyRow) -> [PackRemark] {
    var remarks: [PackRemark] = []
    let rules = row.decisionRules.filter { $0.validity.fromParameter == nil }
    for (index, rule) in rules.enumerated() {
      for other in rules.dropFirst(index + 1) where rule.isSamePromise(as: other) {
        guard let days = rule.validity.days.intersection(other.validity.days) else { continue }
        remarks.append(PackRemark(row: row.id, name: other.id, code: .overlap, days: days))
      }
      guard let end = rule.validity.until else { continue }
      let alike = rules.filter { $0.id != rule.id && rule.isSamePromise(as: $0) }
      guard !alike.contains(where: { $0.validity.days.contains(end) }),
        let next = alike.compactMap(\.validity.from).filter({ $0 > end }).min(),
        let successor = alike.first(where: { $0.validity.from == next })
      else { continue }
      remarks.append(
        PackRemark(row: row.id, name: successor.id, code: .gap, days: EffectiveInterval(from: end, until: next)))
    }
    return remarks
  }
}

extension DecisionRule {
  /// Whether both catch the same subjects doing the same.
  fileprivate func isSamePromise(as other: DecisionRule) -> Bool {
    condition == other.condition && subject == other.subject
      && !Set(activities).isDisjoint(with: other.activities)
  }
}

extension DecisionRule.Validity {
  fileprivate var days: EffectiveInterval { EffectiveInterval(from: from, until: until) }
}

extension HalfOpenInterval {
  /// What lies inside both; nil where nothing does.
  fileprivate func intersection(_ other: HalfOpenInterval) -> HalfOpenInterval? {
    guard overlaps(other) else { return nil }
    return HalfOpenInterval(
      from: [from, other.from].compactMap { $0 }.max(), until: [until, other.until].compactMap { $0 }.min())
  }
}

extension PolicyPack {
  /// The condition of a rule; that of its list where the rule shows membership.
  fileprivate func condition(of rule: DecisionRule) -> Condition {
    guard case .listed(let id, let role) = rule.condition, role == rule.subject,
      let list = lists.first(where: { $0.id == id }), !list.isManual, let condition = list.condition
    else { return rule.condition }
    return condition
  }
}
