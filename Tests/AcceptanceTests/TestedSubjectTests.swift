import Testing

/// By which limits a check is judged follows from whom it names, and what it does not say takes nothing away from it.
@Suite("A check is judged by whom it names, whatever form noted it")
struct TestedSubjectTests {
  private static let register = [
    """
    <machine record="M-1" effective="2019-01-01" key="M-1"><code>3-3Z800001</code><class>excavator</class><fuel>B</fuel>\
    <stage>3</stage><ratedPower>100.0</ratedPower></machine>
    """,
    """
    <vehicle record="V-1" effective="2019-01-01" key="LGAR4XKS8CA000102"><plate>冀A10002</plate>\
    <plateColor>yellow</plateColor><place>130131</place><fuel>B</fuel></vehicle>
    """,
  ]
  private static let machine = "<machineCode>3-3Z800001</machineCode>"
  private static let plate = "<plate>冀A10002</plate><plateColor>yellow</plateColor>"

  private static func check(_ named: String, _ rest: String, kind: String?, at: String? = "2020-06-01T09:00:00")
    -> String
  {
    """
    <check record="C" effective="2020-06-01T09:00:00" key="C">\(kind.map { "<kind>\($0)</kind>" } ?? "")\
    \(at.map { "<at>\($0)</at>" } ?? "")<place>130131</place>\(named)\(rest)</check>
    """
  }

  private func registry(_ check: String) throws -> HeguiProcess {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.run("import", hegui.folder.file("r.xml", Documents.register(Self.register + [check])))
    return hegui
  }

  private static let stated = "<outcome>pass</outcome>"

  @Test(
    "the limits of machines hold for a machine",
    arguments: ["machine", "premises", "roadside", "citizenReport", "site"])
  func machine(kind: String) throws {
    // Stage III, 37 kW and more: 0.80 m⁻¹ by GB 36886-2018 table 1; a diesel truck may have 1.20 m⁻¹.
    for (opacity, isOver) in [("1.10", true), ("0.80", false)] {
      let check = Self.check(Self.machine, "<opacityK>\(opacity)</opacityK>" + Self.stated, kind: kind)
      let found = try registry(check).run("lookup", "3-3Z800001", "--format", "json").json()
      #expect(found["findings"][0]["computed"].string == (isOver ? "overLimit" : "pass"), "\(kind) \(opacity)")
      #expect(found["openItems"].list.count == (isOver ? 1 : 0), "\(kind) \(opacity)")
    }
  }

  @Test("those of vehicles for a vehicle, also where nobody noted the kind", arguments: ["machine", "site", nil])
  func vehicle(kind: String?) throws {
    let check = Self.check(Self.plate, "<opacityK>1.50</opacityK>" + Self.stated, kind: kind)
    #expect(try registry(check).json("lookup", "冀A10002", status: 1)["openItems"].list.count == 1)
  }

  @Test("what does not say when it was made was made when it was stated")
  func undated() throws {
    let over = "<outcome>overLimit</outcome><status>confirmed</status>"
    for (named, key) in [
      ("<site>S-1</site>", "site:S-1"), ("<fuelSite>F-1</fuelSite>", "fuelSite:F-1"), ("", "check:C"),
    ] {
      let hegui = try registry(Self.check("", over + named, kind: "premises", at: nil))
      #expect(try hegui.json("lookup", key, status: 1)["findings"][0]["outcome"].string == "overLimit", "\(key)")
    }
    let read = try registry(
      Self.check(Self.plate, "<opacityK>5.00</opacityK>" + Self.stated, kind: "roadside", at: nil))
    #expect(try read.json("lookup", "冀A10002", status: 1)["openItems"].list.count == 1)
    let other = Self.plate + "<vin>LZZ5BLVF6EA000102</vin>"
    let beside = try registry(Self.check(other, over, kind: "roadside", at: nil))
    #expect(try beside.json("lookup", "冀A10002", status: 1)["openItems"].list.count == 1, "another VIN under its plate")
  }

  @Test("an excess that notes the code of a machine beside the key of another one is an open item of both")
  func otherMachine() throws {
    let over = "<outcome>overLimit</outcome><status>confirmed</status>"
    let hegui = try registry(Self.check(Self.machine, over + "<machine>M-2</machine>", kind: "machine"))
    for (language, word) in [("zh", "核对机械标识与编码"), ("en", "check key and code")] {
      let found = try hegui.run("lookup", "3-3Z800001", "--lang", language)
      #expect(found.status == 1 && found.output.filter { $0 != "\n" && $0 != " " }.contains(word.filter { $0 != " " }))
    }
    #expect(try hegui.run("lookup", "M-2").status == 1)
  }

  @Test(
    "readings of a machine and of nobody are judged, whatever stands beside them", arguments: ["site", "premises", nil])
  func unclear(kind: String?) throws {
    let both = Self.plate + Self.machine
    let beside = try registry(Self.check(both, "<opacityK>1.10</opacityK>" + Self.stated, kind: kind))
    #expect(try beside.run("lookup", "check:C").status == 1, "limits of machines beside the plate of a truck")
    let nobody = try registry(Self.check("", "<opacityK>9.00</opacityK>" + Self.stated, kind: kind))
    #expect(try nobody.json("lookup", "check:C", status: 1)["findings"][0]["computed"].string == "overLimit")
  }
}
