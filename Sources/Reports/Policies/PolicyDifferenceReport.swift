public import Policy
public import RegistryModel

/// Whose answer changes between two packs.
public struct PolicyDifferenceReport: Report {
  /// Id of the first pack.
  public var before: String
  /// Id of the second pack.
  public var after: String
  /// How many subjects were asked.
  public var subjects = 0
  /// The subjects whose answer changes.
  public var changes = ChangedAnswers()

  /// Nothing compared yet.
  public init(before: String, after: String) {
    self.before = before
    self.after = after
  }

  /// One subject whose answer changes.
  public struct Change: Encodable, Sendable {
    /// Kind of the subject.
    public var kind: String
    /// Key of the subject.
    public var key: String
    /// What it does.
    public var activity: String
    /// The zone it is in; nil for outside of all.
    public var zone: String?
    /// The answer by the first pack.
    public var before: Side
    /// The answer by the second pack.
    public var after: Side

    /// A subject whose answer changes.
    public init(kind: String, key: String, activity: String, zone: String?, before: Side, after: Side) {
      self.kind = kind
      self.key = key
      self.activity = activity
      self.zone = zone
      self.before = before
      self.after = after
    }
  }

  /// An answer with its leading rule.
  public struct Side: Encodable, Hashable, Sendable {
    /// The answer.
    public var answer: Answer
    /// The rule that leads; empty where none does.
    public var rule: String
    /// Why.
    public var reason: BilingualText

    /// An answer, and the rule that leads to it; nil where none does more than let the subject pass.
    public init(_ answer: Answer, by rule: (id: String, reason: BilingualText)?) {
      self.answer = answer
      self.rule = rule?.id ?? ""
      reason = rule?.reason ?? BilingualText(zh: "没有规则触及", en: "no rule catches it")
    }
  }

  /// A row a change, with the reason on both sides.
  public func lines(in language: Language, width: Int) -> [String] { collectedLines(in: language, width: width) }

  /// The same one by one: there may be as many changes as subjects.
  public func forEachLine(in language: Language, width: Int, _ put: (String) -> Void) {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    put(
      say(
        "\(before) → \(after)：询问 \(subjects) 个对象，\(changes.count) 处答复改变",
        "\(before) → \(after): \(subjects) subjects asked, \(changes.count) answers change"))
    for change in changes {
      put("")
      put(
        "\(change.kind) \(TerminalText.safe(change.key))  \(change.activity)" + (change.zone.map { " @ " + $0 } ?? ""))
      for (mark, side) in [("-", change.before), ("+", change.after)] {
        DisplayWidth.wrapped(
          "\(mark) [\(side.answer.title[language])] \(side.rule) \(side.reason[language])", to: width - 2
        ).forEach { put("  " + $0) }
      }
    }
  }

  /// A row a change.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["kind", "key", "activity", "zone", "before", "beforeRule", "after", "afterRule"])
    for change in changes {
      table.append([
        change.kind, change.key, change.activity, change.zone ?? "", change.before.answer.rawValue, change.before.rule,
        change.after.answer.rawValue, change.after.rule,
      ])
    }
    return table
  }
}
