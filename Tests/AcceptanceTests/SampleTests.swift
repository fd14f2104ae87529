import Foundation
import Testing

@Suite("Sample data: same arguments, same bytes, and faults that import finds")
struct SampleTests {
  private static let size = ["--stations", "3", "--vehicles", "60", "--inspections", "600", "--machines", "5"]

  private func sample(_ hegui: HeguiProcess, seed: Int, to folder: String, _ more: [String] = []) throws {
    let arguments = ["sample", "--seed", "\(seed)"] + Self.size + ["--out", folder] + more
    #expect(try hegui.run(arguments: arguments).status == 0)
  }

  private func content(_ hegui: HeguiProcess, _ folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: hegui.folder.path(folder))
    return Dictionary(uniqueKeysWithValues: try names.map { ($0, try hegui.folder.data(folder + "/" + $0)) })
  }

  @Test("the seed decides every byte")
  func bytes() throws {
    let hegui = try HeguiProcess()
    try sample(hegui, seed: 5, to: "a")
    try sample(hegui, seed: 5, to: "b")
    try sample(hegui, seed: 6, to: "c")
    #expect(try content(hegui, "a") == content(hegui, "b"))
    #expect(try content(hegui, "a") != content(hegui, "c"))
    #expect(try content(hegui, "a").count == 5)
  }

  @Test("a clean sample is accepted whole; the ranking of its months has every station")
  func clean() throws {
    let hegui = try HeguiProcess.withRegistry()
    try sample(hegui, seed: 5, to: "a", ["--clean", "--single-file"])
    let report = try hegui.json("import", "a")
    let counts = try Counts(report["totals"])
    #expect(counts.byOutcome == ["accepted": counts.read])
    #expect(try hegui.json("db", "info")["counts"]["inspection"].int == 600)
    let ranking = try hegui.json("rank", "2020-06", "--place", "130131")
    #expect(ranking["rows"].list.count >= 3)
  }

  @Test("faults wait in quarantine or are told; every other record is accepted")
  func faults() throws {
    let hegui = try HeguiProcess.withRegistry()
    // About one record in eighty has a fault.
    try hegui.succeed(
      "sample", "--seed", "5", "--stations", "3", "--vehicles", "800", "--inspections", "5000", "--out", "a")
    let report = try hegui.json("import", "a", status: 1)
    let counts = try Counts(report["totals"])
    let found = report["findingCounts"]
    func number(_ code: String) -> Int { found[code].int ?? 0 }
    // Each of these faults keeps its record out; the others are told and taken.
    let held = ["ADMIT-STATION-UNLISTED", "ADMIT-DATES-REVERSED", "ADMIT-RESEND-ALTERED"]
    for code in held { #expect(number(code) > 0, "\(code)") }
    let list = try hegui.json("quarantine", "list", status: 1)["records"]
    #expect(list.list.count == counts.byOutcome["quarantined"])
    #expect(counts.byOutcome["rejected"] == nil)
    #expect(Set(list.strings("reason")).isSubset(of: held + ["ADMIT-PLATE-CONFLICT", "ADMIT-VIN-CONFLICT"]))
    for code in ["ADMIT-VIN-CHECK", "ADMIT-OBD-VIN"] { #expect(number(code) > 0, "\(code)") }
    let judged = found.keys.filter { $0.hasPrefix("JUDGE-") }
    #expect(judged.count >= 3, "wrong mean, wrong limit, contradictory verdict: \(judged.sorted())")
  }

  @Test(
    "what cannot be made is a usage error", arguments: [["--stations", "0"], ["--vehicles", "-1"], ["--from", "x"]])
  func impossible(options: [String]) throws {
    let result = try HeguiProcess().run(arguments: ["sample", "--out", "a"] + options)
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.errorLines.count == 1)
  }
}
