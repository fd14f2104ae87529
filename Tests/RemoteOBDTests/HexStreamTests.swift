import RemoteOBD
import Testing

@Suite("Hex text in pieces")
struct HexStreamTests {
  private static let blanks: [UInt8] = Array(" \t\r\n,".utf8)

  @Test("any split gives the bytes of the whole", arguments: 1...20 as ClosedRange<UInt64>)
  func splits(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
    var text: [UInt8] = []
    for digit in HexText.encode(bytes).utf8 {
      text.append(digit)
      if let blank = Self.blanks.randomElement(using: &generator), Bool.random(using: &generator) { text.append(blank) }
    }
    #expect(text.withUnsafeBytes { HexStream.isHexText($0) })
    var stream = HexStream()
    var read: [UInt8] = []
    var start = 0
    while start < text.count {
      let end = min(text.count, start + Int.random(in: 1...17, using: &generator))
      text[start..<end].withUnsafeBytes { stream.decode($0, into: &read) }
      start = end
    }
    #expect(read == bytes)
    #expect(stream.foreignBytes == 0 && !stream.hasOddDigit)
  }

  @Test("raw frames, remarks and nothing are no hex text")
  func otherBytes() throws {
    for text in [Array("##".utf8), Array("frame 1: 2323".utf8), [], Self.blanks] {
      #expect(!text.withUnsafeBytes { HexStream.isHexText($0) })
    }
    var stream = HexStream()
    var read: [UInt8] = []
    Array("23;23 0".utf8).withUnsafeBytes { stream.decode($0, into: &read) }
    #expect(read == [0x23, 0x23] && stream.foreignBytes == 1 && stream.hasOddDigit)
  }
}
