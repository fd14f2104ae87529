import Foundation
import Testing

/// What somebody states does not make readings over a limit fine.
@Suite("Readings over a limit are something against a vehicle, whatever is stated")
struct ReadingsAgainstWordTests {
  private static let vehicle = """
    <vehicle record="V" effective="2015-01-01" key="LGAR4XKS8CA000102"><plate>冀A22222</plate>\
    <plateColor>blue</plateColor><place>130131</place><category>truck</category><class>light</class>\
    <operating>false</operating><fuel>B</fuel><stage>5</stage></vehicle>
    """

  private static func check(_ stated: String) -> String {
    """
    <check record="C" effective="2020-04-20T10:00:00" key="C"><kind>roadside</kind><at>2020-04-20T10:00:00</at>\
    <place>130131</place><plate>冀A22222</plate><plateColor>blue</plateColor><opacityK>3.70</opacityK>\(stated)</check>
    """
  }

  @Test(
    "a roadside check over the limit, whether it states a pass, nothing, or the excess",
    arguments: ["<outcome>pass</outcome><status>confirmed</status>", "", "<outcome>overLimit</outcome>"])
  func check(stated: String) throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.folder.file("r.xml", Documents.register([Self.vehicle, Self.check(stated)]))
    try hegui.run("import", "r.xml")
    let answer = try hegui.run("lookup", "冀A22222", "--at", "2020-12-31", "--format", "json")
    #expect(try answer.json()["findings"][0]["computed"].string == "overLimit")
    #expect(try answer.json()["openItems"].list.count == 1, "\(answer.output)")
  }

  @Test("an annulled check is none")
  func annulled() throws {
    let hegui = try HeguiProcess.withRegistry()
    let check = Self.check("<outcome>pass</outcome><status>annulled</status>")
    try hegui.folder.file("r.xml", Documents.register([Self.vehicle, check]))
    try hegui.run("import", "r.xml")
    #expect(try hegui.json("lookup", "冀A22222", "--at", "2020-12-31")["openItems"].list.isEmpty)
  }

  @Test("an inspection that fails by its readings and of which the station states no verdict")
  func noVerdict() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.run("import", HeguiProcess.fixture("stations/1-register.xml"))
    let record = try Documents.inspection().replacingOccurrences(
      of: "<verdict>[^<]*</verdict>", with: "", options: .regularExpression)
    try hegui.folder.file("i.xml", Documents.inspections([record]))
    try hegui.run("import", "i.xml")
    let answer = try hegui.run("lookup", "冀A10002", "--at", "2020-03-11", "--format", "json")
    let inspection = try answer.json()["inspections"][0]
    #expect(inspection["verdict"].string == nil && inspection["computedVerdict"].string == "fail")
    #expect(try answer.json()["openItems"].list.contains { $0["en"].string?.contains("no verdict") == true })
    #expect(answer.status != 0)
  }
}
