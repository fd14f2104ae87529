import Foundation
import Testing

/// An excess is settled by the case that was worked to its end for it, and by nothing less.
@Suite("An excess whose case ended with a repair and a passed retest is settled, and the answer shows it")
struct SettledExcessTests {
  /// A subject whose excess the plan of Pingshan works off in a case.
  enum Subject: CaseIterable {
    case vehicle, machine

    var attribute: String { self == .vehicle ? "vin=LGAR4XKS8CA000102" : "machine=M-1" }
    var key: String { self == .vehicle ? "冀A10002" : "3-3Z800001" }
    var kind: String { self == .vehicle ? "kind=roadside" : "kind=machine" }
    var workflow: String { self == .vehicle ? "PS-29" : "PS-26" }
    /// Steps that a person records before the repair, and after the retest.
    var before: [String] { self == .vehicle ? ["penalty"] : ["stop", "penalty"] }
    var after: [String] { self == .vehicle ? [] : ["release"] }
    /// Of a machine it is not known what the zones ban, since none is loaded.
    static let statusWhenZonesLack: Int32 = 4
    var register: [String] {
      self == .vehicle
        ? [
          "vehicle", "LGAR4XKS8CA000102", "plate=冀A10002", "plateColor=yellow", "category=bus", "fuel=B",
          "operating=false",
        ]
        : ["machine", "M-1", "code=3-3Z800001", "class=excavator", "drive=batteryElectric"]
    }
  }

  private struct Registry {
    let hegui: HeguiProcess
    let subject: Subject

    init(_ subject: Subject) throws {
      self.subject = subject
      hegui = try HeguiProcess()
      try hegui.beginRegistry("--pack", "pingshan-2020")
      try register(subject)
    }

    func register(_ subject: Subject) throws {
      try hegui.run(arguments: ["record"] + subject.register + ["place=130131", "--at", "2019-01-01"])
    }

    func check(_ key: String, _ at: String, _ values: String...) throws {
      let result = try hegui.run(
        arguments: ["record", "check", key, subject.kind, "at=" + at, "place=130131", subject.attribute, "site=S-1"]
          + values)
      #expect(result.status < 2, "\(result.errors)")
    }

    func excess(_ key: String = "C", _ at: String = "2020-06-01T09:00") throws {
      try check(key, at, "outcome=overLimit", "status=confirmed")
    }

    func steps(_ names: [String], _ day: String) throws {
      for step in names { _ = try hegui.run("case", "advance", subject.workflow + "/C", step, "--at", day) }
    }

    func repair(_ key: String = "R", _ at: String = "2020-06-05T09:00") throws {
      try hegui.run("record", "repair", key, "at=" + at, "workshop=W", subject.attribute)
    }

    func retest(_ key: String = "D", _ at: String = "2020-06-08T09:00", _ outcome: String = "pass") throws {
      try check(key, at, "outcome=" + outcome, "retestOf=\(subject.workflow)/C")
    }

    func work() throws {
      try steps(subject.before, "2020-06-03")
      try repair()
      try retest()
      try steps(subject.after, "2020-06-10")
    }

    func found(_ day: String = "2020-12-31", key: String? = nil) throws -> (status: Int32, json: JSONValue) {
      let result = try hegui.run("lookup", key ?? subject.key, "--at", day, "--format", "json")
      return (result.status, try result.json())
    }

    /// Whether nothing is left to act on.
    func isFine(_ key: String) throws -> Bool {
      let (status, json) = try found(key: key)
      return status == (key == Subject.machine.key ? Subject.statusWhenZonesLack : 0) && json["openItems"].list.isEmpty
        && json["cases"].list.isEmpty
    }

    /// Lines of open items about an excess.
    func open(_ day: String = "2020-12-31", key: String? = nil) throws -> [String] {
      try found(day, key: key).json["openItems"].strings("en").filter { $0.contains("over the limit") }
    }

    var state: String? {
      get throws {
        try hegui.run("case", "show", subject.workflow + "/C", "--at", "2020-12-31", "--format", "json").json()[
          "cases"][0][
            "status"
          ].string
      }
    }
  }

