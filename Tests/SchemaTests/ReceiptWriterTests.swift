import RecordExchange
import RegistryModel
import Testing

@Suite struct ReceiptWriterTests {
  private func receipt(isDryRun: Bool) throws -> [UInt8] {
    let day = try #require(CivilDate("2020-07-01"))
    var counts = OutcomeCounts()
    for outcome in RecordOutcome.allCases { counts[outcome] += 1 }
    let finding = Finding(
      .stationUnlisted, at: SourcePosition(line: 3, column: 14, byteOffset: 120), path: "inspection/station",
      value: "1301<&\"\u{1}\u{9B}\u{E0041}")
    var bytes: [UInt8] = []
    ReceiptWriter.start(receivedAt: Instant(day, secondOfDay: 30_000), isDryRun: isDryRun, to: &bytes)
    ReceiptWriter.startFile(name: "站点 \"A\"\u{202E}.xml", dialect: "hegui", to: &bytes)
    for (offset, outcome) in RecordOutcome.allCases.enumerated() {
      var record = ReceiptRecord(position: offset + 1, outcome: outcome)
      if outcome == .quarantined {
        record.kind = "inspection"
        record.station = "13013199"
        record.serial = "X20200604-0001"
        record.quarantine = 7
        record.findings = [finding, Finding(.stationUnlisted, value: "")]
      }
      ReceiptWriter.write(record, to: &bytes)
    }
    ReceiptWriter.write(finding, to: &bytes)
    ReceiptWriter.endFile(
      content: (size: 1234, sha256: String(repeating: "a0", count: 32)), counts: counts, to: &bytes)
    ReceiptWriter.startFile(name: "-", dialect: nil, to: &bytes)
    ReceiptWriter.endFile(content: nil, counts: OutcomeCounts(), to: &bytes)
    ReceiptWriter.startFile(name: "notes.txt", dialect: nil, to: &bytes)
    ReceiptWriter.endFile(
      unusable: ("FILE-NOT-XML", BilingualText(zh: "不是 XML", en: "not XML")), counts: OutcomeCounts(), to: &bytes)
    ReceiptWriter.end(
      counts: counts, findings: [finding.code.id: 3], auditHead: isDryRun ? nil : String(repeating: "0f", count: 32),
      to: &bytes)
    return bytes
  }

  @Test(.enabled(if: Xmllint.path != nil), arguments: [true, false])
  func aReceiptIsValid(isDryRun: Bool) throws {
    #expect(try Xmllint.complaints(about: receipt(isDryRun: isDryRun), schema: "receipt.xsd") == "")
  }

  @Test func everyPartOfAReceiptIsWritten() throws {
    let text = String(decoding: try receipt(isDryRun: false), as: UTF8.self)
    let schema = try SchemaFolder.text("receipt.xsd")
    for name in SchemaFolder.names(of: "xs:element", in: schema) {
      #expect(text.contains("<\(name)>") || text.contains("<\(name) "), "\(name) is never written")
    }
    #expect(text.contains("<value>1301&lt;&amp;\"\u{FFFD}&#x9B;&#xE0041;</value>"))
    #expect(text.contains("name=\"站点 &quot;A&quot;&#x202E;.xml\""))
    #expect(text.contains("read=\"6\" accepted=\"1\""))
    #expect(
      SchemaFolder.enumeration("RecordOutcomeCode", in: schema) == RecordOutcome.allCases.map(\.rawValue))
  }
}
