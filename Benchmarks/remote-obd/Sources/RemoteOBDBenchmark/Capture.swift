import Foundation
import RemoteOBD

/// A mebibyte or so of the same sound frame, as a terminal sends it over and over.
struct Capture {
  let bytes: [UInt8]
  let frameCount: Int

  /// Repeats the real-time frame in the hex text of `file`, its first record `recordCount` times over.
  ///
  /// Nil where the file holds no such frame.
  init?(file: String, recordCount: Int) {
    guard let text = FileManager.default.contents(atPath: file), let hex = HexText.decode([UInt8](text)),
      let decoded = FrameDecoder.decode(hex.bytes), case .report(let report) = decoded.frame.body,
      let part = report.parts.first
    else { return nil }
    let repeated = RealTimeReport(
      time: report.time, serial: report.serial, layout: report.layout,
      parts: Array(repeating: part, count: recordCount))
    guard let frame = RemoteFrame(header: decoded.frame.header, body: .report(repeated)).encoded() else { return nil }
    frameCount = (1 << 20) / frame.count + 1
    bytes = Array(repeatElement(frame, count: frameCount).joined())
  }
}
