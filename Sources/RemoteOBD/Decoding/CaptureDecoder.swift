import RegistryModel

/// Decodes a whole capture file: raw bytes or hex text, frames one behind the other, faults included.
public enum CaptureDecoder {
  /// Decodes the bytes of a file. O(n) time; memory in proportion to the frames.
  ///
  /// Frames with a wrong check byte are shown, and never used.
  public static func decode(_ file: [UInt8]) -> DecodedCapture {
    guard let hex = HexText.decode(file) else { return decode(bytes: file, isHexText: false, []) }
    return decode(bytes: hex.bytes, isHexText: true, hex.findings)
  }

  private static func decode(bytes: [UInt8], isHexText: Bool, _ textFindings: [Finding]) -> DecodedCapture {
    var findings = textFindings
    var frames: [DecodedFrame] = []
    var skipped = 0
    bytes.withUnsafeBytes { memory in
      let capture = ByteView(memory)
      var decoder = StreamDecoder()
      func take(_ event: StreamDecoder.Event) {
        switch event {
        case .frame(let view, let offset):
          if let frame = FrameDecoder.decode(view.bytes, at: offset) { frames.append(frame) }
        case .skipped(let offset, let count):
          skipped += count
          let place = SourcePosition(line: 1, column: 0, byteOffset: offset)
          findings.append(Finding(.obdSkipped, at: place, value: String(count)))
        case .damaged(let damage):
          if damage.cause == .checkByte, let length = damage.frameLength,
            let frame = FrameDecoder.decode(capture.window(damage.offset, length), at: damage.offset)
          {
            frames.append(frame)
          } else {
            findings.append(damage.finding)
          }
        }
      }
      decoder.feed(memory, take)
      decoder.finish(take)
    }
    frames.sort { $0.offset < $1.offset }
    if frames.isEmpty { findings.append(Finding(.obdNoFrame)) }
    return DecodedCapture(frames: frames, findings: findings, skippedBytes: skipped, isHexText: isHexText)
  }
}
