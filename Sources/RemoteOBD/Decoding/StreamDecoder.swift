/// Finds frames in a stream of bytes, whatever is lost, mixed in or cut between two reads.
///
/// A frame is where a start mark, a plausible header, the length and the check byte agree; after a failure the search
/// goes on at the next byte, so a start mark inside a frame or in garbage does no harm. Frames, and the counts of bytes
/// between them, are the same for every split of the bytes. Time is linear in the bytes, whatever they are: the XOR of
/// any range comes from running XORs. Memory is taken once, in `init`: at most 400 kB.
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
  }

  private let longestFrame: Int
  private var buffer: [UInt8]
  /// `running[i]` is the XOR of all buffered bytes before `i`.
  private var running: [UInt8]
  private var head = 0
  private var tail = 0
  /// Offset in the stream of the byte at `head`.
  private var headOffset = 0
  private var skippedCount = 0

  /// A decoder at the start of a stream.
  ///
  /// - Parameter longestDataUnit: a shorter limit than the standards' lets a live stream recover sooner, since a false
  ///   start mark holds the search up until its announced length has come.
  public init(longestDataUnit: Int = StreamDecoder.longestDataUnit) {
    longestFrame = min(max(longestDataUnit, 0), StreamDecoder.longestDataUnit) + FrameHeader.overhead
    buffer = [UInt8](repeating: 0, count: longestFrame + StreamDecoder.inputRoom)
    running = [UInt8](repeating: 0, count: longestFrame + StreamDecoder.inputRoom + 1)
  }

  /// Bytes that wait for what follows them.
  public var pendingBytes: Int { tail - head }

  /// Takes in the next bytes and reports what they complete. No allocation.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer, _ report: (Event) -> Void) {
    var taken = 0
    while taken < bytes.count {
      makeRoom()
      let count = min(bytes.count - taken, buffer.count - tail)
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
  }

  private mutating func makeRoom() {
    if head == tail {
      head = 0
      tail = 0
      running[0] = 0
    } else if buffer.count - tail < StreamDecoder.inputRoom / 2, head > 0 {
      let count = tail - head
      buffer.withUnsafeMutableBytes { memory in
        memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[head..<tail]))
      }
      running.withUnsafeMutableBytes { memory in
        memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[head...tail]))
      }
      head = 0
      tail = count
    }
  }

  private mutating func append(_ bytes: UnsafeRawBufferPointer) {
    let start = tail
    buffer.withUnsafeMutableBytes { memory in
      UnsafeMutableRawBufferPointer(rebasing: memory[start..<(start + bytes.count)]).copyMemory(from: bytes)
    }
    running.withUnsafeMutableBufferPointer { sums in
      var sum = sums[start]
      for index in 0..<bytes.count {
        sum ^= bytes[index]
        sums[start + index + 1] = sum
      }
    }
    tail += bytes.count
  }

  private mutating func scan(isEnd: Bool, _ report: (Event) -> Void) {
    while head < tail {
      switch candidate() {
      case .frame(let length):
        tellSkipped(report)
        let start = head
        let offset = headOffset
        buffer.withUnsafeBytes { memory in
          let view = FrameView(bytes: ByteView(UnsafeRawBufferPointer(rebasing: memory[start..<(start + length)])))
          report(.frame(view, offset: offset))
        }
        head += length
        headOffset += length
      case .open:
        if !isEnd { return }
        skip()
      case .none: skip()
      }
    }
  }

  private enum Candidate {
    case frame(length: Int)
    /// More bytes are needed to tell.
    case open
    case none
  }

  /// Whether a frame begins at `head`; asks for more bytes only as long as they could still make a frame. O(1).
  private func candidate() -> Candidate {
    let available = tail - head
    return buffer.withUnsafeBytes { memory in
      let first = memory[head]
      guard first == 0x23 || first == 0x7E else { return .none }
      guard available >= 2 else { return .open }
      guard memory[head + 1] == first else { return .none }
      guard available >= FrameHeader.length else {
        return HeaderPlausibility.couldBegin(memory, head, available) ? .open : .none
      }
      guard HeaderPlausibility.couldBegin(memory, head, FrameHeader.length) else { return .none }
      let length = (Int(memory[head + 22]) << 8 | Int(memory[head + 23])) + FrameHeader.overhead
      guard length <= longestFrame else { return .none }
      guard available >= length else { return .open }
      // The XOR from the command to the check byte is zero in a sound frame.
      return running[head + 2] == running[head + length] ? .frame(length: length) : .none
    }
  }

  private mutating func skip() {
    head += 1
    headOffset += 1
    skippedCount += 1
  }

  private mutating func tellSkipped(_ report: (Event) -> Void) {
    guard skippedCount > 0 else { return }
    report(.skipped(offset: headOffset - skippedCount, count: skippedCount))
    skippedCount = 0
  }
}
