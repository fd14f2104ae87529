import Foundation
import Testing

/// Who stops a vehicle sees in the look-up what the monitor's status asks somebody to act on.
@Suite("What a remote monitor reports against a vehicle or machine is an open item of the look-up")
struct RemoteOpenItemTests {
  private static let vin = "LZZ5BLVF6EA000102"
  private static let noon = "2020-08-03T12:00"

  /// A frame of GB 17691 that is dated 2020-08-03T08:30, with the command and the bytes behind the time.
  private static func frame(_ command: UInt8, of identity: String, _ content: [UInt8]) -> Data {
    let name = Array(identity.utf8) + [UInt8](repeating: 0, count: 17 - identity.utf8.count)
    let data: [UInt8] = [20, 8, 3, 8, 30, 0] + content
    let body = [command] + name + [1, 1, UInt8(data.count >> 8), UInt8(data.count & 0xFF)] + data
    return Data([0x23, 0x23] + body + [body.reduce(0, ^)])
  }

  /// The lamp is lit, or not, and so many codes are stored.
  private static func diagnosis(lit: Bool, codes: [UInt8]) -> Data {
    let texts = Array(vin.utf8) + [UInt8](repeating: 0x41, count: 18) + [UInt8](repeating: 0x42, count: 18)
    let status: [UInt8] = [1, 0, 7, 0, lit ? 1 : 0, 0, 0, 0, 0]
    let count = UInt8(codes.count / 4)
    return frame(2, of: vin, status + texts + [UInt8](repeating: 0, count: 36) + [count] + codes)
  }

  private static func removal(of identity: String) -> Data {
    frame(6, of: identity, [0, 3, 0, 0x06, 0xCE, 0x72, 0x68, 0x02, 0x47, 0xC9, 0x38])
  }

  /// A registry for no place, with a vehicle and a machine, that took the frames.
  private func registry(_ frames: Data, remote: String...) throws -> HeguiProcess {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.run(
      arguments: ["record", "vehicle", Self.vin, "plate=冀A10002", "plateColor=yellow"] + remote + [
        "--at", "2019-01-01",
      ])
    try hegui.run("record", "machine", "M-1", "code=33Z800001", "--at", "2019-01-01")
    try hegui.run("obd", "import", hegui.folder.file("frames.bin", containing: frames))
    return hegui
  }

  private func item(_ hegui: HeguiProcess, _ key: String, at moment: String = noon) throws -> (zh: String, en: String) {
    #expect(try hegui.run("obd", "status", key, "--at", moment).status == 1)
    let items = try hegui.json("lookup", key, "--at", moment, status: 1)["openItems"]
    #expect(items.list.count == 1)
    return (items.strings("zh").first ?? "", items.strings("en").first ?? "")
  }

  @Test("a lit lamp with codes")
  func faulty() throws {
    let hegui = try registry(Self.diagnosis(lit: true, codes: [0x14, 0x56, 0x00, 0xAF]))
    let item = try item(hegui, "冀A10002")
    #expect(item.en.hasPrefix("Remote OBD: faulty, since 2020-08-03T08:30:00+08:00"))
    #expect(item.zh.hasPrefix("远程在线监控：故障，自 2020-08-03T08:30:00+08:00"))
    #expect(try hegui.json("lookup", "冀A10002", "--at", "2020-08-03T08:00", status: 0)["openItems"].list.isEmpty)
  }

  @Test("a removal alarm, of a vehicle, of one that nobody registered and a check names, and of a machine")
  func tampering() throws {
    let stranger = "LGA1CEVB4FA000103"
    let frames = [Self.vin, stranger, "33Z800001"].map(Self.removal).reduce(Data(), +)
    let hegui = try registry(frames)
    try hegui.run("record", "roadside-check", "C-1", "at=2020-08-01T09:00", "vin=" + stranger, "outcome=pass")
    for key in ["冀A10002", stranger, "33Z800001"] {
      let item = try item(hegui, key)
      #expect(item.en.hasPrefix("Remote OBD: suspected tampering, since"), "\(key)")
      #expect(item.zh.hasPrefix("远程在线监控：疑似篡改，自"), "\(key)")
    }
  }

  @Test("a networked monitor that fell silent; one that reports nothing against the vehicle leaves nothing open")
  func silent() throws {
    let hegui = try registry(Self.diagnosis(lit: false, codes: []), remote: "remoteNetworkedOn=2020-01-01")
    #expect(try hegui.json("lookup", "冀A10002", "--at", Self.noon, status: 0)["openItems"].list.isEmpty)
    #expect(try item(hegui, "冀A10002", at: "2020-09-30").en.hasPrefix("Remote OBD: silent, since 2020-08-03"))
    try hegui.run(
      "record", "vehicle", "LGA1CEVB4FA000199", "plate=冀A10099", "remoteNetworkedOn=2020-01-01", "--at", "2019-01-01")
    #expect(
      try hegui.run("lookup", "LGA1CEVB4FA000199", "--at", "2020-09-30", "--format", "json").json()["openItems"].list
        .isEmpty, "one that never reported")
  }
}
