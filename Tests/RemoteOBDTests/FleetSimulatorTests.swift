import RegistryModel
import RemoteOBD
import Testing

@Suite("Fleet simulator")
struct FleetSimulatorTests {
  @Test("the same seed gives the same bytes, another seed others")
  func seeds() throws {
    let first = try SimulatedDay(seed: 11, vehicles: 3).frames
    #expect(try SimulatedDay(seed: 11, vehicles: 3).frames == first)
    #expect(try SimulatedDay(seed: 12, vehicles: 3).frames != first)
    // A vehicle's day does not hang on how many others there are.
    #expect(
      try SimulatedDay(seed: 11, vehicles: 2).frames
        == Array(first.prefix(try SimulatedDay(seed: 11, vehicles: 2).frames.count)))
  }

  @Test("the bytes of a seed stay what they are from version to version")
  func fixedBytes() throws {
    let frames = try SimulatedDay(seed: 1, vehicles: 2).frames
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in frames.joined() { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    #expect(HexText.encode((0..<8).map { UInt8(truncatingIfNeeded: hash >> (56 - 8 * $0)) }) == "CC4B94BB433C3C07")
  }

  @Test("every frame decodes without a finding", arguments: SimulationOptions.Layouts.allCases)
  func sound(_ layouts: SimulationOptions.Layouts) throws {
    for bytes in try SimulatedDay(seed: 21, vehicles: 2, layouts: layouts).frames {
      let frame = try #require(FrameDecoder.decode(bytes))
      #expect(frame.findings.isEmpty)
    }
  }

  @Test("lost frames are missing, and those sent again carry the command of reissue")
  func losses() throws {
    let all = try SimulatedDay(seed: 31, vehicles: 3, loss: 0).frames
    let lossy = try SimulatedDay(seed: 31, vehicles: 3, loss: 300).frames
    #expect(lossy.count < all.count)
    #expect(lossy.contains { $0[2] == FrameCommand.reissue.rawValue })
    #expect(!all.contains { $0[2] == FrameCommand.reissue.rawValue })
  }
}
