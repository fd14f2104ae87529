/// Finds frames in a stream of bytes, whatever is lost, mixed in or cut between two reads.
///
/// A frame is where a start mark, a plausible header, the length and the check byte agree; after a failure the search
/// goes on at the next byte, so a start mark inside a frame or in garbage does no harm. A plausible header that no sound
/// frame follows is told as damaged, with the cause. Frames, damage, and the counts of bytes between them are the same for
/// every split of the bytes. Time is linear in the bytes, whatever they are: the XOR of any range comes from running
/// XORs. Memory is taken once, in `init`: at most 400 kB.
public struct StreamDecoder {
  /// Longest data unit that the standards allow, in bytes.
  public static let longestDataUnit = 65_531
  /// Room for input beside the longest frame, in bytes.
  private static let inputRoom = 65_536

  /// What the stream holds, in its order.
  public enum Event {
    /// A frame with a right check byte, at `offset` in the stream; the view is good only inside the closure.
    case frame(FrameView, offset: Int)
    /// Bytes that belong to no frame, told before the next frame or at the end.
    case skipped(offset: Int, count: Int)
    /// A header whose frame is not sound.
    case damaged(FrameDamage)
  }

  private let longestFrame: Int
  /// How many bytes the buffer takes; it is a word longer, so that its last word can be read whole.
  private let capacity: Int
  private var buffer: [UInt8]
  /// `running[i]` is the XOR of all words before word `i` of the buffer, up to a constant.
  private var running: [UInt64]
  private var head = 0
  private var tail = 0
  /// Offset in the stream of the byte at `head`.
  private var headOffset = 0
  private var skippedCount = 0
  /// A frame with a wrong check byte, as long as no sound frame has been found inside of it.
  private var brokenFrame: FrameDamage?
  /// A frame that the end of the stream cuts, as long as no sound frame has been found behind its header.
  private var cutFrame: FrameDamage?

  /// A decoder at the start of a stream.
  ///
  /// - Parameter longestDataUnit: a shorter limit than the standards' lets a live stream recover sooner, since a false
  ///   start mark holds the search up until its announced length has come.
  public init(longestDataUnit: Int = StreamDecoder.longestDataUnit) {
    longestFrame = min(max(longestDataUnit, 0), StreamDecoder.longestDataUnit) + FrameHeader.overhead
    capacity = longestFrame + StreamDecoder.inputRoom
    buffer = [UInt8](repeating: 0, count: capacity + 8)
    running = [UInt64](repeating: 0, count: capacity / 8 + 1)
  }

  /// Whether `bytes` begin with a start mark and what may be a header, or as much of one as there is.
  public static func couldBeginFrame(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count > 2 && (bytes[0] == 0x23 || bytes[0] == 0x7E) && bytes[1] == bytes[0]
      && HeaderPlausibility.couldBegin(bytes, 0, min(bytes.count, FrameHeader.length))
  }

  /// Bytes that wait for what follows them.
  public var pendingBytes: Int { tail - head }

