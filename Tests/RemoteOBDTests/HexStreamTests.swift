import RegistryModel
import RemoteOBD
import TestSupport
import Testing

@Suite("Hex text in pieces")
struct HexStreamTests {
  private static let separators: [String] = [
    " ", "\t", "\r\n", ",", "-", ":", ";", " 0x", "\\x", "  # 23 zz\n", "// x\n",
  ]

  private func read(_ text: String, piece: Int = .max) -> (bytes: [UInt8], stream: HexStream) {
    var stream = HexStream()
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let head = Array(rest.prefix(piece))
      head.withUnsafeBytes { stream.decode($0, into: &bytes) }
      rest = rest.dropFirst(head.count)
    }
    stream.finish()
    return (bytes, stream)
  }

  @Test("any split and any form gives the bytes of the whole", arguments: 1...20 as ClosedRange<UInt64>)
  func splits(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
    var text = "\u{FEFF}// 采集于 2025-07-01\n"
    for byte in bytes {
      text += HexText.encode([byte])
      if Bool.random(using: &generator) { text += Self.separators.randomElement(using: &generator) ?? "" }
    }
    #expect(Array(text.utf8).withUnsafeBytes { HexStream.isHexText($0) })
    for piece in [1, 2, 7, 1000] {
      let result = read(text, piece: piece)
      #expect(result.bytes == bytes)
      #expect(result.stream.findings.isEmpty)
    }
  }

  @Test("digits pair up across a line that was wrapped anywhere")
  func wrapped() {
    #expect(read("232\n3 0\n1").bytes == [0x23, 0x23, 0x01])
  }

  @Test(
    "a foreign character damages its byte and moves nothing",
    arguments: [
      ("0102zz0304", [1, 2, 0, 3, 4]), ("01z20304", [1, 0, 3, 4]), ("010z0304", [1, 0, 3, 4]),
      ("01 z 0304", [1, 3, 4]), ("01 zz 0304", [1, 0, 3, 4]), ("01\nzzz\n0304", [1, 0, 3, 4]), ("01 é 03", [1, 3]),
    ] as [(String, [UInt8])])
  func foreign(_ text: String, _ bytes: [UInt8]) {
    let result = read(text)
    #expect(result.bytes == bytes)
    #expect(result.stream.foreignBytes > 0 && !result.stream.hasOddDigit)
  }

  @Test("the places of foreign characters are told")
  func places() throws {
    let findings = read("0102\n03 zz 04\n05 q6").stream.findings
    #expect(findings.map(\.code) == [.obdHexForeign, .obdHexForeign])
    #expect(findings.map { $0.position?.line } == [2, 3])
    #expect(findings.map { $0.position?.column } == [4, 4])
    #expect(findings.map(\.value) == ["zz", "q"])
  }

  @Test("stray characters between and within frames lose only the frame they hit")
  func strayCharacters() throws {
    let frame = HexText.encode(try Golden.annexQ.bytes())
    for stray in ["zz", "\nzz\n", " z ", "# note\n"] {
      let capture = CaptureDecoder.decode(Array((frame + stray + frame).utf8))
      #expect(capture.isHexText)
      #expect(capture.frames.filter(\.isUsable).count == 2, "\(stray)")
    }
    let hit = frame.prefix(60) + "zz" + frame.dropFirst(62)
    let capture = CaptureDecoder.decode(Array((frame + hit + frame).utf8))
    #expect(capture.frames.count == 3 && capture.frames.filter(\.isUsable).count == 2)
    #expect(capture.findings.contains { $0.code == .obdHexForeign && $0.position?.column == frame.count + 61 })
  }

  @Test("an encrypted frame without control characters in its data is no hex text")
  func encrypted() throws {
    let header = FrameHeader(
      command: .realTime, identity: WireText("L99TEST00PA000001", length: 17),
      encryption: FrameHeader.EncryptionMethod(rawValue: 3))
    let bytes = try #require(RemoteFrame(header: header, body: .raw([UInt8](repeating: 0x99, count: 200))).encoded())
    let capture = CaptureDecoder.decode(bytes + bytes)
    #expect(!capture.isHexText)
    #expect(capture.frames.map { $0.findings.map(\.code) } == [[.obdEncrypted], [.obdEncrypted]])
    // A comment may begin with two number signs.
    #expect(HexText.decode(Array("## capture of a terminal\n23 23".utf8))?.bytes == [0x23, 0x23])
  }

  @Test("raw frames and nothing are no hex text; a single digit is odd")
  func otherBytes() throws {
    #expect(!(try Golden.annexQ.bytes()).withUnsafeBytes { HexStream.isHexText($0) })
    for text in ["##", "", " \n"] { #expect(!Array(text.utf8).withUnsafeBytes { HexStream.isHexText($0) }) }
    let odd = read("2323 0")
    #expect(odd.bytes == [0x23, 0x23] && odd.stream.findings.map(\.code) == [.obdHex])
  }
}
