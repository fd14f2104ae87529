import RegistryModel

/// The vocabulary of facts as a document; `docs/FACTS.md` is written from it, and a test compares the two.
public enum FactDocumentation {
  /// The whole document, as Markdown.
  public static func markdown(of catalogue: FactCatalogue = .standard) -> String {
    var lines = [
      "# Facts", "",
      "<!-- Written by FactDocumentation; after a change run RECORD_FACTS=1 swift test --filter FactDocumentation. -->",
      "",
      "Every fact that a rule of a policy pack may ask for (可用于规则的事实). A fact of a record in the register is unknown",
      "where the register does not hold the record, and absent where the record has no such value: a comparison is then",
      "undetermined, `happened` says that it has not happened. `vehicle.stage` and `machine.stage` are known only within",
      "bounds where they were derived from dates.", "",
    ]
    var subjects: [String: [Fact]] = [:]
    for fact in catalogue.all { subjects[heading(fact), default: []].append(fact) }
    for (subject, facts) in subjects.sorted(by: { $0.key < $1.key }) {
      lines += ["## " + title(subject), "", "| Fact | 名称 | Name | Type | Source |", "|---|---|---|---|---|"]
      lines += facts.map { fact in
        "| `\(fact.name)` | \(fact.title.zh) | \(fact.title.en) | \(text(of: fact.type)) | \(text(of: fact.source)) |"
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private static func heading(_ fact: Fact) -> String {
    if case .clock = fact.source { return "time" }
    if RecordKind.named(fact.subject) != nil { return fact.subject }
    return "question"
  }

  private static func title(_ subject: String) -> String {
    switch subject {
    case "time": return "The moment asked about (所问时刻)"
    case "question": return "The question itself (提问)"
    default:
      guard let kind = RecordKind.named(subject) else { return subject }
      return "`\(kind.id)`: \(kind.title.en) (\(kind.title.zh))"
    }
  }

  private static func text(of type: AttributeType) -> String {
    switch type {
    case .flag: "yes or no"
    case .count(let range): "whole number \(range.lowerBound)–\(range.upperBound)"
    case .quantity(let unit): unit.symbol.isEmpty ? "number" : "number in " + unit.symbol
    case .day: "day"
    case .moment: "moment"
    case .code(let list): "code: " + list.codes.map(\.code).joined(separator: " ")
    case .codes(let list): "codes: " + list.codes.map(\.code).joined(separator: " ")
    case .text: "text"
    case .plate: "plate"
    case .vin: "VIN"
    case .machineCode: "machine code"
    case .disclosure: "disclosure number"
    case .division: "division code"
    case .reference(let kind): "key of `\(kind)`"
    }
  }

  private static func text(of source: Fact.Source) -> String {
    switch source {
    case .attribute: "register"
    case .question: "stated with the question"
    case .clock: "time"
    case .defined(let condition): "follows: `\(ConditionText.text(condition))`"
    case .counted(let relation): "counted: `\(ConditionText.text(relation))`"
    case .computed(let fact): "computed: \(fact.method.en)"
    }
  }
}
