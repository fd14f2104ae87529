import Policy
import RecordExchange
import RegistryModel
import Testing
import XMLStreaming

/// Everything for which a pack cannot be loaded is told, each with its line.
struct PackFaultTests {
  private static func faults(_ rows: String, head: String = "") throws -> [String] {
    let text = """
      <policyPack xmlns="urn:hegui:policy-pack:1" id="odd" place="990100" year="2025" from="2025-01-01">
      <title zh="某地" en="a place"/><document title="某方案"/>\(head)
      \(rows)
      </policyPack>
      """
    let schema = try XMLSchemaValidator(path: PackFiles.path("Schemas/policy-pack.xsd"))
    let reader = PolicyPackReader(schema: schema)
    let faults = reader.faults(in: .bytes(Array(text.utf8)))
    if faults.isEmpty {
      _ = try reader.read(.bytes(Array(text.utf8)))
    } else {
      // What is loaded refuses at the first of them, or at another one where several stand apart.
      #expect(throws: PackReadingError.self) { try reader.read(.bytes(Array(text.utf8))) }
    }
    return faults.map { "\($0.line ?? 0) \($0.message.en)" }
  }

  private static func row(_ id: String, _ inner: String) -> String {
    "<row id=\"\(id)\" kinds=\"D\" clause=\"一\"><says zh=\"一\" en=\"one\"/>\n\(inner)\n</row>"
  }

  private static func rule(_ condition: String, _ attributes: String = "") -> String {
    """
    <rule subject="machine" activities="work" answer="prohibited" \(attributes)>
    <when>\(condition)</when><reason zh="理" en="why"/></rule>
    """
  }

  @Test
  func aSoundPackHasNone() throws {
    #expect(try Self.faults(Self.row("A-1", Self.rule("<fact name=\"machine.stage\" atMost=\"2\"/>"))) == [])
    for id in PackFiles.packs {
      let schema = try XMLSchemaValidator(path: PackFiles.path("Schemas/policy-pack.xsd"))
      let source = try ByteSource.file(PackFiles.path("Policies/\(id).xml"))
      #expect(PolicyPackReader(schema: schema).faults(in: source) == [])
    }
  }

  @Test
  func everyUnknownFactIsNamed() throws {
    let found = try Self.faults(
      Self.row(
        "A-1",
        Self.rule("<fact name=\"machine.stag\" atMost=\"2\"/>") + "\n"
          + Self.rule("<fact name=\"machine.colour\" is=\"red\"/>", "id=\"A-1-b\"")) + "\n"
        + Self.row("A-2", Self.rule("<happened fact=\"vehicle.soldYesterday\"/>")))
    #expect(found.count == 3)
    #expect(found[0].hasPrefix("5 ") && found[0].contains("machine.stag"))
    #expect(found[1].hasPrefix("7 ") && found[1].contains("machine.colour"))
    #expect(found[2].hasPrefix("11 ") && found[2].contains("vehicle.soldYesterday"))
  }

  @Test
  func faultsOfEveryStageOfReadingStandTogether() throws {
    let sound = "<fact name=\"machine.stage\" atMost=\"2\"/>"
    let found = try Self.faults(
      Self.row("A-1", Self.rule("<colour/>")) + "\n"
        + Self.row("A-2", Self.rule(sound, "from=\"2025-02-01\" until=\"2025-02-01\"")) + "\n"
        + Self.row("A-3", Self.rule("<window name=\"summer\"/>")) + "\n"
        + Self.row("A-4", Self.rule(sound)) + "\n"
        + Self.row("A-5", Self.rule(sound, "id=\"A-4\"")))
    #expect(found.map { $0.prefix { $0 != " " } } == ["5", "8", "13", "20"])
    #expect(found[0].contains("not expected"))
    #expect(found[1].contains("empty interval"))
    #expect(found[2].contains("summer"))
    #expect(found[3].contains("stands twice: A-4"))
  }

  @Test
  func whatStandsTwiceBeforeTheRowsIsRefused() throws {
    let twice = "\n<parameter name=\"days\" type=\"count\" zh=\"天\" en=\"days\"/>"
    let found = try Self.faults(
      Self.row("A-1", Self.rule("<fact name=\"machine.stage\" atMost=\"2\"/>")), head: twice + twice)
    #expect(found == ["4 id stands twice: days"])
  }

  @Test("A list that is left out for a fault of its own is no fault of those who name it")
  func oneFaultIsToldOnce() throws {
    let list = """
      <list id="bad" subject="machine" activities="work"><name zh="名" en="name"/>
      <when><fact name="machine.stag" atMost="2"/></when><reason zh="理" en="why"/></list>
      """
    let found = try Self.faults(
      Self.row("A-1", list).replacing("kinds=\"D\"", with: "kinds=\"L\"") + "\n"
        + Self.row("A-2", Self.rule("<listed list=\"bad\" subject=\"machine\"/>")))
    #expect(found.count == 1)
  }
}
