import Foundation
import Testing

/// The verdict of a record follows the register and the declarations of the place, whenever they came.
@Suite("Verdicts follow the register and the place, in any order of arrival")
struct LeadingRegisterTests {
  static let serial = "D-13"
  /// Without an OBD check, made on 2018-05-20 by its own word.
  static let record = "judgement/JUDGE-OBD-MISSING.xml"

  let hegui: HeguiProcess

  init() throws {
    hegui = try HeguiProcess.withRegistry()
    try hegui.folder.file("station.xml", Documents.register([Documents.station("13013101")]))
    try hegui.succeed("import", "station.xml")
  }

  func vehicle(_ values: String...) throws {
    try hegui.run(
      arguments: ["record", "vehicle", "LZZ5BLVF1JA000101", "category=truck"] + values + ["--at", "2019-01-01"])
  }

  func importRecord(_ changes: [String: String] = [:]) throws -> JSONValue {
    var text = try String(contentsOfFile: HeguiProcess.fixture(Self.record), encoding: .utf8)
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacingOccurrences(of: old, with: new)
    }
    try hegui.folder.file("one.xml", text)
    return try hegui.run("import", "one.xml", "--format", "json").json()
  }

  func inspection(_ more: String...) throws -> JSONValue {
    let found = try hegui.run(arguments: ["lookup", Self.serial, "--format", "json"] + more).json()
    return try #require(found["inspections"].list.first { $0["serial"].string == Self.serial })
  }

  @Test("a wrong day of manufacture in the record does not switch the OBD check off, and is told")
  func manufacture() throws {
    try vehicle("fuel=B", "manufacturedOn=2018-05-20", "grossMass=31000", "type=H17", "ratedPower=257")
    let result = try importRecord([
      "<manufacturedOn>2018-05-20": "<manufacturedOn>2017-05-20", "<grossMass>31000": "<grossMass>3000",
      "<type>H17": "<type>H51",
    ])
    let codes = Set(result["samples"].strings("code"))
    #expect(
      codes.isSuperset(of: ["JUDGE-OBD-MISSING", "ADMIT-DATES-DIFFER", "ADMIT-MASS-DIFFERS", "ADMIT-TYPE-DIFFERS"]))
    #expect(try inspection()["computedVerdict"].string == "undetermined")
    let working = try hegui.run("standards", "judge", "one.xml", "--lang", "en").output
    #expect(working.contains("day of manufacture: 2018-05-20 (register; the record says 2017-05-20)"))
  }

  @Test("a day of manufacture that is registered later changes the verdict, and past knowledge keeps it")
  func lateRegister() throws {
    _ = try importRecord(["<manufacturedOn>2018-05-20": "<manufacturedOn>2017-05-20"])
    #expect(try inspection()["computedVerdict"].string == "pass")
    let before = try #require(try hegui.run("lookup", Self.serial, "--format", "json").json()["at"].string)
    usleep(20_000)
    try vehicle("fuel=B", "manufacturedOn=2018-05-20")
    let now = try inspection()
    #expect(now["computedVerdict"].string == "undetermined")
    #expect(now["computedOnImport"].string == "pass")
    #expect(now["findings"].list.map(\.string).contains("JUDGE-OBD-MISSING"))
    #expect(try inspection("--known-at", before)["computedVerdict"].string == "pass")
  }

  @Test("a limit set declared later is that of the verdict, and the verdict of the import stays beside it")
  func lateDeclaration() throws {
    _ = try importRecord(["<manufacturedOn>2018-05-20": "<manufacturedOn>2017-05-20"])
    let first = try inspection()
    #expect(first["computedVerdict"].string == "pass" && first["computedOnImport"].string == nil)
    try hegui.succeed(
      "record", "parameter", "LS", "pack=130131", "name=limitSet", "value=b", "source=x", "--at", "2020-01-01")
    let later = try inspection()
    #expect(later["computedVerdict"].string == "fail")
    #expect(later["computedOnImport"].string == "pass")
    #expect(later["findings"].list.map(\.string).contains("JUDGE-VERDICT"))
    #expect(try hegui.run("lookup", Self.serial, "--lang", "en").output.contains("import:pass"))
  }

  @Test("two sets declared for one place from one day on contradict each other: told, and none is taken")
  func contradictingDeclarations() throws {
    func declare(_ key: String, _ set: String, at day: String, place: String = "130131") throws -> [String] {
      try hegui.run(
        "record", "parameter", key, "pack=\(place)", "name=limitSet", "value=\(set)", "source=x", "--at", day,
        "--format", "json"
      ).json()["samples"].strings("code")
    }
    #expect(try declare("L1", "b", at: "2020-01-01") == [])
    #expect(try declare("L2", "b", at: "2020-01-01") == [])
    #expect(try declare("L3", "a", at: "2020-03-01") == [], "a later one leads")
    #expect(try declare("L4", "b", at: "2020-03-01") == ["REG-PARAMETER-CONTRADICTION"])
    _ = try importRecord(["<manufacturedOn>2018-05-20": "<manufacturedOn>2017-05-20"])
    let working = try hegui.run("standards", "judge", "one.xml", "--lang", "en").output
    #expect(working.contains("limit set a (default)"))
    #expect(working.contains("the place declares both limit sets from one day on"))
  }

  @Test("a plate is kept in the writing of its source beside the key it is compared by")
  func plateWriting() throws {
    try vehicle("fuel=B", "plate=冀A·１２３４５")
    let found = try hegui.run("lookup", "冀A12345", "--format", "json").json()["vehicle"]["attributes"]
    #expect(found["plate"].string == "冀A12345")
    #expect(found["plateAsWritten"].string == "冀A·１２３４５")
  }
}
