import RegistryModel
import RemoteOBD
import Testing

@Suite("Layouts and kinds of frames")
struct LayoutTests {
  private let vin = WireText("L99TEST00PA000001", length: 17)

  private func time() throws -> WireTime {
    let moment = try #require(Instant("2025-07-01T08:20:00"))
    return try #require(WireTime(moment))
  }

  private func information(_ codes: [TroubleCode] = []) -> DataRecord {
    DataRecord(
      OBDInformation(
        diagnosticProtocol: .j1939, malfunctionLamp: .on, supportWord: 0xABDE, readinessWord: 0xA9D6, vin: vin,
        calibration: WireText("CAL", length: 18), verificationNumber: WireText("CVN", length: 18),
        performanceRatios: [UInt8](repeating: 7, count: 36), troubleCodes: codes))
  }

  private func engine(_ kilometres: Int) throws -> DataRecord {
    try #require(DataRecord(type: .engineStream, values: [EngineStream.odometer: .value(kilometres)]))
  }

  private func decoded(
    _ layout: RecordLayout, _ parts: [RealTimeReport.Part],
    form: FrameHeader.HeaderForm = .terminal(softwareVersion: 1),
    encryption: FrameHeader.EncryptionMethod = .none, mark: FrameHeader.StartMark = .numberSigns
  ) throws -> DecodedFrame {
    let header = FrameHeader(mark: mark, command: .realTime, form: form, identity: vin, encryption: encryption)
    let report = RealTimeReport(time: try time(), serial: 0x0703, layout: layout, parts: parts)
    let bytes = try #require(RemoteFrame(header: header, body: .report(report)).encoded())
    let capture = CaptureDecoder.decode(bytes)
    let frame = try #require(capture.frames.first)
    #expect(frame.frame.encoded() == bytes)
    return frame
  }

  @Test("each layout is told by its lengths and reported", arguments: RecordLayout.allCases, [true, false])
  func layouts(_ layout: RecordLayout, isPlatform: Bool) throws {
    let parts: [RealTimeReport.Part] = try [.record(information())] + (0..<10).map { .record(try engine($0)) }
    let frame = try decoded(layout, parts, form: isPlatform ? .platform(.command) : .terminal(softwareVersion: 9))
    guard case .report(let report) = frame.frame.body else {
      Issue.record("no report")
      return
    }
    #expect(report.layout == layout)
    #expect(report.records.map { $0.value(EngineStream.odometer)?.scaled }.suffix(10) == Array(0..<10))
    #expect(frame.findings.map(\.code) == (layout.isStandard ? [] : [.obdLayout]))
    #expect(frame.isUsable)
  }

  @Test("all records come through in place as they do decoded", arguments: RecordLayout.allCases)
  func inPlace(_ layout: RecordLayout) throws {
    let records = try [information()] + (0..<3).map { try engine($0) }
    let bytes = try #require(try decoded(layout, records.map { .record($0) }).frame.encoded())
    var decoder = StreamDecoder()
    var seen: [(RecordType, [UInt8])] = []
    decoder.feed(bytes) { event in
      guard case .frame(let view, _) = event else { return }
      #expect(view.forEachRecord { seen.append(($0.type, $0.body.bytes)) } == layout)
    }
    #expect(seen.map(\.0) == records.map(\.type))
    #expect(seen.map(\.1) == records.map(\.body))
  }

  @Test("signatures may follow a record or end the frame; tildes mark a frame as well")
  func signatures() throws {
    let signature = SignatureBlock(r: [UInt8](repeating: 1, count: 32), s: [UInt8](repeating: 2, count: 32))
    let parts: [RealTimeReport.Part] = [
      .record(information()), .signature(signature), .record(try engine(5)), .signature(signature),
    ]
    let frame = try decoded(.timePerRecord, parts, mark: .tildes)
    guard case .report(let report) = frame.frame.body else {
      Issue.record("no report")
      return
    }
    #expect(report.parts.count == 4)
    #expect(report.parts[1] == .signature(signature))
    #expect(report.leftover.isEmpty)
    #expect(frame.findings.isEmpty)
  }

