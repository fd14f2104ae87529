import Policy
import RegistryModel
import Testing

@Suite("What plans order to be kept of gates")
struct GateDutyTests {
  @Test("Hebi orders recordings of three months and a daily register, kept until a day (HB-50, HB-51)")
  func hebi() throws {
    let duties = try PackFiles.pack("hebi-2019").pack.gateDuties
    #expect(duties.map(\.row) == ["HB-50", "HB-51"])
    #expect(duties.map(\.list) == ["emergencyTransport", "emergencyTransport"])
    #expect(duties.map(\.keeps) == [.recordings(months: 3), .register(until: CivilDate("2020-04-30"))])
  }

  @Test("Other plans order nothing of the kind", arguments: PackFiles.packs.filter { $0 != "hebi-2019" })
  func others(pack: String) throws {
    #expect(try PackFiles.pack(pack).pack.gateDuties.isEmpty)
  }
}
