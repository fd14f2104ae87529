public import RegistryModel

/// A frame found in a capture, with what is wrong about it.
public struct DecodedFrame: Hashable, Sendable {
  /// Offset of the first byte in the capture's bytes (after hex text has become bytes).
  public let offset: Int
  /// Number of bytes.
  public let length: Int
  /// The frame.
  public let frame: RemoteFrame
  /// Whether the check byte is right.
  public let checksumValid: Bool
  /// What is wrong, in the order of the bytes; positions count bytes of the capture.
  public let findings: [Finding]

  /// Whether the frame may be used: no finding rejects it.
  public var isUsable: Bool { !findings.contains { $0.code.severity == .reject } }

  /// The vehicle's identity in capitals, or its bytes in hex where they are no text; nil where the frame names none.
  public var identity: String? { frame.header.identity.vehicleIdentity }

  /// Stable name of the command; a removal alarm is named so whatever its command byte.
  public var commandName: String {
    if case .removalAlarm = frame.body { FrameCommand.removalAlarm.name } else { frame.header.command.name }
  }

  /// The layout of the records; nil for a short message, and where no layout closes.
  public var layout: RecordLayout? {
    guard case .report(let report) = frame.body, report.leftover.isEmpty else { return nil }
    return report.layout
  }

  /// Signature blocks of a report, in the order of the bytes.
  public var signatures: [SignatureBlock] {
    guard case .report(let report) = frame.body else { return [] }
    return report.parts.compactMap { if case .signature(let block) = $0 { block } else { nil } }
  }

  /// Whether the frame belongs to another protocol, so that its bytes are not shown.
  public var isForeign: Bool { findings.contains { $0.code == .obdElectricVehicle } }

  /// The contents as lines for a table or JSON: one for a short message, one for each record of a report.
  public var records: [DecodedRecord] { DecodedRecord.records(of: frame) }
}

/// What a whole capture holds.
public struct DecodedCapture: Hashable, Sendable {
  /// Frames in the order of their offsets, those with a wrong check byte included.
  public let frames: [DecodedFrame]
  /// Findings about bytes between frames and about the file.
  public let findings: [Finding]
  /// Bytes that belong to no frame.
  public let skippedBytes: Int
  /// Whether the file was hex text.
  public let isHexText: Bool
  /// What was counted and not kept.
  public let leftOut: LeftOut

  /// Frames and findings behind the part of a file that is kept.
  public struct LeftOut: Hashable, Sendable {
    /// Frames, damaged ones included.
    public var frames = 0
    /// Findings on them and on the bytes between.
    public var findings = 0
  }
}
