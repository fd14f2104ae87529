import RegistryModel

/// Decodes a whole capture file: raw bytes or hex text, frames one behind the other, faults included.
public enum CaptureDecoder {
  /// Decodes the bytes of a file. O(n) time.
  ///
  /// Frames with a wrong check byte are shown, and never used.
  ///
  /// - Parameter limit: frames and damage that begin behind so many bytes are counted and not kept, so that memory does
  ///   not grow with what a file holds.
  public static func decode(_ file: [UInt8], keepingFirst limit: Int = .max) -> DecodedCapture {
    guard let hex = HexText.decode(file) else { return decode(bytes: file, isHexText: false, [], limit) }
    return decode(bytes: hex.bytes, isHexText: true, hex.findings, limit)
  }

  private static func decode(
    bytes: [UInt8], isHexText: Bool, _ textFindings: [Finding], _ limit: Int
  ) -> DecodedCapture {
    var findings = textFindings
    var frames: [DecodedFrame] = []
    var skipped = 0
    var leftOut = DecodedCapture.LeftOut()
    func keep(_ frame: DecodedFrame) {
      if frame.offset < limit {
        frames.append(frame)
      } else {
        leftOut.frames += 1
        leftOut.findings += frame.findings.count
      }
    }
    func keep(_ finding: Finding) {
      if (finding.position?.byteOffset ?? 0) < limit { findings.append(finding) } else { leftOut.findings += 1 }
    }
    bytes.withUnsafeBytes { memory in
      let capture = ByteView(memory)
      var decoder = StreamDecoder()
      func take(_ event: StreamDecoder.Event) {
        switch event {
        case .frame(let view, let offset):
          if let frame = FrameDecoder.decode(view.bytes, at: offset) { keep(frame) }
        case .skipped(let offset, let count):
          skipped += count
          let place = SourcePosition(line: 1, column: 0, byteOffset: offset)
          keep(Finding(.obdSkipped, at: place, value: String(count)))
        case .damaged(let damage):
          if damage.cause == .checkByte, let length = damage.frameLength,
            let frame = FrameDecoder.decode(capture.window(damage.offset, length), at: damage.offset)
          {
            keep(frame)
          } else {
            keep(damage.finding)
          }
        }
      }
      decoder.feed(memory, take)
      decoder.finish(take)
    }
    frames.sort { $0.offset < $1.offset }
    if frames.isEmpty, leftOut.frames == 0 { findings.append(Finding(.obdNoFrame)) }
    return DecodedCapture(
      frames: frames, findings: findings, skippedBytes: skipped, isHexText: isHexText, leftOut: leftOut)
  }
}