  /// Takes in the next bytes and reports what they complete. No allocation.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer, _ report: (Event) -> Void) {
    var taken = 0
    while taken < bytes.count {
      makeRoom()
      let count = min(bytes.count - taken, capacity - tail)
      append(UnsafeRawBufferPointer(rebasing: bytes[taken..<(taken + count)]))
      taken += count
      scan(isEnd: false, report)
    }
  }

  /// Takes in the next bytes and reports what they complete.
  public mutating func feed(_ bytes: [UInt8], _ report: (Event) -> Void) {
    bytes.withUnsafeBytes { feed($0, report) }
  }

  /// Ends the stream: what waited for more bytes is searched for frames, and the rest told as skipped.
  public mutating func finish(_ report: (Event) -> Void) {
    scan(isEnd: true, report)
    tellSkipped(report)
    if let cutFrame { report(.damaged(cutFrame)) }
    cutFrame = nil
  }

  /// Tells the bytes skipped so far, where the stream pauses and may go on later.
  ///
  /// - Returns: the offset from which on bytes wait for what follows; nil where none do.
  public mutating func pause(_ report: (Event) -> Void) -> Int? {
    if brokenFrame == nil { tellSkipped(report) }
    return head < tail ? brokenFrame?.offset ?? headOffset : nil
  }

  private mutating func makeRoom() {
    if head == tail {
      head = 0
      tail = 0
      running[0] = 0
    } else if capacity - tail < StreamDecoder.inputRoom / 2, head >= 8 {
      // By whole words, so that the sums stay those of words.
      let word = head / 8
      buffer.withUnsafeMutableBytes { memory in
        memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[(word * 8)..<tail]))
      }
      running.withUnsafeMutableBytes { memory in
        memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[(word * 8)...(tail / 8 * 8 + 7)]))
      }
      head -= word * 8
      tail -= word * 8
    }
  }

  private mutating func append(_ bytes: UnsafeRawBufferPointer) {
    let start = tail
    buffer.withUnsafeMutableBytes { memory in
      UnsafeMutableRawBufferPointer(rebasing: memory[start..<(start + bytes.count)]).copyMemory(from: bytes)
    }
    tail += bytes.count
    let words = (start / 8)..<(tail / 8)
    buffer.withUnsafeBytes { memory in
      running.withUnsafeMutableBufferPointer { sums in
        var sum = sums[words.lowerBound]
        for word in words {
          sum ^= memory.loadUnaligned(fromByteOffset: word &* 8, as: UInt64.self)
          sums[word &+ 1] = sum
        }
      }
    }
  }

  /// The XOR of the buffered bytes before `end`, up to a constant, not yet brought together into one byte.
  @inline(__always)
  private func runningWord(before end: Int, _ memory: UnsafeRawBufferPointer) -> UInt64 {
    let word = end / 8
    // The bytes of the last word that count lie lowest.
    let last = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: word &* 8, as: UInt64.self))
    return UInt64(littleEndian: running[word]) ^ (last & ((1 << UInt64((end & 7) * 8)) &- 1))
  }

  /// Whether the XOR of the buffered bytes in `range` is zero. O(1).
  @inline(__always)
  private func isBalanced(_ range: Range<Int>, _ memory: UnsafeRawBufferPointer) -> Bool {
    var sum = runningWord(before: range.upperBound, memory) ^ runningWord(before: range.lowerBound, memory)
    sum ^= sum >> 32
    sum ^= sum >> 16
    return UInt8(truncatingIfNeeded: sum ^ sum >> 8) == 0
  }

  private mutating func scan(isEnd: Bool, _ report: (Event) -> Void) {
    while head < tail {
      switch candidate(isEnd: isEnd) {
      case .frame(let length):
        // The announced length of what seemed broken or cut reaches over a sound frame: so the length is wrong.
        if let brokenFrame { report(.damaged(brokenFrame.because(.length))) }
        if let cutFrame { report(.damaged(cutFrame.because(.length))) }
        brokenFrame = nil
        cutFrame = nil
        tellSkipped(report)
        let start = head
        let offset = headOffset
        buffer.withUnsafeBytes { memory in
          let view = FrameView(bytes: ByteView(UnsafeRawBufferPointer(rebasing: memory[start..<(start + length)])))
          report(.frame(view, offset: offset))
        }
        head += length
        headOffset += length
      case .open: return
      case .damaged(let damage):
        if brokenFrame == nil, cutFrame == nil {
          switch damage.cause {
          case .checkByte: brokenFrame = damage
          case .cut: cutFrame = damage
          case .length: report(.damaged(damage))
          }
        }
        skip(report)
      case .none: skip(report)
      }
    }
  }

  private enum Candidate {
    case frame(length: Int)
    /// More bytes are needed to tell.
    case open
    case damaged(FrameDamage)
    case none
  }

  /// Whether a frame begins at `head`; asks for more bytes only as long as they could still tell. O(1).
  private func candidate(isEnd: Bool) -> Candidate {
    let available = tail - head
    return buffer.withUnsafeBytes { memory in
      let first = memory[head]
      guard first == 0x23 || first == 0x7E else { return .none }
      guard available >= 2 else { return isEnd ? .none : .open }
      guard memory[head + 1] == first else { return .none }
      guard HeaderPlausibility.couldBegin(memory, head, min(available, FrameHeader.length)) else { return .none }
      guard available >= FrameHeader.length else {
        guard isEnd else { return .open }
        // Two bytes say nothing yet.
        return available > 2 ? .damaged(FrameDamage(offset: headOffset, dataLength: nil, cause: .cut)) : .none
      }
      let dataLength = Int(memory[head + 22]) << 8 | Int(memory[head + 23])
      let length = dataLength + FrameHeader.overhead
      func damaged(_ cause: FrameDamage.Cause) -> Candidate {
        .damaged(FrameDamage(offset: headOffset, dataLength: dataLength, cause: cause))
      }
      guard length <= longestFrame else { return damaged(.length) }
      guard available >= length else { return isEnd ? damaged(.cut) : .open }
      // The XOR from the command to the check byte is zero in a sound frame.
      if isBalanced((head + 2)..<(head + length), memory) { return .frame(length: length) }
      // A frame ends where the next one begins, or the stream ends.
      guard available >= length + 2 else {
        return isEnd ? damaged(available == length ? .checkByte : .length) : .open
      }
      let end = head + length
      let endsAtMark = (memory[end] == 0x23 || memory[end] == 0x7E) && memory[end + 1] == memory[end]
      return damaged(endsAtMark ? .checkByte : .length)
    }
  }

  private mutating func skip(_ report: (Event) -> Void) {
    head += 1
    headOffset += 1
    skippedCount += 1
    guard let damage = brokenFrame, let length = damage.frameLength, headOffset == damage.offset + length else {
      return
    }
    // Nothing sound inside: the frame stands for its own bytes.
    let before = skippedCount - length
    if before > 0 { report(.skipped(offset: damage.offset - before, count: before)) }
    report(.damaged(damage))
    skippedCount = 0
    brokenFrame = nil
  }

  private mutating func tellSkipped(_ report: (Event) -> Void) {
    guard skippedCount > 0 else { return }
    report(.skipped(offset: headOffset - skippedCount, count: skippedCount))
    skippedCount = 0
  }
}
