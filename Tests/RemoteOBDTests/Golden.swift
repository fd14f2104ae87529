import Foundation
import RemoteOBD
import Testing

/// The composed frames of `Fixtures/remote-obd`.
enum Golden: String, CaseIterable {
  case login
  case logout
  case annexQ = "real-time-annex-q"
  case hj1239 = "real-time-hj1239"

  func bytes() throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/remote-obd")
    let text = try Data(contentsOf: folder.appending(path: rawValue + ".hex"))
    return try #require(HexText.decode([UInt8](text))).bytes
  }

  func frame() throws -> DecodedFrame { try #require(FrameDecoder.decode(try bytes())) }
}

/// The collection moment of the composed frames.
let goldenTime = "2025-07-01T08:30:00+08:00"
