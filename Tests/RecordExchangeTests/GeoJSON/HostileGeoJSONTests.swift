import RegistryModel
import TestSupport
import Testing

@testable import RecordExchange

/// One wrong file, and the finding that says so.
struct WrongFile: CustomTestStringConvertible, Sendable {
  let geometry: String
  var properties = ##""key":"z1","kind":"builtUp","place":"130131","from":"2020-03-01","notice":"No. 1""##
  let code: FindingCode
  let path: String

  var text: String { ##"{"type":"Feature","properties":{\##(properties)},"geometry":\##(geometry)}"## }
  var testDescription: String { code.id + " " + path }

  static let square = ##"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"##
  static let basic = ##""kind":"builtUp","place":"130131","from":"2020-03-01","notice":"No. 1""##

  static func polygon(_ ring: String, _ code: FindingCode, _ path: String) -> WrongFile {
    WrongFile(
      geometry: ##"{"type":"Polygon","coordinates":[\##(ring)]}"##, code: code, path: "$.geometry.coordinates" + path)
  }

  static func stated(_ properties: String, _ code: FindingCode, _ name: String) -> WrongFile {
    WrongFile(geometry: square, properties: properties, code: code, path: "$.properties." + name)
  }

  static let all: [WrongFile] = [
    .polygon("[[0,0],[1,0],[1,1],[0,1]]", .boundaryNotClosed, "[0]"),
    .polygon("[[0,0],[1,0],[0,0]]", .boundaryTooFewPositions, "[0]"),
    .polygon("[[0,0],[1,0],[0,0],[0,0]]", .boundaryTooFewPositions, "[0]"),
    .polygon("[[0,0],[10,10],[10,0],[0,10],[0,0]]", .boundaryCrossing, "[0]"),
    .polygon("", .boundaryTooFewPositions, ""),
    .polygon("[]", .boundaryTooFewPositions, "[0]"),
    .polygon("[[0,0],[1,0],[1,1],[0,0]],[[0,0],[1]]", .boundaryNotGeoJSON, "[1][1]"),
    .polygon("[[0,0],[181,0],[1,1],[0,0]]", .boundaryRange, "[0][1]"),
    .polygon("[[38,114],[38,115],[39,115],[38,114]]", .boundaryRange, "[0][0]"),
    .polygon("[[0,0],[1e300,0],[1,1],[0,0]]", .boundaryRange, "[0][1]"),
    .polygon("[[0,0],[-1e999999999999,0],[1,1],[0,0]]", .boundaryRange, "[0][1]"),
    .polygon("[[0,0],[99999999999999999999999999,0],[1,1],[0,0]]", .boundaryRange, "[0][1]"),
    .polygon("[[0,0],[\"1\",0],[1,1],[0,0]]", .boundaryNotGeoJSON, "[0][1][0]"),
    .polygon("[[0,0],[1,null],[1,1],[0,0]]", .boundaryNotGeoJSON, "[0][1][1]"),
    .polygon("[[0,0],[1,0,0,0],[1,1],[0,0]]", .boundaryNotGeoJSON, "[0][1][3]"),
    .polygon("[[0,0],{\"x\":1},[1,1],[0,0]]", .boundaryNotGeoJSON, "[0][1]"),
    .polygon("[0,0]", .boundaryNotGeoJSON, "[0][0]"),
    WrongFile(geometry: "null", code: .boundaryNotGeoJSON, path: "$.geometry"),
    WrongFile(geometry: "[]", code: .boundaryNotGeoJSON, path: "$.geometry"),
    WrongFile(
      geometry: ##"{"type":"Point","coordinates":[0,0]}"##, code: .boundaryGeometry, path: "$.geometry.type"),
    WrongFile(
      geometry: ##"{"type":"Polygone","coordinates":[]}"##, code: .boundaryNotGeoJSON, path: "$.geometry.type"),
    WrongFile(geometry: ##"{"type":"Polygon"}"##, code: .boundaryNotGeoJSON, path: "$.geometry.coordinates"),
    WrongFile(
      geometry: ##"{"type":"Polygon","type":"Polygon"}"##, code: .boundaryMemberRepeated, path: "$.geometry.type"),
    WrongFile(
      geometry: ##"{"type":"LineString","coordinates":[[0,0],[0.5,1]]}"##, code: .boundaryBuffer,
      path: "$.properties.buffer"),
    WrongFile(
      geometry: ##"{"type":"LineString","coordinates":[[0,0],[0.5,1]]}"##,
      properties: ##""key":"z","buffer":2.5,"## + basic,
      code: .boundaryBuffer, path: "$.properties.buffer"),
    WrongFile(
      geometry: ##"{"type":"LineString","coordinates":[[0,0],[90,1]]}"##,
      properties: ##""key":"z","buffer":25,"## + basic,
      code: .boundaryRange, path: "$.geometry.coordinates"),
    .stated(basic, .boundaryPropertyMissing, "key"),
    .stated(##""key":"a b","## + basic, .boundaryPropertyValue, "key"),
    .stated(##""key":"z","key":"y","## + basic, .boundaryMemberRepeated, "key"),
    .stated(##""key":"z","kind":"builtUp","place":"130131","from":"2020-03-01""##, .boundaryPropertyMissing, "notice"),
    .stated(
      ##""key":"z","kind":"x","place":"130131","from":"2020-03-01","notice":"n""##, .boundaryPropertyValue, "kind"),
    .stated(##""key":"z","hours":"at night","## + basic, .boundaryPropertyValue, "hours"),
    .stated(##""key":"z","boundary":"a b","## + basic, .boundaryPropertyValue, "boundary"),
    .stated(##""key":"z","stagesBanned":"<3","## + basic, .boundaryPropertyValue, "stagesBanned"),
    .stated(##""key":"z","until":"2020-03-01","## + basic, .boundaryPropertyValue, "until"),
    .stated(##""key":"z","name":"a\u0000b","## + basic, .boundaryPropertyValue, "name"),
    .stated(##""key":"z","name":{"a":1},"## + basic, .boundaryPropertyValue, "name"),
    .stated(##""key":"z","crs":"GCJ-02","## + basic, .boundaryOutsideGCJ02, "x"),
  ]
}

@Suite("Hostile GeoJSON")
struct HostileGeoJSONTests {
  @Test("A wrong zone is refused with code, place and hint", arguments: WrongFile.all)
  func wrongZone(file: WrongFile) throws {
    let reading = GeoJSONReader().read(Array(file.text.utf8))
    #expect(!reading.isAcceptable)
    let finding = try #require(reading.findings.first { $0.code.severity == .reject })
    #expect(finding.code == file.code)
    if file.code != .boundaryOutsideGCJ02 { #expect(finding.path == file.path) }
    #expect(finding.position != nil)
    #expect(!finding.hint.zh.isEmpty && !finding.hint.en.isEmpty)
  }

  @Test(
    "A text that is no JSON is refused at its byte",
    arguments: [
      ("", 0), ("{", 1), ("[1,]", 3), ("{\"a\":NaN}", 5), ("{\"a\":-Infinity}", 5), ("{\"a\":01}", 5),
      ("{\"a\":1.}", 5), ("{\"a\":.5}", 5), ("{\"a\":1e}", 5), ("{\"a\" 1}", 5), ("{'a':1}", 1), ("{\"a\":1}x", 7),
      ("{\"a\":\"\\x\"}", 6), ("{\"a\":\"\\u12G4\"}", 6), ("{\"a\":\"\n\"}", 6), ("{\"a\":tru}", 5),
      ("{\"a\":truex}", 5), ("{\"a\":\"b", 7), ("\"", 1), ("{\"a\":1,}", 7),
    ])
  func notJSON(text: String, offset: Int) throws {
    let finding = try #require(GeoJSONReader().read(Array(text.utf8)).findings.first)
    #expect(finding.code == .boundaryNotJSON)
    #expect(finding.position?.byteOffset == offset)
  }

  @Test("Bytes that are no UTF-8 are refused")
  func notUTF8() {
    for bytes: [UInt8] in [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE4],
    ] {
      #expect(GeoJSONReader().read(bytes).findings.map(\.code) == [.boundaryNotJSON])
    }
  }

  @Test("Depth, size, corners and zones are limited")
  func limits() throws {
    let deep = String(repeating: "[", count: 200_000)
    #expect(GeoJSONReader().read(Array(deep.utf8)).findings.map(\.code) == [.boundaryTooDeep])
    var limits = BoundaryLimits()
    limits.bytes = 10
    #expect(GeoJSONReader(limits: limits).read(Array(deep.utf8)).findings.map(\.code) == [.boundaryTooLarge])
    limits = BoundaryLimits()
    limits.corners = 3
    let zone = try #require(WrongFile.all.first).text
    #expect(GeoJSONReader(limits: limits).read(Array(zone.utf8)).findings.map(\.code) == [.boundaryTooLarge])
    limits = BoundaryLimits()
    limits.zones = 1
    let two = "{\"type\":\"FeatureCollection\",\"features\":[\(zone),\(zone)]}"
    #expect(GeoJSONReader(limits: limits).read(Array(two.utf8)).findings.map(\.code).last == .boundaryTooLarge)
  }

  @Test("Every fault of a file is told, and an unknown property is only noticed")
  func manyFaults() {
    let good = WrongFile.stated(##""key":"z","misspelt":1,"## + WrongFile.basic, .boundaryNone, "").text
    let bad = WrongFile.all[0].text
    let text = "{\"type\":\"FeatureCollection\",\"features\":[\(bad),\(good),7,\(good)]}"
    let reading = GeoJSONReader().read(Array(text.utf8))
    #expect(
      reading.findings.map(\.code) == [
        .boundaryNotClosed, .boundaryPropertyUnknown, .boundaryNotGeoJSON, .boundaryPropertyUnknown,
        .boundaryKeyRepeated,
      ])
    #expect(reading.findings.map(\.path).contains("$.features[2]"))
    #expect(reading.zones.map(\.key) == ["z"])
    #expect(!reading.isAcceptable)
  }

  @Test(
    "A string of escapes takes time in proportion to its length",
    arguments: ["\\u4e00", "\\n", "\\ud83d\\ude00", "x\\/", "\\u0041"])
  func linear(escape: String) {
    func seconds(_ count: Int) -> Double {
      let bytes = Array(("{\"type\":\"" + String(repeating: escape, count: count) + "\"}").utf8)
      return processorSeconds { #expect(!GeoJSONReader().read(bytes).isAcceptable) }
    }
    _ = seconds(100)
    let short = seconds(20_000)
    let long = seconds(160_000)
    #expect(long < max(short, 0.02) * 8 * 5, "\(short) s, then \(long) s for eight times as much")
  }

  @Test("Escapes stand for their characters, and half a pair for none")
  func escapes() throws {
    func text(_ string: String) throws -> String? {
      try JSONText(Array("\"\(string)\"".utf8), depth: 1).string(at: 0)
    }
    #expect(try text("") == "")
    #expect(try text("a\\u0062\\\"\\\\\\/\\n\\r\\t\\b\\f") == "ab\"\\/\n\r\t\u{8}\u{C}")
    #expect(try text("\\u5efa\\u0000建\\u00e9") == "建\u{0}建é")
    #expect(try text("x\\ud83d\\ude00y") == "x😀y")
    #expect(try text("\\udbff\\udfff\\ud800\\udc00") == "\u{10FFFF}\u{10000}")
    for half in ["\\ud83d", "\\ude00", "\\ud83dx", "\\ud83d\\n", "\\ud83d\\ud83d", "\\ude00\\ud83d"] {
      #expect(try text(half) == nil)
    }
  }

  @Test("No cut and no changed byte stops the program")
  func damage() throws {
    let text = Array(WrongFile.stated(##""key":"z","name":"\u5efa","## + WrongFile.basic, .boundaryNone, "").text.utf8)
    for cut in 0..<text.count {
      #expect(GeoJSONReader().read(Array(text[..<cut])).findings.first?.code == .boundaryNotJSON)
    }
    for index in text.indices {
      for byte: UInt8 in [0, 0x22, 0x2C, 0x2D, 0x5B, 0x5D, 0x65, 0x7B, 0x7D, 0x80, 0xFF] {
        var damaged = text
        damaged[index] = byte
        _ = GeoJSONReader().read(damaged)
      }
    }
  }
}
