import Foundation
import RecordExchange
import RegistryModel
import Testing

/// What the writers write is what the schemas describe.
@Suite struct RecordWriterTests {
  @Test func everyElementOfTheSchemaIsWritten() throws {
    let text = String(decoding: try document([FullInspection.record()]), as: UTF8.self)
    let schema = try SchemaFolder.text("inspection-records.xsd")
    for name in SchemaFolder.names(of: "xs:element", in: schema) {
      #expect(text.contains("<\(name)>") || text.contains("<\(name) "), "\(name) is never written")
    }
  }

  @Test(.enabled(if: Xmllint.path != nil)) func aFullRecordIsValid() throws {
    let complaints = try Xmllint.complaints(
      about: document([FullInspection.record()]), schema: "inspection-records.xsd")
    #expect(complaints == "")
  }

  @Test func textIsEscaped() throws {
    var record = try FullInspection.record()
    record.cancellation = "a<b>&\"c\"\r\n\u{1}\u{FFFF}喆𠮷"
    record.process?.columns = "a\tb\n\"<"
    let text = String(decoding: document([record]), as: UTF8.self)
    #expect(text.contains("<cancellation>a&lt;b&gt;&amp;\"c\"&#13;\n\u{FFFD}\u{FFFD}喆𠮷</cancellation>"))
    #expect(text.contains("columns=\"a&#9;b&#10;&quot;&lt;\""))
  }

  @Test func readingsStandAsSent() throws {
    let reading = try #require(Reading<PartsPerMillion>("812"))
    var record = try FullInspection.record()
    guard case .lugdown(var lugdown)? = record.results.first else {
      Issue.record("the first result is the lugdown")
      return
    }
    lugdown.nox80 = reading
    lugdown.k100 = Reading(Quantity(scaled: -3))
    record.results[0] = .lugdown(lugdown)
    let text = String(decoding: document([record]), as: UTF8.self)
    #expect(text.contains("<nox80>812</nox80>"))
    #expect(text.contains("<k100>-0.03</k100>"))
  }

  @Test(.enabled(if: Xmllint.path != nil), arguments: RecordKind.all.map(\.id))
  func everyKindIsValid(id: String) throws {
    let kind = try #require(RecordKind.named(id))
    let day = try #require(CivilDate("2020-06-05"))
    let values = Dictionary(
      uniqueKeysWithValues: kind.attributes.map { ($0.name, RecordWriterTests.example(of: $0.type, day)) })
    var bytes: [UInt8] = []
    RegisterDeltaWriter.start(created: Instant(day), to: &bytes)
    RegisterDeltaWriter.write(
      RegisterDelta(
        kind: kind, key: "13013101", record: "1", effective: Instant(day), stated: Instant(day, secondOfDay: 5),
        values: values), to: &bytes)
    RegisterDeltaWriter.write(
      RegisterDelta(
        kind: kind, key: "13013101", record: "2", effective: Instant(day, secondOfDay: 60), values: [:],
        cleared: kind.attributes.map(\.name)), to: &bytes)
    RegisterDeltaWriter.end(to: &bytes)
    #expect(try Xmllint.complaints(about: bytes, schema: "register-records.xsd") == "")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("effective=\"2020-06-05\" stated=\"2020-06-05T00:00:05+08:00\""))
  }

  private func document(_ records: [InspectionRecord]) -> [UInt8] {
    var bytes: [UInt8] = []
    InspectionRecordWriter.start(station: records.first?.station, to: &bytes)
    for record in records { InspectionRecordWriter.write(record, to: &bytes) }
    InspectionRecordWriter.end(to: &bytes)
    return bytes
  }

  private static func example(of type: AttributeType, _ day: CivilDate) -> AttributeValue {
    switch type {
    case .flag: .flag(true)
    case .count(let range): .integer(range.upperBound)
    case .quantity: .integer(7)
    case .day: .day(day)
    case .moment: .moment(Instant(day, secondOfDay: 3661))
    case .code(let list): .text(list.codes.last?.code ?? "")
    case .codes(let list): .codes(list.codes.map(\.code))
    case .text(let limit): .text(String(repeating: "京", count: limit))
    case .plate: .text("晋D12345")
    case .vin: .text("LZ0B9JA36H1000613")
    case .machineCode: .text("33Z800476")
    case .disclosure: .text("CNFJG4000L53000006000001")
    case .division: .text("130131")
    case .reference: .text("13013101/1")
    }
  }
}
