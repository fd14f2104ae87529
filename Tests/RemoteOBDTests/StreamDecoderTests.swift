import RemoteOBD
import TestSupport
import Testing

@Suite("Stream decoder")
struct StreamDecoderTests {
  /// An event without its view.
  enum Told: Equatable {
    case frame(offset: Int, bytes: [UInt8])
    case skipped(offset: Int, count: Int)
    case damaged(FrameDamage)
  }

  private func told(_ pieces: [[UInt8]], longestDataUnit: Int = StreamDecoder.longestDataUnit) -> [Told] {
    var decoder = StreamDecoder(longestDataUnit: longestDataUnit)
    var result: [Told] = []
    func note(_ event: StreamDecoder.Event) {
      switch event {
      case .frame(let view, let offset):
        var bytes = [UInt8](view.data.bytes)
        bytes.append(contentsOf: view.identity.bytes)
        result.append(.frame(offset: offset, bytes: bytes))
      case .skipped(let offset, let count): result.append(.skipped(offset: offset, count: count))
      case .damaged(let damage): result.append(.damaged(damage))
      }
    }
    for piece in pieces { decoder.feed(piece, note) }
    decoder.finish(note)
    return result
  }

  /// Sound frames, lost bytes, garbage and start marks in the wrong places.
  private func stream(seed: UInt64) throws -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    let frames = try Golden.allCases.map { try $0.bytes() }
    var bytes: [UInt8] = []
    for _ in 0..<60 {
      var frame = frames[Int.random(in: 0..<frames.count, using: &generator)]
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: frame.removeFirst(Int.random(in: 1..<frame.count, using: &generator))
      case 1: frame.removeLast(Int.random(in: 1..<frame.count, using: &generator))
      case 2: frame[Int.random(in: 0..<frame.count, using: &generator)] ^= 0x23
      case 3: bytes.append(contentsOf: [0x23, 0x23, 0x23, 0x7E, 0x7E, 0x23, 0x23, 0x02, 0x4C])
      default: break
      }
      bytes.append(contentsOf: frame)
    }
    return bytes
  }

  @Test("any split of the bytes tells the same", arguments: 1...20 as ClosedRange<UInt64>)
  func splits(seed: UInt64) throws {
    let bytes = try stream(seed: seed)
    let whole = told([bytes])
    #expect(whole.contains { if case .frame = $0 { true } else { false } })
    #expect(told(bytes.map { [$0] }) == whole)
    var generator = SeededGenerator(seed: seed &* 7919)
    for _ in 0..<5 {
      var pieces: [[UInt8]] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 0...min(rest.count, 300), using: &generator)
        pieces.append(Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
      }
      #expect(told(pieces) == whole)
    }
  }

  @Test("a long stream in pieces of any length finds what lies in it", arguments: [1021, 7919, 40_000, 65_537])
  func longStream(piece: Int) throws {
    var generator = SeededGenerator(seed: UInt64(piece))
    let frames = try Golden.allCases.map { try $0.bytes() }
    var bytes: [UInt8] = []
    var expected: [Int] = []
    while bytes.count < 300_000 {
      // No start mark lies in what stands between the frames.
      bytes += (0..<Int.random(in: 0..<7, using: &generator)).map { _ in
        UInt8.random(in: 0x80...0xFF, using: &generator)
      }
      expected.append(bytes.count)
      bytes += frames[Int.random(in: 0..<frames.count, using: &generator)]
    }
    // With a short frame the buffer is moved often, and at any alignment.
    for longest in [200, StreamDecoder.longestDataUnit] {
      let pieces = stride(from: 0, to: bytes.count, by: piece).map { Array(bytes[$0..<min($0 + piece, bytes.count)]) }
      let offsets = told(pieces, longestDataUnit: longest).compactMap { event -> Int? in
        if case .frame(let offset, _) = event { offset } else { nil }
      }
      #expect(offsets == expected)
    }
  }

  @Test("every byte is in a frame or told as skipped, in order", arguments: 1...20 as ClosedRange<UInt64>)
  func nothingLost(seed: UInt64) throws {
    let bytes = try stream(seed: seed)
    var position = 0
    for event in told([bytes]) {
      switch event {
      case .frame(let offset, let content):
        #expect(offset == position)
        position += content.count - 17 + 25
      case .skipped(let offset, let count):
        #expect(offset == position)
        position += count
      case .damaged(let damage):
        guard damage.cause == .checkByte else { continue }
        #expect(damage.offset == position)
        position += damage.frameLength ?? 0
      }
    }
    #expect(position == bytes.count)
  }

  @Test("a frame after a false start mark with a long announced length is found")
  func falseStart() throws {
    let frame = try Golden.annexQ.bytes()
    var head = Array(frame.prefix(24))
    head[22] = 0xFF
    head[23] = 0xFB
    let events = told([head + frame + frame])
    #expect(events.count == 4)
    #expect(events.first == .damaged(FrameDamage(offset: 0, dataLength: 0xFFFB, cause: .length)))
    #expect(events.dropFirst().first == .skipped(offset: 0, count: 24))
  }

  @Test("a shorter limit lets a live stream recover at once")
  func shortLimit() throws {
    let frame = try Golden.annexQ.bytes()
    var head = Array(frame.prefix(24))
    head[22] = 0xFF
    var decoder = StreamDecoder(longestDataUnit: 4096)
    var frames = 0
    decoder.feed(head + frame) { if case .frame = $0 { frames += 1 } }
    #expect(frames == 1)
  }

  @Test("endless garbage leaves only a bounded rest", arguments: [0x23, 0x7E, 0x00, 0xFF] as [UInt8])
  func garbage(_ byte: UInt8) throws {
    var decoder = StreamDecoder()
    var events = 0
    let piece = [UInt8](repeating: byte, count: 65_536)
    for _ in 0..<16 {
      decoder.feed(piece) { _ in events += 1 }
      #expect(decoder.pendingBytes <= StreamDecoder.longestDataUnit + 25)
    }
    var skipped = 0
    decoder.finish { if case .skipped(_, let count) = $0 { skipped += count } }
    #expect(events == 0)
    #expect(skipped == 16 * 65_536)
  }

  @Test("crafted headers that announce long frames cost linear time")
  func craftedHeaders() throws {
    let head = Array(try Golden.annexQ.bytes().prefix(22)) + [0xFF, 0xF0]
    var piece: [UInt8] = []
    while piece.count < 1_000_000 { piece.append(contentsOf: head) }
    var decoder = StreamDecoder()
    var told = 0
    func count(_ event: StreamDecoder.Event) {
      switch event {
      case .frame(let view, _): told += view.count
      case .skipped(_, let count): told += count
      case .damaged(let damage): if damage.cause == .checkByte { told += damage.frameLength ?? 0 }
      }
    }
    decoder.feed(piece, count)
    decoder.finish(count)
    #expect(told == piece.count)
  }
}
