import RegistryModel

/// Collects the findings of one frame, each with its offset in the capture.
struct FrameNotes {
  let offset: Int
  private(set) var findings: [Finding] = []

  init(offset: Int) { self.offset = offset }

  /// Notes `code` at a byte of the frame.
  mutating func add(_ code: FindingCode, at byte: Int, path: String = "", value: String? = nil) {
    let position = SourcePosition(line: 1, column: 0, byteOffset: offset + byte)
    findings.append(Finding(code, at: position, path: path, value: value))
  }

  /// Notes an identity that names no vehicle, or not in the form of one.
  mutating func check(_ identity: WireText, at byte: Int) {
    if identity.vehicleIdentity == nil {
      add(.obdIdentityMissing, at: byte, value: "0x" + HexText.encode(identity.bytes))
    } else if !identity.bytes.allSatisfy(\.isASCIILetterOrDigit) {
      add(.obdIdentity, at: byte, value: identity.textOrHex)
    } else if identity.hasSmallLetter {
      add(.obdIdentityCase, at: byte, value: identity.textOrHex)
    }
  }

  /// Notes a time that is no date and time of day.
  mutating func check(_ time: WireTime, at byte: Int) {
    if time.day == nil { add(.obdTime, at: byte, path: "time", value: "\(time)") }
  }

  /// Checks the times, types, ranges and vehicles of all records.
  mutating func check(_ data: ByteView, report: RealTimeReport, identity: WireText) {
    check(report.time, at: FrameHeader.length)
    var walk = RecordWalk(data, layout: report.layout)
    while true {
      switch walk.next() {
      case .signature: continue
      case .end, .stuck: return
      case .record(let type, let prefix, let body, let length):
        if body - prefix == WireTime.length { check(WireTime(data, at: prefix), at: FrameHeader.length + prefix) }
        if !type.isKnown {
          add(.obdRecordType, at: FrameHeader.length + prefix - 1, value: HexText.encode([type.rawValue]))
        }
        let start = FrameHeader.length + body
        if type == .obdInformation,
          !WireText(bytes: data.window(body + 6, 17).bytes).namesSameVehicle(as: identity)
        {
          add(
            .obdIdentityMismatch, at: start + 6, path: "obdInformation/vin",
            value: WireText(bytes: data.window(body + 6, 17).bytes).textOrHex)
        }
        let view = data.window(body, length)
        for field in type.fields(of: view) {
          guard case .outOfRange(let raw) = field.coding.value(in: view) else { continue }
          add(.obdRange, at: start + field.coding.offset, path: "\(type.name)/\(field.name)", value: String(raw))
        }
      }
    }
  }
}
