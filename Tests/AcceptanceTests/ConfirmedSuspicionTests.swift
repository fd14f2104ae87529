import Testing

/// What somebody found and confirmed is shown at the roadside, whether or not a plan has a case for it (T-071).
@Suite("Confirmed suspicions in a look-up")
struct ConfirmedSuspicionTests {
  private static let vin = "LZZ5BLVF6EA000102"

  private func registry(_ pack: String = "pingshan-2020") throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    let place = pack == "hebi-2019" ? "410600" : "130131"
    try hegui.beginRegistry("--pack", pack)
    try hegui.succeed(
      "record", "vehicle", Self.vin, "plate=冀A10002", "plateColor=yellow", "place=" + place, "category=truck", "fuel=B",
      "stage=6", "--at", "2019-01-01")
    try hegui.succeed(
      "record", "machine", "M-1", "code=3-3Z800001", "place=" + place, "class=excavator", "--at", "2019-01-01")
    for kind in ["unit", "workshop"] {
      try hegui.succeed("record", kind, "X-1", "name=x", "place=" + place, "--at", "2019-01-01")
    }
    return hegui
  }

  private func suspect(_ hegui: HeguiProcess, _ kind: String, _ subject: String, status: String, _ key: String = "P-1")
    throws
  {
    try hegui.folder.file(
      "suspicion-\(status).xml",
      Documents.register([
        """
        <suspicion record="Z-\(key)-\(status)" effective="2020-06-\(status == "annulled" ? "03" : "01")T09:00:00+08:00" \
        key="\(key)"><kind>\(kind)</kind><at>2020-06-01T09:00:00+08:00</at><place>130131</place>\(subject)\
        <trigger>x</trigger><source>s</source><status>\(status)</status></suspicion>
        """
      ]))
    try hegui.run("import", "suspicion-\(status).xml")
  }

  private func items(_ hegui: HeguiProcess, _ key: String, _ arguments: String...) throws -> [String] {
    let result = try hegui.run(arguments: ["lookup", key, "--format", "json"] + arguments)
    let told = try result.json()["openItems"].strings("en").filter { $0.contains("Confirmed suspicion") }
    #expect(told.isEmpty || result.status != 0)
    return told
  }

  @Test(
    "without a case it is an open item until it is annulled",
    arguments: [
      ("obdTampering", "<vin>LZZ5BLVF6EA000102</vin>", "冀A10002"),
      ("impound", "<plate>冀A10002</plate>", "冀A10002"),
      ("obdTampering", "<plate>冀A99999</plate><plateColor>yellow</plateColor>", "冀A99999"),
      ("obdTampering", "<machineCode>3-3Z800001</machineCode>", "3-3Z800001"),
      ("obdTampering", "<unit>X-1</unit>", "unit:X-1"), ("obdTampering", "<workshop>X-1</workshop>", "workshop:X-1"),
      ("obdTampering", "<fuelSite>NEW</fuelSite>", "fuelSite:NEW"),
    ])
  func openItem(kind: String, subject: String, key: String) throws {
    let hegui = try registry()
    try suspect(hegui, kind, subject, status: "confirmed")
    let told = try items(hegui, key)
    #expect(told.count == 1)
    #expect(told.first?.contains("P-1, 2020-06-01") == true)
    #expect(try hegui.run("lookup", key, "--lang", "zh").output.contains("已认定的线索："))
    #expect(try items(hegui, key, "--at", "2020-05-31").isEmpty)
    try suspect(hegui, kind, subject, status: "annulled")
    #expect(try items(hegui, key).isEmpty)
  }

  @Test("one that is not confirmed is not told, and one of somebody else is not")
  func confidential() throws {
    let hegui = try registry()
    try suspect(hegui, "obdTampering", "<vin>LZZ5BLVF6EA000102</vin>", status: "suspected")
    #expect(try items(hegui, "冀A10002").isEmpty)
    try suspect(
      hegui, "obdTampering", "<plate>冀A10002</plate><plateColor>blue</plateColor>", status: "confirmed", "P-2")
    #expect(try items(hegui, "冀A10002", "--color", "yellow").isEmpty)
  }

  @Test("where a plan has a case, the case tells it")
  func caseTells() throws {
    let hegui = try registry()
    try suspect(hegui, "illegalFuel", "<fuelSite>NEW</fuelSite>", status: "confirmed")
    let looked = try hegui.run("lookup", "fuelSite:NEW", "--format", "json").json()
    #expect(looked["cases"].list.count == 1)
    #expect(try items(hegui, "fuelSite:NEW").isEmpty)
  }
}
