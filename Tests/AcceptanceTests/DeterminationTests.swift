import Foundation
import Testing

@Suite("Stage, weight class and identities from all that is stated")
struct DeterminationTests {
  static func machine(_ record: String, _ effective: String, _ content: String) -> String {
    "<machine record=\"\(record)\" effective=\"\(effective)\" key=\"M1\">\(content)</machine>"
  }

  /// The disclosure number comes after the code and before a record that states another stage.
  static let statements = [
    machine("M-1", "2020-01-01", "<code>环4-3Z800123</code><fuel>B</fuel><manufacturedOn>2017-05-01</manufacturedOn>"),
    machine("M-2", "2020-02-01", "<disclosure>CN FJ G2 00 0L53000006 000001</disclosure>"),
    machine("M-3", "2020-03-01", "<stage>4</stage>"), machine("M-4", "2020-04-01", "<owner>U001</owner>"),
  ]

  @Test(
    "the disclosure number leads in any order of arrival, and each contradiction is told once",
    arguments: [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2]])
  func disclosureLeads(order: [Int]) throws {
    let hegui = try HeguiProcess.withRegistry()
    var codes: [String] = []
    for index in order {
      try hegui.folder.file("one.xml", Documents.register([Self.statements[index]]))
      codes += try hegui.run("import", "one.xml", "--format", "json").json()["samples"].strings("code")
    }
    func attributes(_ moment: String) throws -> JSONValue {
      try hegui.run("lookup", "M1", "--at", moment, "--format", "json").json()["machine"]["attributes"]
    }
    #expect(try attributes("2020-01-15")["stage"].string == "≥3")
    for moment in ["2020-02-15", "2020-03-15", "2020-04-15"] {
      #expect(try attributes(moment)["stage"].string == "2", "\(moment)")
      #expect(try attributes(moment)["stageSource"].string == "disclosure", "\(moment)")
    }
    #expect(Set(codes).isSuperset(of: ["REG-MACHINE-CODE-STAGE", "REG-DISCLOSURE-STAGE"]))
    #expect(codes.filter { $0 == "REG-DISCLOSURE-STAGE" }.count == 1)
  }

  @Test("the content is the same in any order of arrival")
  func sameContent() throws {
    let hashes = try [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]].map { order in
      let hegui = try HeguiProcess.withRegistry()
      for index in order {
        try hegui.folder.file("one.xml", Documents.register([Self.statements[index]]))
        try hegui.run("import", "one.xml")
        #expect(try hegui.run("import", "one.xml", "--format", "json").json()["totals"]["duplicate"].int == 1)
      }
      return try hegui.run("db", "info", "--format", "json").json()["contentHash"].string
    }
    #expect(Set(hashes).count == 1)
  }

  @Test("the catalogue of models leads before the record, whichever comes first; a disclosure number before both")
  func catalogue() throws {
    let vehicle = """
      <vehicle record="V-1" effective="2019-01-01" key="LZZ5BLVF1JA000101"><category>truck</category><fuel>B</fuel>\
      <stage>5</stage><model>ZZ1257N4347E1</model></vehicle>
      """
    let family = """
      <family record="F-1" effective="2018-01-01" key="FAM1"><subject>vehicle</subject><model>ZZ1257N4347E1</model>\
      <stage>4</stage></family>
      """
    let correction = """
      <family record="F-2" effective="2020-01-01" key="FAM1"><stage>5</stage></family>
      """
    for order in [[vehicle, family], [family, vehicle]] {
      let hegui = try HeguiProcess.withRegistry()
      func stage() throws -> [String?] {
        let found = try hegui.run("lookup", "LZZ5BLVF1JA000101", "--format", "json").json()["vehicle"]["attributes"]
        return [found["stage"].string, found["stageSource"].string]
      }
      for record in order {
        try hegui.folder.file("one.xml", Documents.register([record]))
        try hegui.run("import", "one.xml")
      }
      #expect(try stage() == ["4", "catalogue"])
      try hegui.folder.file("one.xml", Documents.register([vehicle]))
      #expect(try hegui.run("import", "one.xml", "--format", "json").json()["totals"]["duplicate"].int == 1)
      try hegui.folder.file("one.xml", Documents.register([correction]))
      try hegui.run("import", "one.xml")
      #expect(try stage() == ["5", "catalogue"])
      try hegui.run(
        "record", "vehicle", "LZZ5BLVF1JA000101", "disclosure=CNZCG6Z20224000052000017", "--at", "2019-06-01")
      #expect(try stage() == ["6", "disclosure"])
    }
  }

  @Test("the weight class follows from masses and length and bears that mark; a stated one stands")
  func weightClass() throws {
    let hegui = try HeguiProcess.withRegistry()
    func attributes() throws -> [String?] {
      let found = try hegui.run("lookup", "LZZ5BLVF1JA000101", "--format", "json").json()["vehicle"]["attributes"]
      return [found["class"].string, found["classSource"].string]
    }
    func record(_ values: String..., at moment: String) throws -> [String] {
      try hegui.run(
        arguments: ["record", "vehicle", "LZZ5BLVF1JA000101"] + values + ["--at", moment, "--format", "json"]
      ).json()["samples"].strings("code")
    }
    _ = try record("category=truck", "fuel=B", at: "2019-01-01")
    #expect(try attributes() == [nil, nil])
    _ = try record("grossMass=4499", at: "2019-02-01")
    #expect(try attributes() == [nil, nil], "light or medium: the length decides")
    _ = try record("length=5999", at: "2019-03-01")
    #expect(try attributes() == ["light", "derived"])
    _ = try record("grossMass=12000", at: "2019-04-01")
    #expect(try attributes() == ["heavy", "derived"])
    #expect(try record("class=medium", at: "2019-05-01") == ["REG-VEHICLE-CLASS"])
    #expect(try attributes() == ["medium", "record"])
  }

  @Test("a code of an electric machine on one with an engine, and the reverse, is named even when it comes later")
  func electricCode() throws {
    let hegui = try HeguiProcess.withRegistry()
    func codes(_ key: String, _ values: String..., at moment: String) throws -> [String] {
      try hegui.run(arguments: ["record", "machine", key] + values + ["--at", moment, "--format", "json"]).json()[
        "samples"
      ].strings("code")
    }
    #expect(try codes("E1", "code=D-3Z800124", "fuel=B", at: "2020-01-01") == ["REG-MACHINE-CODE-DRIVE"])
    #expect(try codes("E2", "code=D-3Z800125", at: "2020-01-01") == [])
    #expect(try codes("E2", "drive=combustion", at: "2020-02-01") == ["REG-MACHINE-CODE-DRIVE"])
    #expect(try codes("E3", "code=D-3Z800126", "fuel=C", at: "2020-01-01") == [])
    #expect(try codes("E4", "code=3-3Z800127", "fuel=C", at: "2020-01-01") == ["REG-MACHINE-CODE-DRIVE"])
  }

  @Test("a disclosure number of the other scale is marked and gives no stage")
  func otherScale() throws {
    let hegui = try HeguiProcess.withRegistry()
    let road = try hegui.run(
      "record", "machine", "M7", "disclosure=CNZCG5Z20224000052000017", "--format", "json"
    ).json()
    #expect(road["samples"].strings("code") == ["REG-DISCLOSURE-SCALE"])
    #expect(try hegui.run("lookup", "M7", "--format", "json").json()["machine"]["attributes"]["stage"].string == nil)
    let other = try hegui.run(
      "record", "vehicle", "LZZ5BLVF1JA000101", "disclosure=CNFJG3000L53000006000001", "--format", "json"
    ).json()
    #expect(other["samples"].strings("code").contains("REG-DISCLOSURE-SCALE"))
  }

  @Test("both spellings of a code are one machine; the writing is kept, and not shown where it no longer belongs")
  func writings() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.folder.file("m.xml", Documents.register([Self.statements[0], Self.statements[1]]))
    try hegui.run("import", "m.xml")
    for key in ["环4-3Z800123", "4-3Z800123", "43z800123"] {
      let found = try hegui.run("lookup", key, "--format", "json").json()["machine"]["attributes"]
      #expect(found["code"].string == "43Z800123", "\(key)")
      #expect(found["codeAsWritten"].string == "环4-3Z800123", "\(key)")
      #expect(found["disclosureAsWritten"].string == "CN FJ G2 00 0L53000006 000001", "\(key)")
    }
    try hegui.run("record", "machine", "M1", "code=43Z800999", "--at", "2021-01-01")
    let later = try hegui.run("lookup", "M1", "--format", "json").json()["machine"]["attributes"]
    #expect(later["code"].string == "43Z800999" && later["codeAsWritten"].string == nil)
    let odd = try hegui.run("record", "machine", "M8", "code=g5-bj 69075", "--format", "json").json()
    #expect(odd["samples"].strings("code") == ["REG-MACHINE-CODE"])
    #expect(odd["samples"][0]["value"].string == "g5-bj 69075")
  }
}
