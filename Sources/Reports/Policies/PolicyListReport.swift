public import RegistryModel

/// Who is on a list of the plans, since when, and why.
public struct PolicyListReport: Report {
  /// Id of the list.
  public var list: String
  /// The day asked about.
  public var asOf: CivilDate
  /// The members, sorted by key.
  public var members: [Member]
  /// Keys of subjects of which it is not known whether they are on the list, sorted.
  public var undetermined: [String]
  /// What a reader has to know of the list as a whole.
  public var notes: [BilingualText]

  /// A list without members yet.
  public init(list: String, asOf: CivilDate) {
    self.list = list
    self.asOf = asOf
    members = []
    undetermined = []
    notes = []
  }

  /// Notes where a list has not as many members as its plan names.
  public mutating func expect(_ expected: Int?, of count: Int, by pack: String) {
    guard let expected, expected != count else { return }
    notes.append(
      BilingualText(
        zh: "方案写明 \(expected) 个，名单有 \(count) 个（\(pack)）：名单不全或已变动",
        en: "the plan names \(expected), the list has \(count) (\(pack)): it is incomplete or has changed"))
  }

  /// An attribute of a member that the plan wants shown.
  public struct Shown: Encodable, Sendable {
    /// Its name.
    public var name: String
    /// What it is called.
    public var title: BilingualText
    /// Its value; nil where the register has none.
    public var value: String?

    /// An attribute with its value.
    public init(name: String, title: BilingualText, value: String?) {
      self.name = name
      self.title = title
      self.value = value
    }
  }

  /// One member.
  public struct Member: Encodable, Sendable {
    /// Key of the subject.
    public var key: String
    /// Its plate, code or name.
    public var label: String?
    /// First day on the list.
    public var from: CivilDate?
    /// First day off the list.
    public var to: CivilDate?
    /// The clause row that orders the list.
    public var rule: String
    /// Why, in the words of the plan.
    public var reason: BilingualText
    /// Why, in the words of the entry made by hand.
    public var note: String?
    /// The document of the entry made by hand.
    public var document: String?
    /// Attributes that the plan wants shown.
    public var shown: [Shown]

    /// A member.
    public init(
      key: String, label: String?, from: CivilDate?, to: CivilDate?, rule: String, reason: BilingualText,
      note: String? = nil, document: String? = nil, shown: [Shown] = []
    ) {
      self.shown = shown
      self.key = key
      self.label = label
      self.from = from
      self.to = to
      self.rule = rule
      self.reason = reason
      self.note = note
      self.document = document
    }
  }

  /// A table of the members, then those of whom it is not known.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [
      say(
        "\(list)，截至 \(asOf)：\(members.count) 个",
        "\(list) as of \(asOf): \(members.count) \(members.count == 1 ? "member" : "members")")
    ]
    var table = TextTable([
      .text(say("标识", "key")), .text(say("号码", "label")), .text(say("起", "from")),
      .text(say("止", "to")), .text(say("条款行", "rule")),
      .text(say("理由", "reason")),
    ])
    for member in members {
      table.append([
        member.key, member.label ?? "—", member.from.map { "\($0)" } ?? "—",
        member.to.map { "\($0)" } ?? "—", member.rule,
        ([member.reason[language], member.note, member.document].compactMap { $0 }
          + member.shown.map { "\($0.title[language]) \($0.value ?? "—")" }).joined(
            separator: say("；", "; ")),
      ])
    }
    if !table.isEmpty { lines += table.lines(width: width) }
    if !undetermined.isEmpty {
      lines += DisplayWidth.wrapped(
        say("资料不全、无法确定（\(undetermined.count)）：", "Not known for want of data (\(undetermined.count)): ")
          + undetermined.prefix(20).joined(separator: ", "), to: width)
    }
    for note in notes { lines += DisplayWidth.wrapped(note[language], to: width) }
    return lines
  }

  /// A row a member, then one for each subject of which it is not known: who sees the table alone would take them for fine.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["list", "key", "label", "from", "to", "rule", "reason", "note", "document", "standing"])
    for member in members {
      table.append([
        list, member.key, member.label ?? "", member.from.map { "\($0)" } ?? "", member.to.map { "\($0)" } ?? "",
        member.rule, member.reason[language], member.note ?? "", member.document ?? "", "member",
      ])
    }
    for key in undetermined { table.append([list, key, "", "", "", "", "", "", "", "undetermined"]) }
    return table
  }

  /// The notes.
  public func csvRemarks(in language: Language) -> [String] { notes.map { $0[language] } }
}
