import RegistryModel

/// Decodes a whole capture file: raw bytes or hex text, frames one behind the other, faults included.
public enum CaptureDecoder {
  /// Decodes the bytes of a file. O(n) time; memory in proportion to the frames.
  ///
  /// Unlike a stream, a capture also shows frames with a wrong check byte: where a stretch without sound frames holds a
  /// header whose length ends exactly at the next start mark or at the end of the stretch. They are never used.
  public static func decode(_ file: [UInt8]) -> DecodedCapture {
    var findings: [Finding] = []
    let hex = HexText.decode(file)
    if hex?.hasOddDigit == true { findings.append(Finding(.obdHex)) }
    let bytes = hex?.bytes ?? file
    return bytes.withUnsafeBytes { memory in
      let capture = ByteView(memory)
      var frames: [DecodedFrame] = []
      var stretches: [Range<Int>] = []
      var decoder = StreamDecoder()
      func take(_ event: StreamDecoder.Event) {
        switch event {
        case .frame(let view, let offset):
          if let frame = FrameDecoder.decode(view.bytes, at: offset) { frames.append(frame) }
        case .skipped(let offset, let count): stretches.append(offset..<(offset + count))
        }
      }
      decoder.feed(memory, take)
      decoder.finish(take)
      var skipped = 0
      for stretch in stretches {
        skipped += read(stretch, of: capture, &frames, &findings)
      }
      frames.sort { $0.offset < $1.offset }
      if frames.isEmpty { findings.append(Finding(.obdNoFrame)) }
      return DecodedCapture(frames: frames, findings: findings, skippedBytes: skipped, isHexText: hex != nil)
    }
  }

  /// Reads a stretch without sound frames; returns how many of its bytes belong to no frame.
  private static func read(
    _ stretch: Range<Int>, of capture: ByteView, _ frames: inout [DecodedFrame], _ findings: inout [Finding]
  ) -> Int {
    var skipped = 0
    var skipStart = stretch.lowerBound
    var position = stretch.lowerBound
    func tell(until end: Int) {
      guard skipStart < end else { return }
      skipped += end - skipStart
      let place = SourcePosition(line: 1, column: 0, byteOffset: skipStart)
      findings.append(Finding(.obdSkipped, at: place, value: String(end - skipStart)))
    }
    while position < stretch.upperBound {
      guard let length = brokenFrame(at: position, in: stretch, of: capture),
        let frame = FrameDecoder.decode(capture.window(position, length), at: position)
      else {
        position += 1
        continue
      }
      tell(until: position)
      frames.append(frame)
      position += length
      skipStart = position
    }
    if stretch.upperBound == capture.count, let start = cutFrame(in: skipStart..<stretch.upperBound, of: capture) {
      findings.append(Finding(.obdCut, at: SourcePosition(line: 1, column: 0, byteOffset: start)))
    }
    tell(until: stretch.upperBound)
    return skipped
  }

  /// Length of a frame with a wrong check byte at `position`; nil where nothing speaks for one.
  private static func brokenFrame(at position: Int, in stretch: Range<Int>, of capture: ByteView) -> Int? {
    guard stretch.upperBound - position >= FrameHeader.overhead, isMark(position, capture),
      HeaderPlausibility.couldBegin(capture.base, position, FrameHeader.length)
    else { return nil }
    let length = Int(capture.word(at: position + 22)) + FrameHeader.overhead
    let end = position + length
    guard end == stretch.upperBound || (end + 2 <= stretch.upperBound && isMark(end, capture)) else { return nil }
    return length
  }

  /// Where a frame begins that the end of the capture cuts.
  private static func cutFrame(in range: Range<Int>, of capture: ByteView) -> Int? {
    range.first { position in
      guard position + 2 <= range.upperBound, isMark(position, capture) else { return false }
      let available = range.upperBound - position
      guard HeaderPlausibility.couldBegin(capture.base, position, min(available, FrameHeader.length)) else {
        return false
      }
      return available < FrameHeader.length || Int(capture.word(at: position + 22)) + FrameHeader.overhead > available
    }
  }

  private static func isMark(_ position: Int, _ capture: ByteView) -> Bool {
    let first = capture[position]
    return (first == 0x23 || first == 0x7E) && capture[position + 1] == first
  }
}
