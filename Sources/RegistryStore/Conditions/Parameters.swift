/// The texts that a query binds; numbers stand in the query itself.
struct Parameters {
  private var texts: [String] = []
  private var numbers: [String: Int] = [:]

  /// The mark that stands for `text`.
  mutating func mark(_ text: String) -> String {
    if let number = numbers[text] { return "?\(number)" }
    texts.append(text)
    numbers[text] = texts.count
    return "?\(texts.count)"
  }

  func bind(_ statement: Statement) {
    // A text whose comparison was decided without it stands nowhere in the query.
    for (offset, text) in texts.prefix(statement.parameterCount).enumerated() {
      statement.bind(Int32(offset + 1), text)
    }
  }
}
