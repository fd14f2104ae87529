import Policy
import RecordExchange
import RegistryModel
import Testing

private let notice = ##""kind":"builtUp","place":"130131","from":"2020-03-01","notice":"No. 1""##
private let square = "[[114,38],[115,38],[115,39],[114,39],[114,38]]"

private func read(
  _ text: String, defaults: [String: String] = [:], limits: BoundaryLimits = .standard
) -> GeoJSONReading {
  GeoJSONReader(defaults: defaults, limits: limits).read(Array(text.utf8))
}

private func feature(_ geometry: String, _ properties: String = ##""key":"z1","## + notice) -> String {
  ##"{"type":"Feature","properties":{\##(properties)},"geometry":\##(geometry)}"##
}

private func polygon(_ rings: String...) -> String {
  ##"{"type":"Polygon","coordinates":[\##(rings.joined(separator: ","))]}"##
}

@Suite("Boundaries in GeoJSON")
struct GeoJSONReaderTests {
  @Test("A feature becomes a zone with its attributes")
  func oneFeature() throws {
    let properties = ##"""
      "key":"z1",\##(notice),"until":"2021-01-01","hours":"07:00-22:00","stagesBanned":"0-2","vehicleClasses":["heavy","medium"],"name":"县城 \u5efa\u6210\u533a"
      """##
    let reading = read(feature(polygon(square, "[[114.4,38.4],[114.6,38.4],[114.6,38.6],[114.4,38.4]]"), properties))
    #expect(reading.findings == [])
    #expect(reading.isAcceptable)
    let zone = try #require(reading.zones.first)
    #expect(zone.key == "z1")
    #expect(zone.boundary == "z1")
    #expect(zone.path == "$")
    #expect(zone.from == CivilDate("2020-03-01"))
    #expect(zone.values["name"] == .text("县城 建成区"))
    #expect(zone.values["vehicleClasses"] == .codes(["heavy", "medium"]))
    #expect(zone.values["stagesBanned"] == .text("0-2"))
    #expect(zone.shape.locate(try #require(Position("114.2,38.2"))) == .inside)
    #expect(zone.shape.locate(try #require(Position("114.5,38.45"))) == .outside)
    #expect(zone.shape.locate(try #require(Position("115,38.5"))) == .onBoundary)
  }

  @Test("A collection keeps its order, and says where each zone stands")
  func collection() {
    let second = feature(
      ##"{"type":"LineString","coordinates":[[114,38],[114.01,38.005]]}"##,
      ##""id":7,"buffer":50,"boundary":"road-7","kind":"bypassRoute","place":"130131","from":"2020-03-01","notice":"No. 2""##
    )
    let text = "{\"type\":\"FeatureCollection\",\"features\":[\n\(feature(polygon(square))),\n \(second)]}"
    let reading = read(text)
    #expect(reading.findings == [])
    #expect(reading.zones.map(\.key) == ["z1", "7"])
    #expect(reading.zones.map(\.boundary) == ["z1", "road-7"])
    #expect(reading.zones.map(\.path) == ["$.features[0]", "$.features[1]"])
    #expect(reading.zones.map(\.position.line) == [2, 3])
    #expect(reading.zones.map(\.position.column) == [1, 2])
  }

  @Test("The bare geometry of public collections, with properties of its own and the rest given by the clerk")
  func bareGeometry() throws {
    let text = ##"{"type":"MultiPolygon","coordinates":[[\##(square)]],"properties":{"adcode":130131}}"##
    let reading = read(
      text, defaults: ["kind": "urbanArea", "from": "2020-01-01", "notice": "No. 3", "crs": "GCJ-02"])
    #expect(reading.isAcceptable)
    let zone = try #require(reading.zones.first)
    #expect(zone.key == "130131")
    #expect(zone.values["place"] == .text("130131"))
    #expect(zone.statedSystem == .gcj02)
    #expect(reading.findings.map(\.code) == [.boundaryConverted])
    // The south-western corner moved by some hundred metres.
    #expect(zone.shape.locate(try #require(Position("114,38"))) == .inside)
  }

  @Test(
    "Stated coordinate systems",
    arguments: [
      (##""crs":"WGS-84","##, CoordinateSystem.wgs84 as CoordinateSystem?), (##""crs":"EPSG:4326","##, .wgs84),
      (##""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"##, .wgs84),
      (##""crs":"gcj02","##, .gcj02), (##""crs":"BD-09","##, nil), (##""crs":{"type":"name"},"##, nil),
    ])
  func systems(member: String, expected: CoordinateSystem?) {
    let inProperties = read(feature(polygon(square), member + ##""key":"z","## + notice))
    let onTop = read(##"{"type":"FeatureCollection",\##(member)"features":[\##(feature(polygon(square)))]}"##)
    for reading in [inProperties, onTop] {
      #expect(reading.zones.first?.statedSystem == expected)
      #expect(reading.isAcceptable == (expected != nil))
    }
  }

  @Test(
    "Numbers are exact to the seventh decimal place",
    arguments: [
      ("114.1234567", 1_141_234_567), ("114.12345674999999", 1_141_234_567), ("114.12345675", 1_141_234_568),
      ("1.141234567e2", 1_141_234_567), ("-0.00000005", -1), ("-0.000000049999999999999999999", 0), ("0", 0),
      ("1141234567E-7", 1_141_234_567), ("0.0000000000000000000114e22", 1_140_000_000), ("1e-400", 0),
      ("116.37890000000001", 1_163_789_000),
    ])
  func numbers(text: String, steps: Int) throws {
    let line = ##"{"type":"LineString","coordinates":[[\##(text),10],[\##(text),10.5]]}"##
    let reading = read(feature(line, ##""key":"z","buffer":1,"## + notice))
    guard case .route(let routes)? = reading.zones.first?.shape else {
      Issue.record("no route")
      return
    }
    #expect(routes.first?.positions.first?.longitude == Int32(steps))
  }
}
