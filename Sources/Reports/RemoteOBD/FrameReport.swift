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
  /// Frames behind the part of the file that is shown.
  public var framesLeftOut: Int
  /// Findings behind the part of the file that is shown.
  public var findingsLeftOut: Int

  /// A report on a decoded capture.
  ///
  /// - Parameter showsPositions: whether it tells where vehicles were, which is personal data.
  public init(_ capture: DecodedCapture, showsPositions: Bool = false) {
    frames = capture.frames.map { Frame($0, showsPositions: showsPositions) }
    findings = capture.findings.map(FrameFinding.init)
    skippedBytes = capture.skippedBytes
    framesLeftOut = capture.leftOut.frames
    findingsLeftOut = capture.leftOut.findings
  }

  /// Whether every frame may be used and no byte was skipped.
  public var isClean: Bool {
    findings.isEmpty && findingsLeftOut == 0 && skippedBytes == 0 && !frames.isEmpty
      && frames.allSatisfy { $0.findings.isEmpty }
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
    /// Software version of the terminal; nil in a packet with a response flag.
    public var softwareVersion: Int?
    /// Response flag by name; nil in the header of a terminal.
    public var responseFlag: FrameHeader.ResponseFlag?
    /// Encryption of the data unit.
    public var encryption: Encryption
    /// Where serials and times lie; nil where the frame holds no records, or no layout closes.
    public var layout: Layout?
    /// Signature blocks in hex digits.
    public var signatures: [String]
    /// Its records.
    public var records: [Record]
    /// What is wrong with it.
    public var findings: [FrameFinding]

    init(_ frame: DecodedFrame, showsPositions: Bool) {
      offset = frame.offset
      length = frame.length
      command = frame.commandName
      vin = frame.identity
      checksumValid = frame.checksumValid
      switch frame.frame.header.form {
      case .terminal(let version): softwareVersion = Int(version)
      case .platform(let flag): responseFlag = flag
      }
      encryption = Encryption(raw: Int(frame.frame.header.encryption.rawValue))
      layout = frame.layout.map { Layout(name: $0.rawValue, isStandard: $0.isStandard, title: $0.title) }
      signatures = frame.signatures.map { HexText.encode($0.bytes) }
      records = frame.isForeign ? [] : frame.records.map { Record($0, showsPositions: showsPositions) }
      findings = frame.findings.map(FrameFinding.init)
    }
  }

  /// Encryption byte; the sources number the methods differently, so only these names are certain.
  public struct Encryption: Encodable, Sendable {
    /// The byte as sent.
    public var raw: Int
    /// What it says for certain.
    public var method: Method

    /// What is certain of a byte.
    public enum Method: String, Encodable, Sendable, CaseIterable {
      /// Not encrypted.
      case none
      /// The terminal calls it abnormal.
      case abnormal
      /// The terminal calls it invalid.
      case invalid
      /// By one method or another.
      case encrypted
    }

    init(raw: Int) {
      self.raw = raw
      method = raw == 0x01 ? .none : raw == 0xFE ? .abnormal : raw == 0xFF ? .invalid : .encrypted
    }
  }

  /// Where serials and times lie in the data unit.
  public struct Layout: Encodable, Sendable {
    /// Stable name.
    public var name: String
    /// Whether a standard describes it.
    public var isStandard: Bool
    /// What it is called.
    public var title: BilingualText
  }

  /// One record of a frame.
  public struct Record: Encodable, Sendable {
    /// Its type by name.
    public var type: String
    /// Its type byte; nil for a short message.
    public var typeByte: Int?
    /// When it was collected; nil where the frame gives no possible time.
    public var time: Instant?
    /// Its serial, or the one of the whole frame; nil where there is none.
    public var serial: Int?
    /// Its fields.
    public var fields: [Field]

    init(_ record: DecodedRecord, showsPositions: Bool) {
      type = record.type
      typeByte = record.typeByte.map { Int($0) }
      time = record.time?.instant
      serial = record.serial.map { Int($0) }
      fields = record.fields.filter { showsPositions || !$0.isPosition }.map(Field.init)
    }

    enum CodingKeys: String, CodingKey {
      case type, typeByte, time, serial, fields
    }

    /// Writes the fields as one object, by name.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(type, forKey: .type)
      try container.encodeIfPresent(typeByte, forKey: .typeByte)
      try container.encodeIfPresent(time, forKey: .time)
      try container.encodeIfPresent(serial, forKey: .serial)
      try container.encode(
        Dictionary(fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }), forKey: .fields)
    }
  }

  /// Something wrong, with the offset of the byte.
  public struct FrameFinding: Encodable, Sendable {
    /// Stable code.
    public var code: String
    /// How grave it is.
    public var severity: String
    /// Offset of the byte; for a character of hex text, in the text.
    public var offset: Int?
    /// Line of hex text; nil for bytes of frames.
    public var line: Int?
    /// Column in the line; nil for bytes of frames.
    public var column: Int?
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
      if let position = finding.position, position.column > 0 {
        line = position.line
        column = position.column
      }
      value = finding.value
      message = finding.message
      hint = finding.hint
    }
  }
}
