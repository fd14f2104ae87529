import Policy
import RecordExchange
import RegistryModel
import Testing
import XMLStreaming

/// What is probably not meant in a pack.
struct PackRemarkTests {
  @Test(arguments: PackFiles.packs)
  func theFivePacksHaveNone(id: String) throws {
    let allowed = ["dismantlingSince"]
    let found = try PackFiles.pack(id).remarks.filter { !allowed.contains($0.name) }
    #expect(found == [])
  }

  @Test
  func eachKindIsFoundWithItsLine() throws {
    let text = """
      <policyPack xmlns="urn:hegui:policy-pack:1" id="odd" place="990100" year="2025" from="2025-01-01">
        <title zh="某地" en="a place"/>
        <document title="某方案"/>
        <parameter name="idle" type="count" zh="闲置" en="idle"/>
        <row id="A-1" kinds="D" clause="一">
          <says zh="一" en="one"/>
          <rule subject="machine" activities="work" answer="prohibited">
            <when><fact name="machine.stage" atMost="2"/><all><fact name="machine.stage" atLeast="3"/></all></when>
            <reason zh="理" en="why"/>
          </rule>
        </row>
        <row id="A-2" kinds="D W" clause="二">
          <says zh="二" en="two"/>
          <rule id="A-2-a" subject="machine" activities="work" answer="prohibited" until="2025-03-01">
            <when><fact name="machine.stage" atMost="2"/></when><reason zh="理" en="why"/>
          </rule>
          <rule id="A-2-b" subject="machine" activities="work" answer="advice" from="2025-03-02">
            <when><fact name="machine.stage" atMost="2"/></when><reason zh="理" en="why"/>
          </rule>
          <rule id="A-2-c" subject="machine" activities="work" answer="advice" from="2025-03-01">
            <when><fact name="machine.stage" atMost="2"/></when><reason zh="理" en="why"/>
          </rule>
        </row>
      </policyPack>
      """
    let remarks = try PolicyPackReader().remarks(on: Array(text.utf8))
    let found = remarks.map { "\($0.remark.code.rawValue) \($0.remark.name) \($0.position.line)" }
    #expect(
      found == [
        "unreachable A-1 7", "notImplemented W 12", "overlap A-2-c 20", "unused idle 4",
      ])
  }

  /// Rules with the same condition, in force within the days given, as `from until`; `…` for an open end.
  private static func seams(_ spans: String...) throws -> [String] {
    let rules = spans.enumerated().map { index, span in
      let ends = span.split(separator: " ")
      let from = ends[0] == "…" ? "" : " from=\"\(ends[0])\""
      let until = ends[1] == "…" ? "" : " until=\"\(ends[1])\""
      return """
        <rule id="A-1-\(index)" subject="machine" activities="work" answer="prohibited"\(from)\(until)>
        <when><fact name="machine.stage" atMost="2"/></when><reason zh="理" en="why"/></rule>
        """
    }
    let text = """
      <policyPack xmlns="urn:hegui:policy-pack:1" id="odd" place="990100" year="2025" from="2025-01-01">
        <title zh="某地" en="a place"/><document title="某方案"/>
        <row id="A-1" kinds="D" clause="一"><says zh="一" en="one"/>
      \(rules.joined(separator: "\n"))
        </row>
      </policyPack>
      """
    return try PolicyPackReader().remarks(on: Array(text.utf8)).map {
      "\($0.position.line) \($0.remark.code.rawValue) \($0.remark.days.map { "\($0)" } ?? "")"
    }
  }

  @Test("Days between rules of one condition are a gap, unless another such rule covers them")
  func gapsInTime() throws {
    #expect(try Self.seams("… 2025-03-01", "2025-03-02 …") == ["6 gap [2025-03-01, 2025-03-02)"])
    #expect(try Self.seams("… 2025-03-01", "2025-03-01 …") == [])
    // In whatever order the rules stand, and with a third one between them.
    #expect(try Self.seams("2025-06-01 …", "… 2025-03-01") == ["4 gap [2025-03-01, 2025-06-01)"])
    #expect(try Self.seams("… 2025-03-01", "2025-06-01 …", "2025-03-01 2025-06-01") == [])
    #expect(
      try Self.seams("… 2025-03-01", "2025-03-01 2025-04-01", "2025-05-01 …") == ["8 gap [2025-04-01, 2025-05-01)"])
  }

  @Test("Days on which two rules of one condition are in force are an overlap")
  func overlapsInTime() throws {
    #expect(try Self.seams("… 2025-03-02", "2025-03-01 …") == ["6 overlap [2025-03-01, 2025-03-02)"])
    #expect(try Self.seams("… …", "2025-03-01 2025-04-01") == ["6 overlap [2025-03-01, 2025-04-01)"])
  }
}
