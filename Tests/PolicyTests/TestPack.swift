import Policy
import RegistryModel
import Testing

/// Packs made up for tests.
enum TestPack {
  static var place: DivisionCode {
    get throws { try #require(DivisionCode("990100")) }
  }

  /// A pack with one rule for each condition, prohibiting where it holds.
  static func with(_ conditions: [Condition], subject: String = "vehicle", activity: String = "check") throws
    -> PolicyPack
  {
    let text = BilingualText(zh: "理由", en: "reason")
    let rows = conditions.enumerated().map { index, condition in
      PolicyRow(
        id: "T-\(index)", kinds: [.decision], citation: Citation(document: "文件", clause: "\(index)"), lead: [],
        join: [],
        summary: text,
        implementations: [
          .rule(
            DecisionRule(
              id: "T-\(index)", subject: subject, activities: [activity], effect: .answer(.prohibited),
              condition: condition, reason: text))
        ])
    }
    return PolicyPack(
      id: "test", place: try place, year: 2020, from: CivilDate(daysSinceEpoch: 0), title: text,
      document: PolicyDocument(title: "文件"), rows: rows)
  }
}