  @Test("vendor blocks of a supplement are skipped by length and kept")
  func supplements() throws {
    let blocks = DataRecord(type: .supplement, body: [0, 9, 0x27, 0x11, 2, 0, 4, 0x27, 0x12, 1, 5])
    let vendor = DataRecord(type: RecordType(rawValue: 0x91), body: [0, 3, 1, 2, 3])
    let frame = try decoded(.timePerRecord, [.record(blocks), .record(vendor), .record(try engine(5))])
    guard case .report(let report) = frame.frame.body else {
      Issue.record("no report")
      return
    }
    #expect(report.records.map(\.body) == [blocks.body, vendor.body, try engine(5).body])
    #expect(report.records.first?.supplementBlocks?.map(\.tag) == [0x2711, 0x2712])
    #expect(frame.findings.map(\.code) == [.obdRecordType])
    #expect(frame.records.first?.fields.map(\.name) == ["block2711", "block2712"])
  }

  @Test(
    "an opaque block of a vendor is kept raw by its length, whatever the length",
    arguments: [1, 5, 14, 15, 16, 17, 40, 300])
  func opaqueSupplement(length: Int) throws {
    let opaque = DataRecord(
      type: .supplement,
      body: [UInt8(length >> 8), UInt8(length & 0xFF)] + (0..<length).map { $0 % 2 == 0 ? 0xC3 : 0x01 })
    for parts in [[opaque], [try engine(5), opaque]] {
      let frame = try decoded(.timePerRecord, parts.map { .record($0) })
      guard case .report(let report) = frame.frame.body else {
        Issue.record("no report")
        return
      }
      #expect(report.records.map(\.body) == parts.map(\.body))
      #expect(report.records.last?.values.isEmpty == true, "bytes of a vendor were read as numbers")
      #expect(frame.records.last?.fields.map(\.name) == ["body"])
      #expect(!frame.findings.contains { $0.code == .obdRange })
    }
  }

  @Test("the fixed form of a supplement is read, before another record and at the end")
  func fixedSupplement() throws {
    let fixed = DataRecord(
      type: .supplement, body: [9, 50, 0, 0, 1, 0, 65, 0, 0, 0, 100, 0, 0, 2, 0, 0x25, 0x80])
    for parts in [[fixed], [fixed, try engine(5)], [try engine(5), fixed]] {
      let frame = try decoded(.timePerRecord, parts.map { .record($0) })
      guard case .report(let report) = frame.frame.body else {
        Issue.record("no report")
        return
      }
      #expect(report.records.map(\.body) == parts.map(\.body))
      let record = try #require(report.records.first { $0.type == .supplement })
      #expect(record.values.first { $0.field.name == "acceleratorPedal" }?.value.scaled == 200)
      #expect(record.values.first { $0.field.name == "reagentTemperature" }?.value.scaled == 25)
    }
  }

  @Test("bytes left over are told with their offset, and the frame is not used")
  func leftover() throws {
    var body = try engine(5).body
    body.append(contentsOf: [9, 9, 9])
    let frame = try decoded(.serialPerRecord, [.record(DataRecord(type: .engineStream, serial: 1, body: body))])
    #expect(!frame.isUsable)
    let finding = try #require(frame.findings.first { $0.code == .obdLeftover })
    #expect(finding.position?.byteOffset == 24 + 6 + 3 + 37)
    #expect(finding.value == "3")
    #expect(frame.findings.contains { $0.code == .obdRecordType && $0.position?.byteOffset == 70 })
  }

  @Test("where no layout closes, the record of the layout that fits best is told")
  func closest() throws {
    let time = try time()
    var short = DataRecord(type: .engineStream, time: time, body: try engine(5).body)
    short.body.removeLast()
    let unknown = DataRecord(type: RecordType(rawValue: 0x0F), time: time, body: [1, 2, 3])
    // A terminal's header over the records of HJ 1239.3: 24 bytes of header, 8 of the head of the data unit.
    for (record, hasType) in [(short, false), (unknown, true)] {
      let frame = try decoded(.timePerRecord, [.record(record)])
      #expect(!frame.isUsable && frame.layout == nil)
      let leftover = try #require(frame.findings.first { $0.code == .obdLeftover })
      #expect(leftover.position?.byteOffset == 32)
      let type = frame.findings.first { $0.code == .obdRecordType }
      #expect(type?.position?.byteOffset == (hasType ? 32 : nil) && type?.value == (hasType ? "0F" : nil))
    }
    let annex = try decoded(.serialPerRecord, [.record(DataRecord(type: .engineStream, serial: 2, body: short.body))])
    #expect(annex.findings.first { $0.code == .obdLeftover }?.position?.byteOffset == 30)
    #expect(!annex.findings.contains { $0.code == .obdRecordType })
  }