  @Test("of a vehicle and of a machine, wherever it is asked", arguments: Subject.allCases)
  func settled(subject: Subject) throws {
    let registry = try Registry(subject)
    try registry.excess()
    #expect(try !registry.isFine(subject.key))
    #expect(try registry.open().count == 1)
    try registry.work()
    #expect(try registry.state == "closed")
    for key in [subject.key, "site:S-1", "check:C"] {
      let (_, json) = try registry.found(key: key)
      #expect(try registry.isFine(key), "\(key): \(json["openItems"].strings("en"))")
      #expect(json["openItems"].list.isEmpty)
      let finding = try #require(json["findings"].list.first { $0["check"].string == "C" })
      #expect(finding["settledBy"].strings("case") == [subject.workflow + "/C"], "\(key)")
      #expect(finding["settledBy"].strings("retest") == ["D"])
      for (language, word) in [
        ("zh", "已由案件 \(subject.workflow)/C 办结"), ("en", "settled by the case \(subject.workflow)/C"),
      ] {
        let text = try registry.hegui.run("lookup", key, "--at", "2020-12-31", "--lang", language).output
        #expect(text.filter { !$0.isWhitespace }.contains(word.filter { !$0.isWhitespace }), "\(text)")
      }
    }
    // Each step of the way it was not settled yet.
    for day in ["2020-06-02", "2020-06-04", "2020-06-06", "2020-06-07"] {
      #expect(try registry.found(day).status != 0, "\(day)")
      #expect(try registry.open(day).count == 1, "\(day)")
    }
  }

  @Test("not while the case is open, nor by a penalty, a repair or a passed check alone", arguments: Subject.allCases)
  func notYet(subject: Subject) throws {
    let registry = try Registry(subject)
    try registry.excess()
    try registry.steps(subject.before, "2020-06-03")
    try registry.repair()
    try registry.check("P", "2020-06-08T09:00", "outcome=pass")
    #expect(try !registry.isFine(subject.key))
    #expect(try registry.open().count == 1)
    if subject == .machine {
      try registry.retest()
      #expect(try registry.state == "open", "it is not released")
      #expect(try registry.open().count == 1)
    }
  }

  @Test("not what is found after the closing, nor a failed retest that nothing followed", arguments: Subject.allCases)
  func later(subject: Subject) throws {
    let registry = try Registry(subject)
    try registry.excess()
    try registry.steps(subject.before, "2020-06-03")
    try registry.repair()
    try registry.retest("E", "2020-06-06T09:00", "overLimit")
    #expect(try registry.open().count == 2)
    try registry.repair("R2", "2020-06-07T09:00")
    try registry.retest("D")
    try registry.steps(subject.after, "2020-06-10")
    #expect(try registry.state == "closed")
    for key in [subject.key, "site:S-1", "check:E"] {
      #expect(try registry.isFine(key), "the failed retest was followed by one that was passed: \(key)")
    }
    try registry.excess("N", "2020-07-01T09:00")
    for key in [subject.key, "site:S-1"] {
      #expect(try !registry.isFine(key))
      let open = try registry.open(key: key)
      #expect(open.count == 1 && open[0].contains("N"), "\(open)")
    }
  }

