public import Policy
public import RegistryModel

/// Every clause row of the plans and what implements it.
public struct CoverageReport: Report {
  /// The packs, sorted by id.
  public var packs: [Pack]

  /// A report on `packs`.
  public init(_ packs: [PolicyPack]) {
    self.packs = packs.sorted { $0.id < $1.id }.map { pack in
      Pack(id: pack.id, rows: pack.rows.map(Row.init))
    }
  }

  /// One pack.
  public struct Pack: Encodable, Sendable {
    /// Stable id.
    public var id: String
    /// Its rows.
    public var rows: [Row]
  }

  /// One row.
  public struct Row: Encodable, Sendable {
    /// Stable id.
    public var id: String
    /// The document it stands in, and the clause.
    public var citation: DecisionReport.Source
    /// Departments that lead.
    public var lead: [String]
    /// Departments that join.
    public var join: [String]
    /// Who is responsible beyond those departments; nil where the clause names nobody else.
    public var others: String?
    /// Its kinds, each with what implements it.
    public var kinds: [Kind]

    init(_ row: PolicyRow) {
      id = row.id
      citation = DecisionReport.Source(document: row.citation.document, clause: row.citation.clause)
      lead = row.lead
      join = row.join
      others = row.others
      kinds = row.kinds.map { kind in
        Kind(
          kind: kind.rawValue,
          status: kind == .adjacent ? "adjacent" : row.implements(kind) ? "implemented" : "missing",
          by: row.implementations.filter { $0.implements(kind) }.map(\.name))
      }.sorted { $0.kind < $1.kind }
    }
  }

  /// One kind of a row.
  public struct Kind: Encodable, Sendable {
    /// D, Q, W, L, R, T, U or A.
    public var kind: String
    /// implemented, adjacent or missing.
    public var status: String
    /// Ids of what implements it.
    public var by: [String]
  }

  /// Whether nothing is missing.
  public var isComplete: Bool {
    packs.allSatisfy { $0.rows.allSatisfy { $0.kinds.allSatisfy { $0.status != "missing" } } }
  }

  /// Every row with its kinds, then the totals.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    let words = [
      "implemented": BilingualText(zh: "已实现", en: "implemented"), "adjacent": BilingualText(zh: "仅相关", en: "adjacent"),
      "missing": BilingualText(zh: "缺失", en: "missing"),
    ]
    var lines: [String] = []
    for pack in packs {
      lines += [say("\(pack.id)：\(pack.rows.count) 行", "\(pack.id): \(pack.rows.count) rows")]
      var table = TextTable([
        .text(say("行", "row")), .text(say("条款", "clause")), .text(say("类", "kind")), .text(say("状态", "status")),
        .text(say("由", "by")),
      ])
      for row in pack.rows {
        for kind in row.kinds {
          table.append([
            row.id, row.citation.clause, kind.kind, words[kind.status]?[language] ?? kind.status,
            kind.by.joined(separator: " "),
          ])
        }
      }
      lines += table.lines(width: width) + [""]
    }
    let all = packs.flatMap(\.rows)
    let missing = all.filter { $0.kinds.contains { $0.status == "missing" } }.count
    lines.append(say("共 \(all.count) 行，缺失 \(missing) 行", "\(all.count) rows in all, \(missing) with something missing"))
    return lines
  }

  /// A row for each kind of each clause row.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["pack", "row", "kind", "status", "by", "clause", "lead", "join", "others"])
    for pack in packs {
      for row in pack.rows {
        for kind in row.kinds {
          table.append([
            pack.id, row.id, kind.kind, kind.status, kind.by.joined(separator: " "), row.citation.clause,
            row.lead.joined(separator: " "), row.join.joined(separator: " "),
            row.others.map { BilingualText(sideBySide: $0)[language] } ?? "",
          ])
        }
      }
    }
    return table
  }
}
