import RecordExchange
import RegistryModel
import Testing

@Suite("Bad input")
struct BadInputTests {
  private static let opening = #"<inspectionRecords xmlns="urn:hegui:inspection-records:1" version="1.0">"#

  struct Unusable: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let code: DocumentError.Code

    init(_ name: String, _ text: String, _ code: DocumentError.Code) {
      testDescription = name
      bytes = Array(text.utf8)
      self.code = code
    }
  }

  static let unusable: [Unusable] = [
    Unusable("empty", "", .empty), Unusable("not XML", "serial,plate\n1,2\n", .notXML),
    Unusable("wrong root", "<records/>", .wrongRoot), Unusable("wrong namespace", "<inspectionRecords/>", .wrongRoot),
    Unusable("NUL bytes", String(repeating: "\0", count: 99), .notXML),
    Unusable("entity bomb", "<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><r>&b;</r>", .doctype),
    Unusable("external entity", "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + opening + "&e;", .doctype),
    Unusable("deep nesting", String(repeating: "<a>", count: 10_000), .wrongRoot),
  ]

  @Test("What cannot be used gives one clear error", arguments: unusable)
  func unusableFiles(one: Unusable) throws {
    let error = #expect(throws: DocumentError.self) { try readAll(one.bytes) }
    #expect(error?.code == one.code)
    #expect(error?.message.zh.isEmpty == false)
  }

  @Test("A missing file and a folder are told apart from bad content")
  func missingFile() {
    for path in ["/nonexistent/file.xml", "/"] {
      let error = #expect(throws: DocumentError.self) { try DocumentReader(.file(path), schemas: schemaFolder) }
      #expect(error?.code == .cannotOpen)
    }
  }

  /// Ten valid records as text.
  private func records() -> [String] {
    var random = RandomRecords(seed: 3)
    return (0..<10).compactMap { _ in
      random.inspection().map { record in
        var bytes: [UInt8] = []
        InspectionRecordWriter.write(record, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }

  private func file(_ records: [String]) -> [UInt8] {
    Array((Self.opening + records.joined() + "\n</inspectionRecords>").utf8)
  }

  @Test("One bad record never costs the others, and every fault is told with its place")
  func oneBadRecord() throws {
    var records = records()
    records[4] = "\n<inspection><station>1</station><serial>a</serial></inspection>"
    records[6] = "\n<inspection><station>13013101</station><line>a & b</line></inspection>"
    records[8] = "\n<vehicle/>"
    let read = try readAll(file(records))
    #expect(read.summary.recordCount == 10)
    #expect(read.summary.rejectedCount == 3)
    let codes = read.records.map { $0.findings.map(\.code.id) }
    #expect(codes[4] == ["SCHEMA-INVALID", "SCHEMA-INVALID"])
    #expect(codes[6] == ["XML-MALFORMED"])
    #expect(codes[8] == ["SCHEMA-INVALID"])
    #expect(codes.filter { $0.isEmpty }.count == 7)
    #expect(read.records.map(\.number) == Array(1...10))
    #expect(read.records[4].station == "1")
    #expect(read.records[4].serial == "a")
    #expect(read.records[8].station == nil && read.records[8].key == nil)
    #expect(read.records[4].findings.map(\.path) == ["inspection/station", "inspection"])
    #expect(read.records[4].findings.first?.value == "1")
    #expect(read.records[4].findings.first?.position?.column == 13)
    let bytes = file(records)
    for record in read.records { #expect(bytes[record.slice.range].first == UInt8(ascii: "<")) }
  }

  @Test("A cut file keeps its whole records and names the byte; the whole file gives all of them")
  func cut() throws {
    let whole = file(records())
    let full = try readAll(whole).records
    for length in stride(from: 3_000, to: whole.count - 21, by: 997) {
      let read = try readAll(Array(whole[..<length]))
      #expect(read.summary.isCut)
      let last = try #require(read.records.last?.findings.last)
      #expect(last.code == .fileCut)
      #expect(last.position?.byteOffset == length)
      let kept = read.records.filter(\.findings.isEmpty).map(\.content)
      #expect(kept == full.filter { $0.slice.range.upperBound <= length }.map(\.content))
    }
    #expect(try readAll(whole).summary.isCut == false)
  }

  @Test("Chunks and batches change nothing", arguments: [1, 7, 100, 4_096])
  func chunks(size: Int) throws {
    let bytes = file(records())
    let whole = try readAll(bytes)
    let read = try readAll(bytes, chunkSize: size, batches: size)
    #expect(read.records.map(\.content) == whole.records.map(\.content))
    #expect(read.records.map(\.slice) == whole.records.map(\.slice))
    #expect(read.summary == whole.summary)
  }

  @Test("A contradicted encoding is told, and a wrong root attribute")
  func fileFindings() throws {
    let declared = Array("<?xml version='1.0' encoding='GBK'?>".utf8) + file(records())
    let read = try readAll(declared)
    #expect(read.summary.findings.map(\.code) == [.encodingContradicted])
    #expect(read.summary.encoding == "UTF-8")
    #expect(read.summary.declaredEncoding == "GBK")
    #expect(read.summary.rejectedCount == 0)
    let created = String(decoding: file([]), as: UTF8.self).replacing("1.0\"", with: "1.0\" created=\"now\"")
    #expect(try readAll(Array(created.utf8)).summary.findings.map(\.path) == ["inspectionRecords/@created"])
  }

  @Test("A document of another version is refused as a whole", arguments: ["2.0", "1.1", "10"])
  func version(number: String) throws {
    let newer = String(decoding: file(records()), as: UTF8.self).replacing("1.0\"", with: number + "\"")
    let error = #expect(throws: DocumentError.self) { try readAll(Array(newer.utf8)) }
    #expect(error?.code == .wrongVersion)
    #expect(error?.message.en.contains(number) == true)
    // Behind a document of the right version it counts as one rejected record.
    let read = try readAll(file(records()) + Array(newer.utf8) + file(records()))
    #expect(read.summary.recordCount == 21)
    #expect(read.summary.rejectedCount == 1)
    let refused = try #require(read.records.first { $0.content == .rejected })
    #expect(refused.slice.length == newer.utf8.count)
  }

  @Test("Several documents in one file are all read, also of both types", arguments: [64 << 10, 7, 97, 100, 101, 103])
  func severalDocuments(chunk: Int) throws {
    var random = RandomRecords(seed: 9)
    let deltas = (0..<20).map { _ in random.delta(of: .vehicle) }
    let declaration = Array("\n<?xml version=\"1.0\"?>".utf8)
    let parts = [file([records()[0]]), declaration, file(records()), registerFile(deltas), file(records())]
    let bytes = Array(parts.joined())
    let read = try readAll(bytes, chunkSize: chunk)
    #expect(read.summary.recordCount == 41)
    #expect(read.summary.rejectedCount == 0, "\(read.records.flatMap(\.findings))")
    #expect(
      read.records.filter { !$0.isRecord }.flatMap(\.findings).map(\.code) == [
        .strayContent, .strayContent, .strayContent,
      ])
    for record in read.records where record.isRecord {
      #expect(bytes[record.slice.range].first == UInt8(ascii: "<"))
      #expect(bytes[record.slice.range].last == UInt8(ascii: ">"))
    }
  }

  @Test("A rejected record is named as far as it can be read")
  func identity() throws {
    func register(_ record: String) -> [UInt8] {
      Array(
        "<registerRecords xmlns='urn:hegui:register-records:1' version='1.0'>\(record)</registerRecords>".utf8)
    }
    let key = "LSVAB4BR1FN123456"
    let read = try readAll(register("<vehicle record='1' effective='never' key=' \(key) '/> text <vehicle/>"))
    #expect(read.records.map(\.key) == [key, nil, nil])
    #expect(read.records.map(\.number) == [1, nil, 2])
    #expect(read.records.allSatisfy { $0.station == nil && $0.serial == nil })
    let long = String(repeating: "9", count: 300)
    let inspection =
      "<inspection><serial> S 1 </serial><station>\(long)</station><vehicle><serial>x</serial></vehicle></inspection>"
    let rejected = try #require(try readAll(file([inspection])).records.first)
    #expect(rejected.content == .rejected)
    #expect(rejected.serial == "S 1")
    #expect(rejected.station == nil)
  }

  @Test("The tap sees every byte, in order")
  func tap() throws {
    let bytes = file(records()) + Array("<more/>".utf8)
    let reader = try DocumentReader(.bytes(bytes), schemas: schemaFolder, chunkSize: 1_000)
    var seen: [UInt8] = []
    reader.tap = { seen += Array($0) }
    _ = try reader.readBatches(of: 3) { _ in }
    #expect(seen == bytes)
  }
}