  @Test("not an excess that opened no case, or of the moment of the retest", arguments: Subject.allCases)
  func withoutCase(subject: Subject) throws {
    let registry = try Registry(subject)
    try registry.excess()
    try registry.check("S", "2020-06-01T10:00", "outcome=overLimit", "status=suspected")
    try registry.check("T", "2020-06-08T09:00", "outcome=overLimit", "status=confirmed")
    // What calls itself a retest of a case that came later is none.
    try registry.check("U", "2020-05-20T09:00", "outcome=overLimit", "retestOf=\(subject.workflow)/C")
    try registry.work()
    let open = try registry.open()
    for key in ["S", "T", "U"] { #expect(open.contains { $0.contains("(\(key),") }, "\(key): \(open)") }
    #expect(try !registry.isFine(subject.key))
  }

  @Test(
    "not where the closing retest was taken back, corrected or calls itself into question",
    arguments: Subject.allCases, ["status=annulled", "outcome=overLimit", "status=suspected", "opacityK=9.00"])
  func retestTakenBack(subject: Subject, statement: String) throws {
    let registry = try Registry(subject)
    try registry.excess()
    try registry.work()
    #expect(try registry.open().isEmpty)
    try registry.hegui.run(
      "import",
      registry.hegui.folder.file(
        "late.xml",
        Documents.register([
          """
          <check record="D-late" effective="2020-07-01T09:00:00" key="D">\
          <\(statement.split(separator: "=")[0])>\(statement.split(separator: "=")[1])</\(statement.split(separator: "=")[0])>\
          </check>
          """
        ])))
    for key in [subject.key, "site:S-1", "check:C"] {
      #expect(try !registry.isFine(key), "\(key)")
      #expect(try registry.open(key: key).contains { $0.contains("(C,") }, "\(key)")
    }
    #expect(try registry.open("2020-06-20").isEmpty, "by what was known then it was settled")
  }

  @Test("not by a retest that speaks against itself, which does not settle itself either")
  func doubtfulRetest() throws {
    let registry = try Registry(.vehicle)
    try registry.excess()
    try registry.steps(["penalty"], "2020-06-03")
    try registry.repair()
    try registry.check(
      "D", "2020-06-08T09:00", "outcome=pass", "retestOf=PS-29/C", "product=vehicleDiesel", "sulphur=900")
    #expect(try registry.state == "closed")
    let items = try registry.found().json["openItems"].strings("en")
    #expect(items.contains { $0.contains("(C,") } && items.contains { $0.contains("Check D") }, "\(items)")
    #expect(try registry.open(key: "site:S-1").contains { $0.contains("(C,") })
  }

  @Test("not what a sample of the tank says: no test of the exhaust shows that gone")
  func sample() throws {
    let registry = try Registry(.vehicle)
    try registry.excess()
    try registry.work()
    try registry.check(
      "K", "2020-06-01T11:00", "outcome=overLimit", "status=confirmed", "sulphur=900", "product=vehicleDiesel")
    #expect(try registry.open().contains { $0.contains("(K,") })
  }

  @Test("not that of another subject of the same check")
  func otherSubject() throws {
    // A check on premises that names a truck and a machine may have found either: each has a case.
    let registry = try Registry(.vehicle)
    try registry.register(.machine)
    try registry.hegui.run(
      "record", "check", "C", "kind=premises", "at=2020-06-01T09:00", "place=130131", Subject.vehicle.attribute,
      Subject.machine.attribute, "site=S-1", "outcome=overLimit", "status=confirmed")
    try registry.steps(["penalty"], "2020-06-03")
    try registry.repair()
    try registry.retest()
    #expect(try registry.state == "closed")
    #expect(try registry.open().isEmpty, "the truck itself")
    for key in [Subject.machine.key, "site:S-1", "check:C"] {
      #expect(try !registry.isFine(key), "the machine is still over its limit: \(key)")
      #expect(try registry.open(key: key).count == 1, "\(key)")
    }
  }

  @Test("older checks that are not shown count without those that cases settled, which are told")
  func older() throws {
    let registry = try Registry(.vehicle)
    try registry.excess()
    for number in 1...11 { try registry.check("L\(number)", "2020-08-01T09:00", "outcome=pass") }
    #expect(try registry.open(key: "site:S-1") == ["Found over the limit by earlier checks that are not shown: 1"])
    try registry.work()
    let (status, json) = try registry.found(key: "site:S-1")
    #expect(status == 0)
    #expect(
      json["notes"].strings("en").contains { $0.contains("settled by closed cases: 1 (PS-29/C)") },
      "\(json["notes"].strings("en"))")
  }

  @Test("whatever a look-up calls over the limit, a line says so", arguments: Subject.allCases)
  func told(subject: Subject) throws {
    let registry = try Registry(subject)
    try registry.excess()
    for key in [subject.key, "site:S-1", "check:C"] {
      for (language, word) in [("zh", "监督检查发现超标或冒黑烟（C"), ("en", "Found over the limit or smoking (C")] {
        let text = try registry.hegui.run("lookup", key, "--at", "2020-12-31", "--lang", language).output
        #expect(text.filter { !$0.isWhitespace }.contains(word.filter { !$0.isWhitespace }), "\(key): \(text)")
      }
    }
  }
}
