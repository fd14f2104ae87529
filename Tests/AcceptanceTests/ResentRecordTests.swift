import Foundation
import Testing

@Suite("What a station sends again settles what was held of it, and what it sent broken is named")
struct ResentRecordTests {
  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed("import", HeguiProcess.fixture("stations/1-register.xml"))
    return hegui
  }

  @Test("a rejected record that comes corrected, and one whose station has been listed since, wait no more")
  func corrected() throws {
    let hegui = try registry()
    let unlisted = try Documents.inspection(serial: "U-1", ["station": "13013199"])
    let wrong = try hegui.folder.file(
      "wrong.xml", Documents.inspections([try Documents.inspection(serial: "W-1", ["fuel": "Q"]), unlisted]))
    #expect(try hegui.json("import", wrong, status: 1)["totals"]["rejected"].int == 1)
    #expect(try hegui.json("quarantine", "list", status: 1)["records"].list.count == 2)
    try hegui.succeed(
      "import", try hegui.folder.file("station.xml", Documents.register([Documents.station("13013199")])))
    try hegui.run(
      "import",
      try hegui.folder.file("right.xml", Documents.inspections([Documents.inspection(serial: "W-1"), unlisted])))
    #expect(try hegui.json("quarantine", "list")["records"].list.isEmpty)
    let all = try hegui.json("quarantine", "list", "--all")["records"]
    #expect(all.strings("state") == ["released", "released"])
  }

  @Test("an altered record stays for a person although the first one is sent again")
  func altered() throws {
    let hegui = try registry()
    let first = try hegui.folder.file("1.xml", Documents.inspections([Documents.inspection(serial: "A-1")]))
    try hegui.run("import", first)
    let altered = try Documents.inspection(serial: "A-1", ["inspector": "someone"])
    try hegui.run("import", try hegui.folder.file("2.xml", Documents.inspections([altered])))
    try hegui.run("import", first)
    #expect(try hegui.json("quarantine", "list", status: 1)["records"].strings("subject") == ["A-1"])
  }

  @Test("an inspection whose numbers are written otherwise is the same one; the first text stays")
  func numbersWrittenOtherwise() throws {
    let hegui = try registry()
    let numbers = [
      "smokeLimit": "1.2", "k100": "1.350", "noxLimit": "1500.0", "temperature": "8.30", "ratedPower": "257",
    ]
    try hegui.run(
      "import", hegui.folder.file("1.xml", Documents.inspections([Documents.inspection(serial: "A-1")])))
    let first = try hegui.contentHash()
    let again = try hegui.folder.file("2.xml", Documents.inspections([Documents.inspection(serial: "A-1", numbers)]))
    #expect(try Counts(hegui.json("import", again, status: 0)["totals"]) == Counts(["duplicate": 1]))
    #expect(try hegui.contentHash() == first)
    for (name, value) in [("smokeLimit", "1.21"), ("k100", "1.36")] {
      let other = try Documents.inspection(serial: "A-1", numbers.merging([name: value]) { _, new in new })
      let file = try hegui.folder.file(name + ".xml", Documents.inspections([other]))
      #expect(try Counts(hegui.json("import", file, status: 1)["totals"]) == Counts(["quarantined": 1]), "\(name)")
    }
  }

  @Test("the receipt names station and serial of a record that is cut or broken, and the file that is no XML")
  func receipt() throws {
    let hegui = try registry()
    let whole = try Documents.inspections([Documents.inspection(serial: "C-1"), Documents.inspection(serial: "C-2")])
    let cut = try #require(whole.range(of: "<vehicle>", options: .backwards)).upperBound
    let file = try hegui.folder.file("cut.xml", String(whole[..<cut]))
    let text = try hegui.folder.file("text.txt", "no XML at all")
    let path = hegui.folder.path("receipt.xml")
    try hegui.run("import", file, text, "--receipt", path)
    let receipt = try ReceiptDocument(Data(contentsOf: URL(fileURLWithPath: path)))
    let records = receipt.at("receipt/file/outcomes/record").map(\.attributes)
    #expect(records.map { $0["serial"] } == ["C-1", "C-2"])
    #expect(records.last?["station"] == "13013101" && records.last?["kind"] == "inspection")
    #expect(receipt.at("receipt/file").map { $0.attributes["name"]?.hasSuffix("text.txt") } == [false, true])
    #expect(receipt.at("receipt/file/unusable").map { $0.attributes["code"] } == ["FILE-NOT-XML"])
    try hegui.run("import", try hegui.folder.file("whole.xml", whole))
    #expect(try hegui.json("quarantine", "list")["records"].list.isEmpty)
  }
}

@Suite("A plate that a vehicle bore or bears at another time")
struct FormerPlateTests {
  private let change = """
    <vehicle record="V-NEW" effective="2020-05-01" key="%@"><plate>冀A77777</plate></vehicle>
    """

  @Test("is not unknown: who bore it until when is named first; an inspection under it says so")
  func former() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let vin = try #require(
      try hegui.run("lookup", "冀A10001", "--at", "2020-04-01", "--format", "json").json()["vehicle"]["key"].string)
    let record = change.replacingOccurrences(of: "%@", with: vin)
    try hegui.run("import", try hegui.folder.file("change.xml", Documents.register([record])))
    let now = try hegui.run("lookup", "冀A10001", "--format", "json").json()
    #expect(now["status"].string == "found")
    #expect(now["notes"].list.contains { $0["en"].string?.contains("registered with the plate 冀A77777") == true })

    // Without an inspection nothing but the register knows of the plate.
    let bare = try HeguiProcess.withRegistry()
    try bare.succeed("import", HeguiProcess.fixture("stations/1-register.xml"))
    try bare.run("import", bare.folder.file("change.xml", Documents.register([record])))
    let unknown = try bare.run("lookup", "冀A10001", "--format", "json").json()
    #expect(unknown["status"].string == "unknown")
    #expect(unknown["suggestions"][0]["key"].string == vin)
    #expect(unknown["suggestions"][0]["difference"]["en"].string == "bore this plate until 2020-05-01")
    let then = try bare.run("lookup", "冀A10001", "--at", "2020-04-01", "--format", "json").json()
    #expect(then["status"].string == "found")
  }
}
