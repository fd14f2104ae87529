import Policy
import TestSupport
import Testing

@Suite("Routes with a buffer")
struct RouteTests {
  /// A straight road along the parallel of 38°, from 114.0° to 114.1°, with 50 m to each side.
  private func road() throws -> Route {
    try Route([at(1_140_000_000, 380_000_000), at(1_141_000_000, 380_000_000)], buffer: 50)
  }

  // A degree of latitude has 110 996 m at 38°, so 50 m are 4505 steps; one of longitude 87 834 m, so 50 m are 5693.
  @Test(
    "Distances to the side and beyond the ends",
    arguments: [
      (1_140_500_000, 380_000_000, true), (1_140_500_000, 380_004_490, true), (1_140_500_000, 380_004_520, false),
      (1_140_500_000, 379_995_510, true), (1_140_500_000, 379_995_480, false), (1_139_994_330, 380_000_000, true),
      (1_139_994_280, 380_000_000, false), (1_141_005_670, 380_000_000, true), (1_141_005_720, 380_000_000, false),
      // At the corner the buffer is round.
      (1_139_995_500, 380_004_000, false), (1_139_997_000, 380_003_000, true),
    ])
  func distances(longitude: Int, latitude: Int, isInside: Bool) throws {
    #expect(try road().locate(at(longitude, latitude)).countsAsInside == isInside)
  }

  @Test("Whoever is within the buffer is within the rectangle, up to the poles", arguments: 0..<40)
  func rectangle(seed: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let start = (numbers.number(-1_700_000_000...1_700_000_000), numbers.number(-880_000_000...880_000_000))
    let end = (start.0 + numbers.number(-900_000...900_000), start.1 + numbers.number(-900_000...900_000))
    let route = try Route([at(start.0, start.1), at(end.0, end.1)], buffer: numbers.number(1...5000))
    for _ in 0..<300 {
      let point = try at(
        start.0 + numbers.number(-3_000_000...3_000_000), start.1 + numbers.number(-1_500_000...1_500_000))
      // Asked of a longer route with the same line in it, the rectangle of this one plays no part.
      let wide = try Route(
        [at(start.0, start.1), at(end.0, end.1), at(start.0, start.1)], buffer: route.buffer)
      #expect(route.locate(point) == wide.locate(point))
      if route.locate(point) != .outside { #expect(route.bounds.contains(point)) }
    }
  }

  @Test("What makes no route is refused")
  func refusals() throws {
    #expect(throws: ShapeError.tooFewPositions(1)) { try Route([at(0, 0)], buffer: 10) }
    #expect(throws: ShapeError.buffer(0)) { try Route([at(0, 0), at(1, 1)], buffer: 0) }
    #expect(throws: ShapeError.buffer(5001)) { try Route([at(0, 0), at(1, 1)], buffer: 5001) }
    #expect(throws: ShapeError.edgeTooLong(after: try at(0, 0))) {
      try Route([at(0, 0), at(1_800_000_000, 0)], buffer: 10)
    }
  }
}
