import RecordExchange
import RegistryModel
import Testing

@Suite("Places of elements found afterwards")
struct RecordPlacesTests {
  private static let record = """
    <inspection><!-- 喆 <serial> --><station>13013101</station>
      <line>测试 a&amp;b</line><serial>S&#x31;</serial>
      <freeAcceleration reason='x>y'><reading>1</reading>甲
        <reading>2</reading><mean>1.5</mean></freeAcceleration>
    </inspection>
    """

  struct Place: CustomTestStringConvertible, Sendable {
    let path: String
    /// The text that starts there; nil where there is no such place.
    let text: String?
    var testDescription: String { path }
  }

  static let places = [
    Place(path: "inspection", text: "<inspection>"), Place(path: "inspection/station", text: "<station>"),
    Place(path: "inspection/serial", text: "<serial>S"), Place(path: "inspection/line", text: "<line>"),
    Place(path: "inspection/freeAcceleration/reading", text: "<reading>1"),
    Place(path: "inspection/freeAcceleration/reading[2]", text: "<reading>2"),
    Place(path: "inspection/freeAcceleration/mean", text: "<mean>"),
    Place(path: "inspection/freeAcceleration/@reason", text: "<freeAcceleration"),
    Place(path: "inspection/freeAcceleration/outcome", text: "<freeAcceleration"),
    Place(path: "inspection/verdict", text: "<inspection>"), Place(path: "vehicle/plate", text: nil),
    Place(path: "", text: nil),
  ]

  @Test("An element is found where it stands", arguments: places)
  func utf8(place: Place) throws {
    let start = SourcePosition(line: 7, column: 5, byteOffset: 1_000)
    let found = DocumentReader.position(
      ofPath: place.path, in: Array(Self.record.utf8), encoding: "UTF-8", startingAt: start)
    guard let text = place.text else {
      #expect(found == nil)
      return
    }
    let before = try #require(Self.record.ranges(of: text).last).lowerBound
    let head = Self.record[..<before]
    let lines = head.split(separator: "\n", omittingEmptySubsequences: false)
    let column = lines[lines.count - 1].unicodeScalars.count + 1
    #expect(
      found
        == SourcePosition(
          line: 6 + lines.count, column: lines.count == 1 ? column + 4 : column, byteOffset: 1_000 + head.utf8.count))
  }

  @Test("The encoding is that of the file, and not looked for")
  func utf16() {
    let bytes = Self.record.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    let start = SourcePosition(line: 1, column: 1, byteOffset: 2)
    let found = DocumentReader.position(
      ofPath: "inspection/station", in: bytes, encoding: "UTF-16LE", startingAt: start)
    #expect(found == SourcePosition(line: 1, column: 32, byteOffset: 64))
    #expect(DocumentReader.position(ofPath: "inspection", in: bytes, encoding: "EBCDIC", startingAt: start) == nil)
    #expect(DocumentReader.position(ofPath: "inspection", in: [], encoding: "UTF-8", startingAt: start) == nil)
  }

  @Test("It is the place that reading tells of the same element")
  func sameAsReading() throws {
    let text =
      #"<inspectionRecords xmlns="urn:hegui:inspection-records:1" version="1.0">"# + "\n\n  " + Self.record
      + "</inspectionRecords>"
    let bytes = Array(text.utf8)
    let record = try #require(try readAll(bytes).records.first)
    let findings = record.findings.filter { !$0.path.isEmpty }
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(record.positions(ofPaths: [finding.path], in: Array(bytes[record.slice.range])) == [finding.position])
    }
  }

  @Test("Prefixes that the root declares do not matter, nor does what is broken")
  func hostile() {
    let start = SourcePosition(line: 1, column: 1, byteOffset: 0)
    func found(_ text: String) -> Int? {
      DocumentReader.position(ofPath: "inspection/serial", in: Array(text.utf8), encoding: "UTF-8", startingAt: start)?
        .byteOffset
    }
    #expect(found("<h:inspection><h:serial/></h:inspection>") == 14)
    #expect(found("<inspection><serial></inspection>") == nil)
    #expect(found("<!DOCTYPE a [<!ENTITY b 'c'>]><inspection/>") == nil)
    #expect(found(String(repeating: "<inspection>", count: 10_000)) == nil)
  }
}
