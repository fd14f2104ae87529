import RegistryModel

/// To which inspection a record of a message belongs.
struct PartIdentity {
  /// The inspection; nil where it cannot be told.
  let key: InspectionKey?
  /// The attempt; nil where the message does not state it.
  let attempt: Int?
  /// Why it cannot be told.
  let findings: [Finding]

  init(
    _ found: InterpretedRecord, _ profile: DialectProfile, _ message: DialectMessage, _ settings: DialectSettings,
    _ preceding: (dialect: String, key: InspectionKey, attempt: Int?)?
  ) {
    if message.followsKey {
      let isOurs = preceding?.dialect == profile.id
      let inherited = isOurs ? preceding?.key : settings.preceding
      key = inherited
      attempt = isOurs ? preceding?.attempt : nil
      findings =
        inherited != nil ? [] : [Finding(.dialectKeyMissing, at: found.origin.position, path: message.id)]
      return
    }
    let serial = found.stated(.serial)
    let station = found.stated(.station) ?? settings.station?.text
    attempt = found.stated(.attempt).flatMap { Int($0) }
    if let serial, let station {
      key = InspectionKey(station: station, serial: serial)
      findings = []
    } else {
      key = nil
      let code: FindingCode = serial == nil ? .dialectKeyMissing : .dialectStation
      findings = [Finding(code, at: found.origin.position, path: message.id, value: serial)]
    }
  }
}

/// Statements of the register from what a platform says of a vehicle.
enum VehicleDelta {
  /// The statement; nil where the message names no VIN.
  static func make(
    _ found: InterpretedRecord, _ profile: DialectProfile, _ key: InspectionKey?, _ settings: DialectSettings
  ) -> RegisterDelta? {
    guard let vin = found.stated(.vin), let kind = RecordKind.named("vehicle") else { return nil }
    var texts: [String: [String]] = [:]
    for value in found.values where !value.isAssumed {
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
    return RegisterDelta(
      kind: kind, key: VIN(vin).text,
      // The VIN as it is compared: one as written may hold blanks, which no number of a statement has.
      record: number(of: texts, profile.id + "-" + (key?.serial ?? VIN(vin).text), settings.receivedAt),
      effective: settings.receivedAt, values: values)
  }

  /// A number for the statement. No dialect numbers what its platform says of a vehicle, and the platform may say
  /// something else another day, so the number follows from the content and the moment.
  private static func number(of texts: [String: [String]], _ subject: String, _ moment: Instant) -> String {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
    func add(_ text: String) {
      for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    add(String(moment.millisecondsSinceEpoch))
    for (name, given) in texts.sorted(by: { $0.key < $1.key }) {
      add(";" + name)
      for text in given { add("=" + text) }
    }
    return String(String.UnicodeScalarView(subject.unicodeScalars.prefix(47))) + "-" + String(digest, radix: 16)
  }

  /// The text of a value with the decimals that the register keeps.
  private static func exact(_ value: PartValue) -> String {
    guard let unit = value.field.form.unit,
      let number = DecimalText(value.text)?.rounded(toDecimals: unit.decimals)
    else { return value.text }
    return DecimalText.format(number.scaled, decimals: unit.decimals)
  }
}
