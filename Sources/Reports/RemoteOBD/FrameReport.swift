public import RegistryModel
public import RemoteOBD

/// What a capture of remote-OBD frames holds, field by field.
public struct FrameReport: Report {
  /// The frames in the order of their offsets.
  public var frames: [Frame]
  /// Findings about bytes between frames and about the file.
  public var findings: [FrameFinding]
  /// Bytes that belong to no frame.
  public var skippedBytes: Int

  /// A report on a decoded capture.
  public init(_ capture: DecodedCapture) {
    frames = capture.frames.map(Frame.init)
    findings = capture.findings.map(FrameFinding.init)
    skippedBytes = capture.skippedBytes
  }

  /// Whether every frame may be used and no byte was skipped.
  public var isClean: Bool {
    findings.isEmpty && skippedBytes == 0 && !frames.isEmpty && frames.allSatisfy { $0.findings.isEmpty }
  }

  /// One frame.
  public struct Frame: Encodable, Sendable {
    /// Offset of its first byte.
    public var offset: Int
    /// Number of its bytes.
    public var length: Int
    /// Its command by name.
    public var command: String
    /// The VIN, or the machine's environmental code.
    public var vin: String?
    /// Whether the check byte is right.
    public var checksumValid: Bool
    /// Its records.
    public var records: [Record]
    /// What is wrong with it.
    public var findings: [FrameFinding]

    init(_ frame: DecodedFrame) {
      offset = frame.offset
      length = frame.length
      command = frame.commandName
      vin = frame.identity
      checksumValid = frame.checksumValid
      records = frame.records.map(Record.init)
      findings = frame.findings.map(FrameFinding.init)
    }
  }

  /// One record of a frame.
  public struct Record: Encodable, Sendable {
    /// Its type by name.
    public var type: String
    /// When it was collected; nil where the frame gives no possible time.
    public var time: Instant?
    /// Its fields.
    public var fields: [Field]

    init(_ record: DecodedRecord) {
      type = record.type
      time = record.time?.instant
      fields = record.fields.map(Field.init)
    }

    enum CodingKeys: String, CodingKey {
      case type, time, fields
    }

    /// Writes the fields as one object, by name.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(type, forKey: .type)
      try container.encodeIfPresent(time, forKey: .time)
      try container.encode(
        Dictionary(fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }), forKey: .fields)
    }
  }

  /// One field: its value, or why it has none.
  public struct Field: Encodable, Sendable {
    /// Stable name.
    public var name: String
    /// Title.
    public var title: BilingualText
    /// Unit; empty where there is none.
    public var unit: String
    /// What it says.
    public var content: DecodedField.Content

    init(_ field: DecodedField) {
      name = field.name
      title = field.title
      unit = field.unit
      content = field.content
    }

    enum CodingKeys: String, CodingKey {
      case value, unit, state, raw
    }

    /// Writes value and unit; an invalid field has no value but a state and the raw number.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch content {
      case .number(let text), .text(let text): try container.encode(text, forKey: .value)
      case .list(let texts): try container.encode(texts, forKey: .value)
      case .flag(let flag): try container.encode(flag, forKey: .value)
      case .none(let state, let raw):
        try container.encodeNil(forKey: .value)
        try container.encode(state, forKey: .state)
        try container.encode(raw, forKey: .raw)
      }
      if !unit.isEmpty { try container.encode(unit, forKey: .unit) }
    }

    func text(_ language: Language) -> String {
      switch content {
      case .number(let text): return unit.isEmpty ? text : text + " " + unit
      case .text(let text): return text
      case .list(let texts): return texts.isEmpty ? "—" : texts.joined(separator: ", ")
      case .flag(let flag):
        return (flag ? BilingualText(zh: "是", en: "yes") : BilingualText(zh: "否", en: "no"))[language]
      case .none(let state, let raw):
        return (Self.states[state]?[language] ?? state) + " (0x" + String(raw, radix: 16, uppercase: true) + ")"
      }
    }

    private static let states: [String: BilingualText] = [
      "invalid": BilingualText(zh: "无效", en: "invalid"), "error": BilingualText(zh: "错误", en: "error"),
      "sensorOff": BilingualText(zh: "传感器未工作", en: "sensor off"),
      "outOfRange": BilingualText(zh: "超出量程", en: "out of range"),
    ]
  }

  /// Something wrong, with the offset of the byte.
  public struct FrameFinding: Encodable, Sendable {
    /// Stable code.
    public var code: String
    /// How grave it is.
    public var severity: String
    /// Offset of the byte.
    public var offset: Int?
    /// The bytes or value concerned.
    public var value: String?
    /// What is wrong.
    public var message: BilingualText
    /// What to do.
    public var hint: BilingualText

    init(_ finding: Finding) {
      code = finding.code.id
      severity = finding.code.severity.rawValue
      offset = finding.position?.byteOffset
      value = finding.value
      message = finding.message
      hint = finding.hint
    }
  }

  /// Each frame with a table of its fields.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines: [String] = []
    for frame in frames {
      if !lines.isEmpty { lines.append("") }
      lines.append(
        say("字节 \(frame.offset)，长 \(frame.length)：", "byte \(frame.offset), \(frame.length) bytes: ") + frame.command
          + "  " + TerminalText.safe(frame.vin ?? "—")
          + (frame.checksumValid ? "" : say("  校验码错误", "  wrong check byte")))
      for record in frame.records {
        lines.append("  " + record.type + "  " + (record.time.map { "\($0)" } ?? "—"))
        var table = TextTable([.text(say("字段", "field")), .text(say("值", "value"))])
        for field in record.fields { table.append([field.title[language], field.text(language)]) }
        if !table.isEmpty { lines += table.lines(width: width).dropFirst().map { "  " + $0 } }
      }
      lines += frame.findings.flatMap { text(of: $0, language, width) }
    }
    lines += findings.flatMap { text(of: $0, language, width) }
    if skippedBytes > 0 {
      lines.append(say("跳过的字节：\(skippedBytes)", "bytes skipped: \(skippedBytes)"))
    }
    return lines
  }

  /// Every field as a row.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["offset", "command", "vin", "type", "time", "field", "value", "unit"])
    for frame in frames {
      for record in frame.records {
        for field in record.fields {
          table.append([
            "\(frame.offset)", frame.command, frame.vin ?? "", record.type, record.time.map { "\($0)" } ?? "",
            field.name,
            field.text(language), field.unit,
          ])
        }
      }
    }
    return table
  }

  private func text(of finding: FrameFinding, _ language: Language, _ width: Int) -> [String] {
    var text = "! " + finding.code
    if let offset = finding.offset { text += " @\(offset)" }
    text += " " + finding.message[language]
    if let value = finding.value { text += " (" + TerminalText.safe(value) + ")" }
    return DisplayWidth.wrapped(text, to: width - 2).map { "  " + $0 }
  }
}
