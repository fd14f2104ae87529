import RegistryModel

extension CompiledMapping {
  /// A text of the field, as findings and trials may show it.
  func shown(_ text: String) -> String { field.isPersonal ? "***" : text }

  /// Tells what becomes of a text: one outcome, or one for each item of a list.
  ///
  /// - Complexity: O(length of the text).
  func forEachOutcome(of raw: String, _ body: (ValueOutcome) -> Void) {
    guard let separator else { return body(outcome(of: raw)) }
    let whole = Self.apply(stepsOfList, to: raw)
    guard case .value(let text) = whole else { return body(whole) }
    for part in text.split(separator: separator) {
      let item = Self.trimmed(part)
      if !item.isEmpty, !missing.contains(item) { body(outcome(of: item)) }
    }
  }

  /// What becomes of a text, or of an item of a list.
  private func outcome(of text: String) -> ValueOutcome {
    let changed = Self.apply(steps, to: text)
    guard case .value(let text) = changed else { return changed }
    return form.canonical(text, masks: masks)
  }

  private static func apply(_ steps: [CompiledStep], to text: String) -> ValueOutcome {
    var text = text
    for step in steps {
      guard let next = apply(step, to: text) else { return .unreadable }
      guard case .value(let changed) = next else { return next }
      text = changed
    }
    return .value(text)
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
    guard let first = part.firstIndex(where: { !$0.isWhitespace }),
      let last = part.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(part[first...last])
  }
}
