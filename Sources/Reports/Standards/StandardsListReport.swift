public import EmissionStandards
public import RegistryModel

/// The emission standards of which tables are loaded.
public struct StandardsListReport: Report {
  /// The standards, sorted by id.
  public var standards: [Entry]

  /// A report on the given standards.
  public init(_ standards: [EmissionStandard]) {
    self.standards = standards.map {
      Entry(
        id: $0.id, title: $0.title, from: $0.from, startConfidence: $0.provenance.confidence,
        startFromMemory: $0.provenance.isFromMemory, confidence: $0.weakestProvenance.confidence,
        fromMemory: $0.weakestProvenance.isFromMemory)
    }
  }

  /// One standard.
  public struct Entry: Encodable, Sendable {
    /// Stable id.
    public var id: String
    /// Title.
    public var title: BilingualText
    /// First day in force.
    public var from: CivilDate
    /// How well that day is established.
    public var startConfidence: Confidence
    /// Whether that day rests on general knowledge.
    public var startFromMemory: Bool
    /// How well the least certain value of the tables is established.
    public var confidence: Confidence
    /// Whether any value of the tables rests on general knowledge.
    public var fromMemory: Bool
  }

  /// A table of the standards.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var table = TextTable([
      .text("id"), .text(say("起", "from")), .text(say("起始日", "start")),
      .text(say("最低可信度", "weakest value")), .text(say("标题", "title")),
    ])
    for entry in standards {
      table.append([
        entry.id, "\(entry.from)",
        // Short, because the column of the values says the rest: "unchecked" where the day itself is from memory.
        entry.startFromMemory ? say("待核对", "unchecked") : ConfidenceWord.text(entry.startConfidence, false, language),
        ConfidenceWord.text(entry.confidence, entry.fromMemory, language), entry.title[language],
      ])
    }
    return table.lines(width: width)
  }

  /// The standards as a table.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["id", "title", "from", "startConfidence", "startFromMemory", "confidence", "fromMemory"])
    for entry in standards {
      table.append([
        entry.id, entry.title[language], "\(entry.from)", entry.startConfidence.rawValue, "\(entry.startFromMemory)",
        entry.confidence.rawValue, "\(entry.fromMemory)",
      ])
    }
    return table
  }
}

/// How confidence is shown: a number from memory is never shown as law that is known.
enum ConfidenceWord {
  static func text(_ confidence: Confidence, _ fromMemory: Bool, _ language: Language) -> String {
    let word =
      switch confidence {
      case .high: BilingualText(zh: "高", en: "high")
      case .medium: BilingualText(zh: "中", en: "medium")
      case .low: BilingualText(zh: "低", en: "low")
      }
    return word[language] + (fromMemory ? BilingualText(zh: "，待核对原文", en: ", unchecked")[language] : "")
  }
}
