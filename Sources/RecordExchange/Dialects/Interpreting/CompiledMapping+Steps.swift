import RegistryModel

extension CompiledMapping {
  /// A text of the field, as findings and trials may show it.
  func shown(_ text: String) -> String { field.isPersonal ? "***" : text }

  /// What becomes of a text: one outcome, or one for each item of a list.
  ///
  /// - Complexity: O(length of the text).
  func outcomes(of raw: String) -> [ValueOutcome] {
    var text = raw
    for (index, step) in steps.enumerated() {
      if case .split(let separator) = step {
        let rest = steps[(index + 1)...]
        return text.split(separator: separator).compactMap { part in
          let item = Self.trimmed(part)
          if item.isEmpty || missing.contains(item) { return nil }
          return outcome(of: item, rest)
        }
      }
      guard let next = Self.apply(step, to: text) else { return [.unreadable] }
      switch next {
      case .value(let changed): text = changed
      default: return [next]
      }
    }
    return [form.canonical(text, masks: masks)]
  }

  private func outcome(of item: String, _ steps: ArraySlice<CompiledStep>) -> ValueOutcome {
    var text = item
    for step in steps {
      guard let next = Self.apply(step, to: text) else { return .unreadable }
      guard case .value(let changed) = next else { return next }
      text = changed
    }
    return form.canonical(text, masks: masks)
  }

  private static func apply(_ step: CompiledStep, to text: String) -> ValueOutcome? {
    switch step {
    case .bracketedCode: return .value(bracketed(text))
    case .prefix(let count): return text.count >= count ? .value(String(text.prefix(count))) : nil
    case .suffix(let count): return text.count >= count ? .value(String(text.suffix(count))) : nil
    case .dropLast(let count): return text.count > count ? .value(String(text.dropLast(count))) : nil
    case .prepend(let front): return .value(front + text)
    case .codes(let meanings):
      guard let meaning = meanings[text] else { return .unknownCode }
      return meaning.isEmpty ? .nothing : .value(meaning)
    case .timesTenTo(let power): return DecimalText.shifted(text, by: power).map { .value($0) }
    case .split: return .value(text)
    }
  }

  /// `大型汽车(01)` or `大型汽车（01）` becomes `01`; a text without brackets stays.
  private static func bracketed(_ text: String) -> String {
    guard let last = text.last, last == ")" || last == "）",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return text }
    return String(text[text.index(after: open)...].dropLast())
  }

  private static func trimmed(_ part: Substring) -> String {
    String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
