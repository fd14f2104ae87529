public import RegistryModel

/// Decodes one whole frame into values and findings.
public enum FrameDecoder {
  /// Decodes a frame whose mark and length have been checked; `offset` is its place in the capture. O(n).
  static func decode(_ bytes: ByteView, at offset: Int) -> DecodedFrame? {
    guard bytes.count >= FrameHeader.overhead, let header = FrameHeader(bytes.window(0, FrameHeader.length)),
      Int(bytes.word(at: 22)) == bytes.count - FrameHeader.overhead
    else { return nil }
    var notes = FrameNotes(offset: offset)
    let checksumValid = bytes.exclusiveOr(2..<(bytes.count - 1)) == bytes[bytes.count - 1]
    if !checksumValid {
      notes.add(.obdCheckByte, at: bytes.count - 1, value: HexText.encode([bytes[bytes.count - 1]]))
    }
    notes.check(header.identity, at: header.form.identityOffset)
    let data = bytes.window(FrameHeader.length, bytes.count - FrameHeader.overhead)
    let body = FrameDecoder.body(header, data, &notes)
    return DecodedFrame(
      offset: offset, length: bytes.count, frame: RemoteFrame(header: header, body: body),
      checksumValid: checksumValid, findings: notes.findings)
  }

  /// Decodes exactly one frame.
  ///
  /// - Returns: nil where `bytes` do not begin with a start mark or the length does not fit.
  public static func decode(_ bytes: [UInt8]) -> DecodedFrame? {
    bytes.withUnsafeBytes { decode(ByteView($0), at: 0) }
  }

  /// What is wrong with a frame that a stream decoder has found at `offset`. O(n).
  public static func findings(of frame: FrameView, at offset: Int) -> [Finding] {
    decode(frame.bytes, at: offset)?.findings ?? []
  }

  private static func body(_ header: FrameHeader, _ data: ByteView, _ notes: inout FrameNotes) -> RemoteFrame.Body {
    if header.command.carriesRecords { return report(header, data, &notes) }
    if case .platform(let flag) = header.form {
      // A reply repeats the command; its data unit is free.
      if flag != .command { return .raw(data.bytes) }
      if ElectricVehicleFrame.matches(header.command, data) {
        notes.add(.obdElectricVehicle, at: 3)
        return .raw(data.bytes)
      }
    }
    let body = shortMessage(header.command, data)
    switch body {
    case .login(let message): notes.check(message.time, at: FrameHeader.length)
    case .logout(let message): notes.check(message.time, at: FrameHeader.length)
    case .removalAlarm(let alarm): notes.check(alarm.time, at: FrameHeader.length)
    case .activation(let message): notes.check(message.time, at: FrameHeader.length)
    case .timeSync(let time?): notes.check(time, at: FrameHeader.length)
    case .raw where header.command.name == "vendor":
      notes.add(.obdCommand, at: 2, value: HexText.encode([header.command.rawValue]))
    case .raw where header.encryption != .none: notes.add(.obdEncrypted, at: 21)
    case .raw: notes.add(.obdLength, at: 22, value: String(data.count))
    case .timeSync(nil), .activationReply, .report: break
    }
    return body
  }

  private static func shortMessage(_ command: FrameCommand, _ data: ByteView) -> RemoteFrame.Body {
    switch (command, data.count) {
    case (.login, LoginMessage.length): .login(LoginMessage(data))
    case (.logout, LogoutMessage.length): .logout(LogoutMessage(data))
    case (.timeSync, 0): .timeSync(nil)
    case (.timeSync, WireTime.length): .timeSync(WireTime(data, at: 0))
    case (.timeSync, RemovalAlarm.length), (.removalAlarm, RemovalAlarm.length): .removalAlarm(RemovalAlarm(data))
    case (.activation, ActivationMessage.fixedLength...): .activation(ActivationMessage(data))
    case (.activationReply, ActivationReply.length):
      .activationReply(ActivationReply(status: data[0], information: data[1]))
    default: .raw(data.bytes)
    }
  }

  private static func report(_ header: FrameHeader, _ data: ByteView, _ notes: inout FrameNotes) -> RemoteFrame.Body {
    var isPlatform = false
    if case .platform(let flag) = header.form {
      if flag != .command { return .raw(data.bytes) }
      isPlatform = true
    }
    guard let layout = RecordWalk.layout(of: data, isPlatform: isPlatform) else {
      return unclosedReport(header, data, isPlatform: isPlatform, &notes)
    }
    if header.encryption != .none {
      notes.add(.obdEncryptionClaim, at: 21, value: HexText.encode([header.encryption.rawValue]))
    }
    if !layout.isStandard {
      notes.add(.obdLayout, at: FrameHeader.length, value: layout.rawValue)
    }
    let bodies = RecordWalk.bodies(of: data, layout: layout)
    if RecordLayout.allCases.contains(where: { other in
      RecordWalk.closes(data, layout: other) && RecordWalk.bodies(of: data, layout: other) != bodies
    }) {
      notes.add(.obdLayoutAmbiguous, at: FrameHeader.length, value: layout.rawValue)
    }
    let report = RealTimeReport(data, layout: layout)
    notes.check(data, report: report, identity: header.identity)
    return .report(report)
  }

  private static func unclosedReport(
    _ header: FrameHeader, _ data: ByteView, isPlatform: Bool, _ notes: inout FrameNotes
  ) -> RemoteFrame.Body {
    if isPlatform, ElectricVehicleFrame.matches(header.command, data) {
      notes.add(.obdElectricVehicle, at: 3)
      return .raw(data.bytes)
    }
    if header.encryption != .none {
      notes.add(.obdEncrypted, at: 21, value: HexText.encode([header.encryption.rawValue]))
      return .raw(data.bytes)
    }
    let layout = RecordWalk.closest(to: data, isPlatform: isPlatform)
    guard data.count >= layout.headLength else {
      notes.add(.obdLength, at: 22, value: String(data.count))
      return .raw(data.bytes)
    }
    let report = RealTimeReport(data, layout: layout)
    let start = data.count - report.leftover.count
    if start < data.count {
      let type = RecordType(rawValue: data[start])
      if !type.isKnown {
        notes.add(.obdRecordType, at: FrameHeader.length + start, value: HexText.encode([type.rawValue]))
      }
    }
    notes.add(.obdLeftover, at: FrameHeader.length + start, value: String(report.leftover.count))
    notes.check(data, report: report, identity: header.identity)
    return .report(report)
  }
}
