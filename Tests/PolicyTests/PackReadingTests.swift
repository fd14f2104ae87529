import Policy
import RecordExchange
import RegistryModel
import Testing
import XMLStreaming

/// What is refused, and a pack that nobody wrote Swift for.
struct PackReadingTests {
  /// A made-up sixth pack.
  private static let sixth = """
    <policyPack xmlns="urn:hegui:policy-pack:1" id="sixth-2025" place="990100" year="2025" from="2025-01-01">
      <title zh="第六地" en="a sixth place"/>
      <document title="某方案" issued="2025-01-01"/>
      <parameter name="limit" type="count" zh="界限" en="limit"/>
      <row id="SX-01" kinds="D" clause="一" lead="EEB">
        <says zh="某规定。" en="Something."/>
        <rule subject="machine" activities="work" answer="prohibited">
          <when><fact name="machine.stage" atMost="$limit"/></when>
          <reason zh="低于界限。" en="Below the limit."/>
        </rule>
      </row>
    </policyPack>
    """

  private func read(_ text: String) throws -> CompiledPack {
    let schema = try XMLSchemaValidator(path: PackFiles.path("Schemas/policy-pack.xsd"))
    return try PolicyPackReader(schema: schema).read(ByteSource.bytes(Array(text.utf8)))
  }

  @Test
  func aSixthPlaceNeedsNoSwift() throws {
    let engine = DecisionEngine([try read(Self.sixth), try PackFiles.pack("pingshan-2020")])
    let place = try #require(DivisionCode("990101"))
    let day = try #require(CivilDate("2025-06-01"))
    func ask(_ stage: Int, _ register: InMemoryRegister) throws -> Decision {
      try engine.decide(
        Question(
          kind: .machine, key: nil, activity: "work", place: place, time: .day(day),
          facts: ["machine.stage": .integer(stage)]), in: register)
    }
    #expect(try ask(2, InMemoryRegister()).answer == .noRuleLoaded)
    let loaded = InMemoryRegister([
      RegisterDelta(
        kind: .parameter, key: "P", record: "1", effective: Instant(day),
        values: ["pack": .text("sixth-2025"), "name": .text("limit"), "value": .text("2"), "source": .text("通告")])
    ])
    let decision = try ask(2, loaded)
    #expect(decision.answer == .prohibited)
    #expect(decision.outcomes.map(\.pack) == ["sixth-2025"])
    let limit = decision.outcomes[0].facts.first { $0.name == "parameter:limit" }
    #expect(limit?.value == "2")
    #expect(limit?.origin.description == "parameter:P#1")
    #expect(try ask(3, loaded).answer == .allowed)
  }

  @Test(arguments: [
    ("<says zh=\"某规定。\" en=\"Something.\"/>", "<say zh=\"\" en=\"\"/>", 6),
    ("machine.stage", "machine.stagge", 8), ("machine.stage", "vehicle.machine.stage", 8),
    ("machine.stage", "machine.ratedPower", 8), ("$limit", "$limt", 8),
    ("atMost=\"$limit\"", "atMost=\"two\"", 8), ("atMost=\"$limit\"", "atMost=\"$limit\" above=\"1\"", 8),
    ("answer=\"prohibited\"", "answer=\"forbidden\"", 7), ("activities=\"work\"", "activities=\"dance\"", 7),
    ("subject=\"machine\"", "subject=\"boat\"", 7), ("lead=\"EEB\"", "lead=\"NASA\"", 5),
    ("answer=\"prohibited\">", "answer=\"prohibited\" from=\"2025-02-01\" until=\"2025-02-01\">", 7),
    ("place=\"990100\"", "place=\"99\"", 1), ("from=\"2025-01-01\"", "from=\"2025-02-30\"", 1),
    (
      "</row>",
      "</row><row id=\"SX-01\" kinds=\"A\" clause=\"二\"><says zh=\"\" en=\"\"/><adjacent zh=\"\" en=\"\"/></row>", 11
    ),
  ])
  func aMalformedPackIsRefusedWithItsLine(wrong: String, by replacement: String, line: Int) throws {
    let text = Self.sixth.replacing(wrong, with: replacement)
    #expect(text != Self.sixth)
    let error = try #require(throws: PackReadingError.self) { try read(text) }
    #expect(error.position?.line == line, "\(error.message.en)")
    #expect(!error.message.zh.isEmpty && !error.message.en.isEmpty)
  }

  @Test
  func anUnknownFactIsRefusedWithWhatItMayHaveMeant() throws {
    let error = try #require(throws: PackReadingError.self) {
      try read(Self.sixth.replacing("machine.stage", with: "engine.stage"))
    }
    #expect(error.message.en.contains("machine.stage"))
  }

  @Test
  func aNoticeBecomesDatedStatements() throws {
    let text = """
      <notice xmlns="urn:hegui:notices:1" number="某政通〔2025〕1号" issued="2025-03-01" place="990100">
        <zone key="Z1" kind="builtUp" from="2025-04-01" stagesBanned="0-2" hours="07:00-22:00"/>
        <parameter key="P1" pack="sixth-2025" name="limit" value="2"/>
        <alert key="A1" level="red" from="2025-03-02T08:00:00" until="2025-03-04T20:00:00"/>
      </notice>
      """
    let schema = try XMLSchemaValidator(path: PackFiles.path("Schemas/notices.xsd"))
    let deltas = try NoticeReader(schema: schema).read(ByteSource.bytes(Array(text.utf8)))
    #expect(deltas.map(\.kind.id) == ["zone", "parameter", "alert"])
    #expect(deltas.map(\.record) == ["某政通〔2025〕1号#1", "某政通〔2025〕1号#2", "某政通〔2025〕1号#3"])
    #expect(deltas[0].values["notice"] == .text("某政通〔2025〕1号"))
    #expect(deltas[0].values["place"] == .text("990100"))
    #expect(deltas[1].values["source"] == .text("某政通〔2025〕1号"))
    #expect(deltas[1].effective.description == "2025-03-01T00:00:00+08:00")
  }
}