  @Test("encrypted data are refused, plain data under a wrong mark are read")
  func encryption() throws {
    let method = FrameHeader.EncryptionMethod(rawValue: 3)
    let plain = try decoded(.serialPerRecord, [.record(try engine(5))], encryption: method)
    #expect(plain.findings.map(\.code) == [.obdEncryptionClaim])
    let header = FrameHeader(command: .realTime, identity: vin, encryption: method)
    let bytes = try #require(RemoteFrame(header: header, body: .raw([UInt8](repeating: 0xA5, count: 64))).encoded())
    #expect(try #require(FrameDecoder.decode(bytes)).findings.map(\.code) == [.obdEncrypted])
  }

  static let electric: [(FrameCommand, [UInt8])] = [
    (.login, [25, 7, 1, 8, 0, 0, 0, 1] + [UInt8](repeating: 0x38, count: 20) + [1, 4, 1, 2, 3, 4]),
    (.realTime, [25, 7, 1, 8, 0, 0, 0x01] + [UInt8](repeating: 0x11, count: 20)),
    (
      .realTime,
      [25, 7, 1, 8, 0, 0, 0x05] + [UInt8](repeating: 0, count: 9) + [0x06] + [UInt8](repeating: 0, count: 14)
    ),
    (.reissue, [25, 7, 1, 8, 0, 0, 0x02, 1] + [UInt8](repeating: 0x11, count: 12) + [0x04, 1, 2, 3, 4, 5]),
  ]

  @Test("GB/T 32960 frames are refused by name", arguments: electric.indices)
  func electricVehicles(_ index: Int) throws {
    let (command, data) = LayoutTests.electric[index]
    let header = FrameHeader(command: command, form: .platform(.command), identity: vin)
    let bytes = try #require(RemoteFrame(header: header, body: .raw(data)).encoded())
    let frame = try #require(FrameDecoder.decode(bytes))
    #expect(frame.findings.map(\.code) == [.obdElectricVehicle])
    var fleet = FleetDays()
    #expect(SimulatedDay.take([bytes], into: &fleet) == [.rejected(.obdElectricVehicle)])
  }

  @Test("short messages encode back, and a removal alarm under 0x05 is named so")
  func shortMessages() throws {
    let alarm = RemovalAlarm(
      time: try time(), serial: 3, position: GroundPosition(isValid: true, longitude: -1_000_000, latitude: 2_000_000))
    let activation = ActivationMessage(
      time: try time(), chip: [UInt8](repeating: 1, count: 16), publicKey: [UInt8](repeating: 2, count: 64), vin: vin,
      signature: [1, 2, 3])
    let bodies: [(FrameCommand, RemoteFrame.Body, String)] = [
      (.removalAlarm, .removalAlarm(alarm), "removalAlarm"), (.timeSync, .removalAlarm(alarm), "removalAlarm"),
      (.timeSync, .timeSync(nil), "timeSync"), (.timeSync, .timeSync(try time()), "timeSync"),
      (.activation, .activation(activation), "activation"),
      (.activationReply, .activationReply(ActivationReply(status: 2, information: 1)), "activationReply"),
    ]
    for (command, body, name) in bodies {
      let frame = RemoteFrame(header: FrameHeader(command: command, identity: vin), body: body)
      let bytes = try #require(frame.encoded())
      let decoded = try #require(FrameDecoder.decode(bytes))
      #expect(decoded.frame == frame)
      #expect(decoded.commandName == name)
      #expect(decoded.findings.isEmpty)
    }
  }

  @Test("an impossible date is a finding, and the record joins no day")
  func impossibleDate() throws {
    let record = try engine(5)
    var bytes = try #require(try decoded(.serialPerRecord, [.record(record)]).frame.encoded())
    bytes[25] = 13
    bytes[bytes.count - 1] = bytes[2..<(bytes.count - 1)].reduce(0, ^)
    let frame = try #require(FrameDecoder.decode(bytes))
    #expect(frame.findings.map(\.code) == [.obdTime])
    #expect(frame.findings.first?.position?.byteOffset == 24)
    var fleet = FleetDays()
    #expect(SimulatedDay.take([bytes], into: &fleet) == [.rejected(.obdTime)])
  }
}
