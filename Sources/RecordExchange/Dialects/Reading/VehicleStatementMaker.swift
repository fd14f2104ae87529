import RegistryModel

/// Makes statements of the register from what platforms say of vehicles.
///
/// A platform lists a vehicle again with each of its inspections, mostly in the same words; what the same words came to is
/// used again.
struct VehicleStatementMaker {
  /// By VIN as written.
  private var last: [String: (words: [PartValue], content: Content)] = [:]

  /// How many vehicles are remembered; about a kilobyte each.
  private static let remembered = 2_000

  /// What is stated of a vehicle, whichever inspection it comes with.
  private struct Content {
    let vin: VIN
    let values: [String: AttributeValue]
    /// Follows from the texts.
    let digest: String
  }

  /// The statement; nil where the message names no VIN.
  mutating func delta(
    of found: InterpretedRecord, _ dialect: String, _ key: InspectionKey?, receivedAt: Instant
  ) -> RegisterDelta? {
    guard let written = found.stated(.vin), let kind = RecordKind.named("vehicle") else { return nil }
    let content = content(written, of: found, kind)
    return RegisterDelta(
      kind: kind, key: content.vin.text,
      // The VIN as it is compared: one as written may hold blanks, which no number of a statement has.
      record: Self.number(dialect + "-" + (key?.serial ?? content.vin.text), content.digest, receivedAt),
      effective: receivedAt, values: content.values)
  }

  private mutating func content(
    _ vin: String, of found: InterpretedRecord, _ kind: RecordKind
  ) -> Content {
    if let known = last[vin], Self.are(known.words, saidIn: found.values) { return known.content }
    let words = found.values.filter(Self.isWord)
    let made = Self.content(vin, words, kind)
    if last.count >= Self.remembered { last.removeAll(keepingCapacity: true) }
    last[vin] = (words, made)
    return made
  }

  /// Whether a value says something of the vehicle.
  private static func isWord(_ value: PartValue) -> Bool {
    !value.isAssumed && (value.field == .vin || value.field.registerAttribute != nil)
  }

  /// Whether values say of the vehicle exactly these words.
  private static func are(_ words: [PartValue], saidIn values: [PartValue]) -> Bool {
    var next = 0
    for index in values.indices where isWord(values[index]) {
      // Byte by byte: texts that Swift holds equal may differ in their bytes, and so in their digest.
      guard next < words.count, words[next].field == values[index].field,
        words[next].text.utf8.elementsEqual(values[index].text.utf8)
      else { return false }
      next += 1
    }
    return next == words.count
  }

  private static func content(
    _ vin: String, _ words: [PartValue], _ kind: RecordKind
  ) -> Content {
    var texts: [String: [String]] = [:]
    for value in words {
      guard let name = value.field.registerAttribute else { continue }
      texts[name, default: []].append(exact(value))
    }
    var values: [String: AttributeValue] = [:]
    for (name, given) in texts {
      guard let attribute = kind.attribute(name) else { continue }
      let written = given.joined(separator: " ")
      values[name] = attribute.type.value(from: written)
      if let value = values[name] { values.noteWriting(written, of: value, attribute, of: kind) }
    }
    return Content(vin: VIN(vin), values: values, digest: digest(of: texts))
  }

  /// A number for the statement. No dialect numbers what its platform says of a vehicle, and the platform may say
  /// something else another day, so the number follows from the content and the moment. The moment comes last: of what is
  /// stated at one moment the number decides which statement leads, and that must not change from one run to the next.
  private static func number(_ subject: String, _ digest: String, _ moment: Instant) -> String {
    let isShort = subject.utf8.count <= 38
    let start = isShort ? subject : String(String.UnicodeScalarView(subject.unicodeScalars.prefix(38)))
    return start + "-" + digest + "-" + String(moment.millisecondsSinceEpoch, radix: 36)
  }

  private static func digest(of texts: [String: [String]]) -> String {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
    func add(_ text: String) {
      for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    for (name, given) in texts.sorted(by: { $0.key < $1.key }) {
      add(";" + name)
      for text in given { add("=" + text) }
    }
    return String(digest, radix: 16)
  }

  /// The text of a value with the decimals that the register keeps.
  private static func exact(_ value: PartValue) -> String {
    guard let unit = value.field.form.unit,
      let number = DecimalText(value.text)?.rounded(toDecimals: unit.decimals)
    else { return value.text }
    return DecimalText.format(number.scaled, decimals: unit.decimals)
  }
}
