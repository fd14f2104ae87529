import RegistryModel
import RemoteOBD
import Testing

@Suite("Long captures")
struct CaptureLimitTests {
  @Test("what begins behind the limit is counted and not kept")
  func counted() throws {
    let frame = try Golden.login.bytes()
    let bytes = Array(repeatElement(frame, count: 10).joined())
    let capture = CaptureDecoder.decode(bytes, keepingFirst: 3 * frame.count)
    #expect(capture.frames.count == 3)
    #expect(capture.leftOut.frames == 7)
    #expect(capture.leftOut.findings == 0)
    #expect(CaptureDecoder.decode(bytes).frames.count == 10)
  }

  @Test("damage behind the limit is counted as well")
  func damage() throws {
    var frame = try Golden.login.bytes()
    frame[30] ^= 1
    let bytes = Array(repeatElement(frame, count: 10).joined())
    let capture = CaptureDecoder.decode(bytes, keepingFirst: 2 * frame.count)
    #expect(capture.frames.count == 2)
    #expect(capture.leftOut.frames == 8)
    #expect(capture.leftOut.findings == 8)
  }
}
