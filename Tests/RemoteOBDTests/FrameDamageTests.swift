import RegistryModel
import RemoteOBD
import Testing

@Suite("Damaged frames")
struct FrameDamageTests {
  private func codes(_ bytes: [UInt8]) -> [String] {
    let capture = CaptureDecoder.decode(bytes)
    let all = capture.frames.flatMap(\.findings) + capture.findings
    return all.map { "\($0.code.id)@\($0.position?.byteOffset ?? -1)" }.sorted()
  }

  @Test("a wrong check byte is told at its place, whatever stands before and behind")
  func checkByte() throws {
    let frame = try Golden.annexQ.bytes()
    let last = frame.count - 1
    var broken = frame
    broken[last] ^= 1
    #expect(codes(broken) == ["OBD-CHECK-BYTE@\(last)"])
    #expect(codes(broken + frame) == ["OBD-CHECK-BYTE@\(last)"])
    #expect(codes(frame + broken + frame) == ["OBD-CHECK-BYTE@\(frame.count + last)"])
    #expect(codes(broken + broken) == ["OBD-CHECK-BYTE@\(frame.count + last)", "OBD-CHECK-BYTE@\(last)"].sorted())
    #expect(
      codes([1, 2, 3] + broken + frame) == ["OBD-CHECK-BYTE@\(3 + last)", "OBD-SKIPPED@0"])
    let capture = CaptureDecoder.decode([1, 2, 3] + broken + frame)
    #expect(capture.frames.count == 2 && capture.skippedBytes == 3)
  }

  @Test("a wrong length is told at its place, and the next frame is kept", arguments: [-3, -1, 1, 5, 300])
  func length(_ error: Int) throws {
    let frame = try Golden.annexQ.bytes()
    var broken = frame
    let length = Int(frame[22]) << 8 + Int(frame[23]) + error
    broken[22] = UInt8(length >> 8)
    broken[23] = UInt8(length & 0xFF)
    #expect(codes(broken + frame) == ["OBD-FRAME-LENGTH@22", "OBD-SKIPPED@0"])
    #expect(CaptureDecoder.decode(broken + frame).frames.filter(\.isUsable).count == 1)
  }

  @Test("lost and doubled bytes are told as a wrong length", arguments: [30, 40, 60])
  func loss(_ place: Int) throws {
    let frame = try Golden.annexQ.bytes()
    var short = frame
    short.remove(at: place)
    var long = frame
    long.insert(0x5A, at: place)
    for broken in [short, long] {
      #expect(codes(frame + broken + frame) == ["OBD-FRAME-LENGTH@\(frame.count + 22)", "OBD-SKIPPED@\(frame.count)"])
      #expect(CaptureDecoder.decode(frame + broken + frame).frames.count == 2)
    }
  }

  @Test("the end of a capture within a frame is told", arguments: [3, 20, 24, 70])
  func cut(_ count: Int) throws {
    let frame = try Golden.annexQ.bytes()
    #expect(codes(frame + frame.prefix(count)) == ["OBD-CUT@\(frame.count)", "OBD-SKIPPED@\(frame.count)"])
  }
}
