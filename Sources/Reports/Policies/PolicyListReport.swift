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

  /// A list without members yet.
  public init(list: String, asOf: CivilDate) {
    self.list = list
    self.asOf = asOf
    members = []
    undetermined = []
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

    /// A member.
    public init(
      key: String, label: String?, from: CivilDate?, to: CivilDate?, rule: String, reason: BilingualText,
      note: String? = nil, document: String? = nil
    ) {
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
    var lines = [say("\(list)，截至 \(asOf)：\(members.count) 个", "\(list) as of \(asOf): \(members.count) members")]
    var table = TextTable([
      .text(say("标识", "key")), .text(say("号码", "label")), .text(say("起", "from")),
      .text(say("止", "to")), .text(say("条款行", "rule")),
      .text(say("理由", "reason")),
    ])
    for member in members {
      table.append([
        member.key, member.label ?? "—", member.from.map { "\($0)" } ?? "—",
        member.to.map { "\($0)" } ?? "—", member.rule,
        ([member.reason[language], member.note, member.document] as [String?]).compactMap { $0 }.joined(
          separator: say("；", "; ")),
      ])
    }
    if !table.isEmpty { lines += table.lines(width: width) }
    if !undetermined.isEmpty {
      lines += DisplayWidth.wrapped(
        say("资料不全、无法确定（\(undetermined.count)）：", "Not known for want of data (\(undetermined.count)): ")
          + undetermined.prefix(20).joined(separator: ", "), to: width)
    }
    return lines
  }

  /// A row a member.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["list", "key", "label", "from", "to", "rule", "reason", "note", "document"])
    for member in members {
      table.append([
        list, member.key, member.label ?? "", member.from.map { "\($0)" } ?? "", member.to.map { "\($0)" } ?? "",
        member.rule, member.reason[language], member.note ?? "", member.document ?? "",
      ])
    }
    return table
  }
}
