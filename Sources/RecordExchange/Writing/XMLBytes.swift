import RegistryModel

/// Markup appended to bytes. Writers work on bytes, since a million records pass through them.
extension [UInt8] {
  /// Appends text that holds no markup of its own, such as a tag.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends a line break and the indentation of a level of elements.
  mutating func appendIndent(_ level: Int) {
    append(0x0A)
    for _ in 0..<level {
      append(0x20)
      append(0x20)
    }
  }

  /// Appends `<name>` on its own line.
  mutating func open(_ name: StaticString, _ level: Int) {
    appendIndent(level)
    append(UInt8(ascii: "<"))
    append(name)
    append(UInt8(ascii: ">"))
  }

  /// Appends `</name>`.
  mutating func close(_ name: StaticString) {
    append("</")
    append(name)
    append(UInt8(ascii: ">"))
  }

  /// Appends `</name>` on its own line.
  mutating func closeBlock(_ name: StaticString, _ level: Int) {
    appendIndent(level)
    close(name)
  }

  /// Appends an element that holds text.
  mutating func element(_ name: StaticString, _ text: String, _ level: Int) {
    open(name, level)
    appendEscaped(text)
    close(name)
  }

  /// Appends an element that holds text, where there is one.
  mutating func element(_ name: StaticString, _ text: String?, _ level: Int) {
    if let text { element(name, text, level) }
  }

  /// Appends ` name="text"`.
  mutating func attribute(_ name: StaticString, _ text: String) {
    append(UInt8(ascii: " "))
    append(name)
    append("=\"")
    appendEscaped(text, inAttribute: true)
    append(UInt8(ascii: "\""))
  }

  /// Appends ` name="number"`.
  mutating func numberAttribute(_ name: StaticString, _ number: Int) {
    append(UInt8(ascii: " "))
    append(name)
    append("=\"")
    appendNumber(number)
    append(UInt8(ascii: "\""))
  }

  /// Appends text with its markup escaped. What XML 1.0 cannot carry becomes U+FFFD; what is harmful where the document is
  /// shown becomes a reference, of which a reader makes the same character.
  ///
  /// In attributes line breaks and tabs are escaped too, since a parser would turn them into blanks; a carriage return
  /// is escaped everywhere, since a parser would turn it into a line feed (XML 1.0, 2.11 and 3.3.3).
  mutating func appendEscaped(_ text: String, inAttribute: Bool = false) {
    let isPlain = text.utf8.allSatisfy {
      $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 && !HarmfulCharacters.mayBegin($0)
    }
    if isPlain {
      append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: append("&amp;")
      case 0x3C: append("&lt;")
      case 0x3E: append("&gt;")
      case 0x22 where inAttribute: append("&quot;")
      case 0x0D: append("&#13;")
      case 0x09 where inAttribute: append("&#9;")
      case 0x0A where inAttribute: append("&#10;")
      case 0x09, 0x0A: append(UInt8(scalar.value))
      case _ where !scalar.isXMLCharacter: append("\u{FFFD}")
      case _ where HarmfulCharacters.contains(scalar):
        append(contentsOf: "&#x\(String(scalar.value, radix: 16, uppercase: true));".utf8)
      default: append(contentsOf: scalar.utf8)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether a document may hold it, be it as a reference (XML 1.0, production 2).
  public var isXMLCharacter: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0x00..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}

/// Values of the model as records write them.
extension [UInt8] {
  /// Appends a whole number in decimal digits.
  mutating func appendNumber(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var divisor: UInt = 1
    while rest / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// Appends `number` with zeros in front up to `width` digits.
  mutating func appendPadded(_ number: Int, _ width: Int) {
    var divisor = 1
    for _ in 1..<Swift.max(width, 2) { divisor *= 10 }
    if number >= divisor * 10 || width == 1 { return appendNumber(number) }
    var rest = number
    while divisor > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// Appends `scaled` smallest steps with their decimal places.
  mutating func appendDecimal(_ scaled: Int, decimals: Int) {
    guard decimals > 0 else { return appendNumber(scaled) }
    var step = 1
    for _ in 0..<decimals { step *= 10 }
    let magnitude = Int(clamping: scaled.magnitude)
    if scaled < 0 { append(UInt8(ascii: "-")) }
    appendNumber(magnitude / step)
    append(UInt8(ascii: "."))
    appendPadded(magnitude % step, decimals)
  }

  /// Appends `YYYY-MM-DD`.
  mutating func appendDay(_ day: CivilDate) {
    let parts = day.components
    appendPadded(parts.year, 4)
    append(UInt8(ascii: "-"))
    appendPadded(parts.month, 2)
    append(UInt8(ascii: "-"))
    appendPadded(parts.day, 2)
  }

  /// Appends `YYYY-MM-DDTHH:MM:SS[.fff]+08:00`.
  mutating func appendMoment(_ moment: Instant) {
    let day = moment.day
    let second = moment.secondOfDay
    appendDay(day)
    append(UInt8(ascii: "T"))
    appendPadded(second / 3600, 2)
    append(UInt8(ascii: ":"))
    appendPadded(second / 60 % 60, 2)
    append(UInt8(ascii: ":"))
    appendPadded(second % 60, 2)
    let start = Instant(day, secondOfDay: second)
    let milliseconds = Int(moment.millisecondsSinceEpoch - start.millisecondsSinceEpoch)
    if milliseconds != 0 {
      append(UInt8(ascii: "."))
      appendPadded(milliseconds, 3)
    }
    append("+08:00")
  }

  /// Appends an element that holds a reading, as the record stated it. A text with more decimals than the schema has places
  /// for, as station messages send them, is written as the number that counts.
  mutating func element<Unit>(_ name: StaticString, _ reading: Reading<Unit>, _ level: Int) {
    open(name, level)
    if let text = reading.textAsSent, DecimalText(text)?.scaled(toDecimals: Unit.decimals) != nil {
      appendEscaped(text)
    } else {
      appendDecimal(reading.value.scaled, decimals: Unit.decimals)
    }
    close(name)
  }

  /// Appends an element that holds a reading, where there is one.
  mutating func element<Unit>(_ name: StaticString, _ reading: Reading<Unit>?, _ level: Int) {
    if let reading { element(name, reading, level) }
  }

  /// Appends an element that holds a quantity, where there is one.
  mutating func element<Unit>(_ name: StaticString, _ quantity: Quantity<Unit>?, _ level: Int) {
    guard let quantity else { return }
    open(name, level)
    appendDecimal(quantity.scaled, decimals: Unit.decimals)
    close(name)
  }

  /// Appends an element that holds true or false, where it is known.
  mutating func element(_ name: StaticString, _ flag: Bool?, _ level: Int) {
    guard let flag else { return }
    open(name, level)
    append(flag ? "true" : "false")
    close(name)
  }

  /// Appends an element that holds a day, where there is one.
  mutating func element(_ name: StaticString, _ day: CivilDate?, _ level: Int) {
    guard let day else { return }
    open(name, level)
    appendDay(day)
    close(name)
  }

  /// Appends an element that holds a moment.
  mutating func element(_ name: StaticString, _ moment: Instant, _ level: Int) {
    open(name, level)
    appendMoment(moment)
    close(name)
  }

  /// Appends an element that holds the outcome of an item, where there is one.
  mutating func element(_ name: StaticString, _ outcome: CheckOutcome?, _ level: Int) {
    element(name, outcome?.rawValue, level)
  }
}
