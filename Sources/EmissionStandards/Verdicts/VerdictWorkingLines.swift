public import RegistryModel

extension Verdict {
  /// The working as a station engineer reads it: the facts with their sources, limit set, each comparison with its clause and provenance, each part,
  /// what is missing, what was taken for granted, and the outcome last.
  ///
  /// - Complexity: O(number of comparisons); texts are made here and nowhere earlier.
  public func lines(in language: Language) -> [String] {
    var lines = facts.map { $0.line(in: language) }
    if let limitSet { lines.append(limitSet.line(in: language)) }
    for comparison in comparisons {
      lines.append(comparison.line(in: language) + " [" + comparison.basis.source(in: language) + "]")
      if comparison.allowance > 0 {
        let raise = DecimalText.format(comparison.allowance, decimals: comparison.item.unit.decimals)
        lines.append(language == .zh ? "  其中海拔放宽 \(raise)" : "  of which \(raise) for the altitude")
      }
    }
    for check in checks {
      var line = "\(check.part.title[language]): \(check.outcome.title[language])"
      if !check.faults.isEmpty {
        line += " (" + check.faults.map { $0.title[language] }.joined(separator: ", ") + ")"
      }
      lines.append(line + " [" + check.basis.source(in: language) + "]")
    }
    lines += gaps.map { $0.reason[language] }
    lines += assumptions.map { $0.text[language] }
    lines.append((language == .zh ? "结论：" : "verdict: ") + outcome.title[language])
    return lines
  }
}

extension LimitSetChoice {
  /// The set and who declared it, such as `limit set a (default)`.
  public func line(in language: Language) -> String {
    let reason =
      switch basis {
      case .declared(let notice): BilingualText(zh: "依据 \(notice)", en: "declared by \(notice)")
      case .supposed: BilingualText(zh: "假设", en: "supposed")
      case .nationwide, .contradicted: BilingualText(zh: "默认", en: "default")
      }
    return language == .zh ? "\(set.title.zh)（\(reason.zh)）" : "\(set.title.en) (\(reason.en))"
  }
}

extension StatedValue {
  /// Document, clause, and how far the value can be relied on, such as `GB 3847-2018 表 2; high confidence, from memory`.
  public func source(in language: Language) -> String {
    var text = "\(citation); " + provenance.confidence.title[language]
    if provenance.isFromMemory { text += language == .zh ? "，凭记忆" : ", from memory" }
    if let note = provenance.note { text += "; " + note[language] }
    return text
  }
}

extension Confidence {
  /// What the confidence is called.
  public var title: BilingualText {
    switch self {
    case .high: BilingualText(zh: "高置信", en: "high confidence")
    case .medium: BilingualText(zh: "中置信", en: "medium confidence")
    case .low: BilingualText(zh: "低置信", en: "low confidence")
    }
  }
}
