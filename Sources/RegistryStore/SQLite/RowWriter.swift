import RegistryModel

/// Binds the values of a row one after the other, in the order of its columns.
struct RowWriter {
  private let statement: Statement
  private var index: Int32
  private var sentTexts = ""

  /// Writes from parameter `first` on.
  init(_ statement: Statement, from first: Int32 = 1) {
    self.statement = statement
    index = first
  }

  mutating func integer(_ value: Int?) {
    statement.bind(index, value)
    index += 1
  }

  mutating func integer(_ value: Int64?) {
    statement.bind(index, value)
    index += 1
  }

  mutating func text(_ value: String?) {
    statement.bind(index, value)
    index += 1
  }

  mutating func blob(_ value: [UInt8]) {
    statement.bind(index, value)
    index += 1
  }

  mutating func flag(_ value: Bool?) {
    statement.bind(index, value)
    index += 1
  }

  mutating func code<Code: RawRepresentable<String>>(_ value: Code?) {
    text(value?.rawValue)
  }

  mutating func texts(_ value: [String?]) {
    text(TextList.column(value))
  }

  mutating func day(_ value: CivilDate?) {
    integer(value?.daysSinceEpoch)
  }

  mutating func moment(_ value: Instant?) {
    integer(value?.millisecondsSinceEpoch)
  }

  mutating func quantity<Unit: UnitOfMeasure>(_ value: Quantity<Unit>?) {
    integer(value?.scaled)
  }

  /// Writes the number, and remembers the text under `name` where it was sent in another precision.
  mutating func reading<Unit: UnitOfMeasure>(_ value: Reading<Unit>?, _ name: String) {
    integer(value?.value.scaled)
    if let value { note(value, name) }
  }

  mutating func note<Unit: UnitOfMeasure>(_ value: Reading<Unit>, _ name: String) {
    guard let text = value.textAsSent else { return }
    SentTexts.append(name, text, to: &sentTexts)
  }

  /// Remembers how a value was written, where it was written otherwise than it is stored.
  mutating func note(writing: String?, _ name: String) {
    if let writing { SentTexts.append(name, writing, to: &sentTexts) }
  }

  /// Writes the readings of a test: three columns, and a list for what is beyond.
  mutating func readings<Unit: UnitOfMeasure>(_ values: [Reading<Unit>]) {
    for position in 0..<3 {
      integer(position < values.count ? values[position].value.scaled : nil)
    }
    texts(values.dropFirst(3).map { String($0.value.scaled) })
    for (position, value) in values.enumerated() { note(value, "r\(position)") }
  }

  /// The texts that were sent otherwise than they are stored; nil where there are none.
  var notedTexts: String? { sentTexts.isEmpty ? nil : sentTexts }
}

/// Texts as sent, where they are stored in another precision or spelling, by the name of the value:
/// `k100=1.2 plate=冀a·12345`.
enum SentTexts {
  static func append(_ name: String, _ text: String, to list: inout String) {
    if !list.isEmpty { list += " " }
    list += name
    list += "="
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: " ") }) else {
      list += text
      return
    }
    for scalar in text.unicodeScalars {
      // What would break the list is written as its code.
      if scalar == "%" || scalar == " " {
        list += scalar == "%" ? "%25" : "%20"
      } else {
        list.unicodeScalars.append(scalar)
      }
    }
  }

  /// The texts with their names, in their order: a few, which are gone through sooner than their names are hashed.
  static func parse(_ list: String?) -> [(name: String, text: String)] {
    guard let list else { return [] }
    var texts: [(name: String, text: String)] = []
    for entry in list.utf8.split(separator: UInt8(ascii: " ")) {
      guard let sign = entry.firstIndex(of: UInt8(ascii: "=")) else { continue }
      texts.append(
        (String(Substring(entry[..<sign])), unescaped(String(Substring(entry[entry.index(after: sign)...])))))
    }
    return texts
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        result.append(scalar)
        continue
      }
      result.append(String(String.UnicodeScalarView(rest.prefix(2))) == "25" ? "%" : " ")
      rest = rest.dropFirst(2)
    }
    return String(result)
  }
}
