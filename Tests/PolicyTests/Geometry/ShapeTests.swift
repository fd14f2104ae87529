import Policy
import RegistryModel
import TestSupport
import Testing

/// A position in 10⁻⁷ degree.
func at(_ longitude: Int, _ latitude: Int) throws -> Position {
  try #require(Position(longitude: longitude, latitude: latitude))
}

@Suite("Points and areas")
struct ShapeTests {
  /// A square of side 10 with a square hole of side 2 in its middle, both far from zero.
  private func framed() throws -> Polygon {
    func square(_ from: Int, _ to: Int) throws -> Ring {
      try Ring([at(from, from), at(to, from), at(to, to), at(from, to), at(from, from)])
    }
    return Polygon(outer: try square(1000, 1010), holes: [try square(1004, 1006)])
  }

  @Test(
    "Corners, edges, holes and their borders",
    arguments: [
      (1005, 1002, PointLocation.inside), (1000, 1000, .onBoundary), (1010, 1005, .onBoundary),
      (1005, 1010, .onBoundary), (1011, 1005, .outside), (999, 1000, .outside), (1005, 1005, .outside),
      (1004, 1005, .onBoundary), (1006, 1006, .onBoundary), (1003, 1005, .inside), (1007, 1010, .onBoundary),
      (1002, 1000, .onBoundary), (1002, 999, .outside), (990, 1005, .outside),
    ])
  func framedSquare(longitude: Int, latitude: Int, expected: PointLocation) throws {
    #expect(try framed().locate(at(longitude, latitude)) == expected)
  }

  @Test("A point on the border of one area and inside another is inside")
  func overlappingAreas() throws {
    let first = Polygon(outer: try Ring([at(0, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0)]))
    let second = Polygon(outer: try Ring([at(5, 0), at(20, 0), at(20, 10), at(5, 10), at(5, 0)]))
    let shape = ZoneShape.area([first, second])
    #expect(shape.locate(try at(10, 5)) == .inside)
    #expect(shape.locate(try at(20, 5)) == .onBoundary)
  }

  @Test("Boundary points count as inside and carry a note")
  func boundaryNote() {
    #expect(PointLocation.onBoundary.countsAsInside)
    #expect(PointLocation.onBoundary.note != nil)
    #expect(PointLocation.inside.note == nil)
    #expect(!PointLocation.outside.countsAsInside)
  }

  @Test("Random borders: every point as the winding number says", arguments: 0..<60)
  func agreesWithWindingNumber(seed: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(seed))
    // Small distances make many points fall on edges and corners; great ones try the range of the numbers.
    let scale = [6, 40, 3000, 90_000, 400_000_000][seed % 5]
    let centre = (longitude: numbers.number(-500_000_000...1_300_000_000), latitude: numbers.number(-400...400))
    let outer = randomBorder(around: centre, corners: numbers.number(2...300), extent: scale, &numbers)
    let hole = randomBorder(around: centre, corners: numbers.number(2...30), extent: max(2, scale / 3), &numbers)
    var holes: [Ring] = []
    if let ring = try? Ring(hole) { holes.append(ring) }
    let shape = ZoneShape.area([Polygon(outer: try Ring(outer), holes: holes)])
    var wrong: [Position] = []
    for step in 0..<300 {
      let point: Position
      switch step % 4 {
      case 0: point = outer[numbers.number(0...(outer.count - 1))]
      case 1:
        let corner = outer[numbers.number(0...(outer.count - 1))]
        point = try at(Int(corner.longitude) + numbers.number(-scale / 8...scale / 8), Int(corner.latitude))
      default:
        point = try at(
          centre.longitude + numbers.number((-scale - 2)...(scale + 2)),
          centre.latitude + numbers.number((-scale - 2)...(scale + 2)))
      }
      if shape.locate(point) != WindingNumber.locate(point, in: shape) { wrong.append(point) }
    }
    #expect(wrong == [])
  }

  @Test("The whole range of coordinates does not overflow")
  func extremes() throws {
    let (east, north) = (1_800_000_000, 900_000_000)
    let world = try Ring([at(-east, -north), at(east, -north), at(east, north), at(-east, north), at(-east, -north)])
    #expect(world.locate(try at(0, 0)) == .inside)
    #expect(world.locate(try at(east, 0)) == .onBoundary)
    let half = try Ring([at(-east, -north), at(east, -north), at(east, north), at(-east, -north)])
    #expect(half.locate(try at(0, 0)) == .onBoundary)
    #expect(half.locate(try at(0, 1)) == .outside)
    #expect(half.locate(try at(2, 0)) == .inside)
  }

  @Test("Borders that are none are refused")
  func refusals() throws {
    #expect(throws: ShapeError.tooFewPositions(3)) { try Ring([at(0, 0), at(1, 0), at(0, 0)]) }
    #expect(throws: ShapeError.notClosed) { try Ring([at(0, 0), at(1, 0), at(1, 1), at(0, 1)]) }
    #expect(throws: ShapeError.self) { try Ring([at(0, 0), at(1, 0), at(0, 0), at(1, 0), at(0, 0)]) }
    #expect(throws: ShapeError.crossesItself(near: try at(10, 0))) {
      try Ring([at(0, 0), at(10, 10), at(10, 0), at(0, 10), at(0, 0)])
    }
  }

  @Test("A border that touches itself in a corner is taken")
  func touching() throws {
    let bow = try Ring([
      at(0, 0), at(10, 0), at(5, 5), at(10, 10), at(0, 10), at(5, 5), at(0, 0),
    ])
    #expect(bow.locate(try at(5, 1)) == .inside)
    #expect(bow.locate(try at(5, 5)) == .onBoundary)
    #expect(bow.locate(try at(1, 5)) == .outside)
  }

  @Test("A crossing is found wherever it lies in a long border", arguments: [0, 61, 64, 500, 900])
  func crossingInLongBorder(place: Int) throws {
    var border = try (0..<1000).map { try at($0 * 10, $0 * $0 % 7) } + (0..<1000).map { try at((999 - $0) * 10, 100) }
    border.append(border[0])
    _ = try Ring(border)
    border[place] = try at(place * 10, 150)
    if place == 0 { border[border.count - 1] = border[0] }
    #expect(throws: ShapeError.self) { try Ring(border) }
  }

  @Test("Bytes bring a shape back, and no others do", arguments: 0..<10)
  func coding(seed: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(seed) + 99)
    let border = randomBorder(around: (1_142_000_000, 382_000_000), corners: 200, extent: 900_000, &numbers)
    let inner = randomBorder(around: (1_142_000_000, 382_000_000), corners: 20, extent: 900, &numbers)
    for shape in [
      ZoneShape.area([Polygon(outer: try Ring(border), holes: [try Ring(inner)]), Polygon(outer: try Ring(inner))]),
      .route([try Route(border, buffer: 30), try Route(inner, buffer: 5)]),
    ] {
      let bytes = shape.encoded
      #expect(ZoneShape(encoded: bytes) == shape)
      #expect(ZoneShape(encoded: bytes + [0]) == nil)
      for cut in stride(from: 0, to: bytes.count, by: 37) { #expect(ZoneShape(encoded: Array(bytes[..<cut])) == nil) }
      for _ in 0..<40 {
        var damaged = bytes
        damaged[numbers.number(0...(bytes.count - 1))] = UInt8(numbers.number(0...255))
        // Nothing to expect of the shape, only that no byte makes the program stop.
        _ = ZoneShape(encoded: damaged)
      }
    }
  }
}
