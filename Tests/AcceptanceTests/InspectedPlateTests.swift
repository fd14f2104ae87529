import Foundation
import Testing

/// An inspection that came before its plate was registered for another VIN cannot be held any more.
@Suite("An inspection under a plate that is another VIN's stays in sight")
struct InspectedPlateTests {
  private static let register = """
    <vehicle record="V-1" effective="2015-01-01" key="LGA1CEVB4FA000103">
      <plate>冀A10002</plate><plateColor>yellow</plateColor>
    </vehicle>
    """

  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed(
      "import", hegui.folder.file("station.xml", Documents.register([Documents.station("13013101")])))
    let inspection = try Documents.inspections([Documents.inspection(serial: "A-1")])
    try hegui.run("import", hegui.folder.file("in.xml", inspection))
    return hegui
  }

  private func register(_ records: [String], in hegui: HeguiProcess) throws -> JSONValue {
    try hegui.run("import", hegui.folder.file("register.xml", Documents.register(records)), "--format", "json").json()
  }

  @Test("the later registration tells it, and the look-up of the plate shows the failure")
  func laterRegistration() throws {
    let hegui = try registry()
    let told = try register([Self.register], in: hegui)
    #expect(told["findingCounts"]["REG-PLATE-INSPECTED"].int == 1)
    #expect(told["samples"][0]["value"].string == "冀A10002: 13013101/A-1 LZZ5BLVF6EA000102")
    let found = try hegui.json("lookup", "冀A10002", status: 1)
    #expect(found["vehicle"]["key"].string == "LGA1CEVB4FA000103")
    #expect(
      found["openItems"].list.contains { $0["en"].string?.contains("another VIN, LZZ5BLVF6EA000102, failed") == true })
    let before = try hegui.json("lookup", "LGA1CEVB4FA000103", "--at", "2020-03-01")
    #expect(before["openItems"].list.isEmpty, "nothing had failed by then")
  }

  @Test("a failure without the station's verdict, and one without the colour of the plate, are shown as well")
  func otherForms() throws {
    let inspection = try Documents.inspection(serial: "A-1")
    let forms = [
      inspection.replacingOccurrences(of: "<verdict>[^<]*</verdict>", with: "", options: .regularExpression),
      inspection.replacingOccurrences(of: " color=\"[a-z]*\"", with: "", options: .regularExpression),
    ]
    for form in forms {
      #expect(form != inspection)
      let hegui = try HeguiProcess.withRegistry()
      try hegui.succeed(
        "import", hegui.folder.file("station.xml", Documents.register([Documents.station("13013101")])))
      try hegui.run("import", hegui.folder.file("in.xml", Documents.inspections([form])))
      _ = try register([Self.register], in: hegui)
      let found = try hegui.json("lookup", "冀A10002", status: 1)
      #expect(found["openItems"].list.contains { $0["en"].string?.contains("another VIN") == true }, "\(form)")
    }
  }

  @Test("so is a check over the limit of that plate that notes another VIN, whichever comes first")
  func check() throws {
    let check = """
      <check record="C" effective="2020-03-11T10:00:00" key="C"><kind>roadside</kind><at>2020-03-11T10:00:00</at>\
      <place>130131</place><plate>冀A10002</plate><plateColor>yellow</plateColor><vin>LZZ5BLVF6EA000102</vin>\
      <outcome>overLimit</outcome><status>confirmed</status></check>
      """
    for records in [[Self.register, check], [check, Self.register]] {
      let hegui = try HeguiProcess.withRegistry()
      _ = try register(records, in: hegui)
      let items = try hegui.json("lookup", "LGA1CEVB4FA000103", status: 1)["openItems"].list
      #expect(items.contains { $0["en"].string?.contains("LZZ5BLVF6EA000102, was found over the limit") == true })
    }
  }

  @Test("nothing is told where the plate was the inspected vehicle's at that time, whichever of the two comes first")
  func formerBearer() throws {
    let former = """
      <vehicle record="V-2" effective="2014-01-01" key="LZZ5BLVF6EA000102">
        <plate>冀A10002</plate><plateColor>yellow</plateColor>
      </vehicle>
      """
    let handedBack = """
      <vehicle record="V-3" effective="2020-06-01" key="LZZ5BLVF6EA000102"><plate>冀A77777</plate></vehicle>
      """
    let later = Self.register.replacingOccurrences(of: "2015-01-01", with: "2020-06-01")
    for records in [[later, former, handedBack], [former, handedBack, later]] {
      let hegui = try registry()
      #expect(try register(records, in: hegui)["findingCounts"]["REG-PLATE-INSPECTED"].int == nil)
      #expect(try hegui.json("lookup", "LGA1CEVB4FA000103")["openItems"].list.isEmpty)
    }
  }
}
