import RemoteOBD
import TestSupport
import Testing

@Suite("Random bytes")
struct RandomBytesTests {
  /// Frames with random wounds and pure garbage: nothing may crash, and what decodes must encode back.
  @Test("decode without a crash, and what is read encodes back", arguments: 0..<8 as Range<UInt64>)
  func wounded(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 1000 + seed)
    let frames = try Golden.allCases.map { try $0.bytes() }
    for _ in 0..<1000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        bytes.append(contentsOf: frames[Int.random(in: 0..<frames.count, using: &generator)])
      }
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
        default: if bytes.count > 1 { bytes.remove(at: index) }
        }
      }
      try check(bytes)
    }
  }

  /// Sound headers and check bytes around random data units reach the record walk with every type and length.
  @Test("sound frames around random data encode back", arguments: 0..<8 as Range<UInt64>)
  func randomData(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 2000 + seed)
    let types: [UInt8] = [0x01, 0x02, 0x03, 0x04, 0x05, 0x80, 0x81, 0x20, 0x30, 0x21]
    for _ in 0..<1000 {
      var data = (0..<Int.random(in: 0...420, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      for index in data.indices where Int.random(in: 0..<5, using: &generator) == 0 {
        data[index] = types[Int.random(in: 0..<types.count, using: &generator)]
      }
      let form: FrameHeader.HeaderForm =
        Bool.random(using: &generator) ? .terminal(softwareVersion: 1) : .platform(.command)
      let header = FrameHeader(
        command: FrameCommand(rawValue: UInt8.random(in: 1...9, using: &generator)), form: form,
        identity: WireText("LZ0B9JA36H1000613", length: 17))
      try check(try #require(RemoteFrame(header: header, body: .raw(data)).encoded()))
    }
  }

  private func check(_ bytes: [UInt8]) throws {
    let capture = CaptureDecoder.decode(bytes)
    let frameBytes = capture.frames.reduce(0) { $0 + $1.length }
    if !capture.isHexText { #expect(frameBytes + capture.skippedBytes == bytes.count) }
    for frame in capture.frames {
      _ = frame.records
      let part = Array(bytes[frame.offset..<(frame.offset + frame.length)])
      if frame.checksumValid { #expect(frame.frame.encoded() == part) }
    }
  }
}
