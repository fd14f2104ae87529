import Policy
import TestSupport
import Testing

@Suite("GCJ-02")
struct GCJ02Tests {
  @Test("There and back again, to one step", arguments: 0..<20)
  func roundTrip(seed: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<100 {
      let place = try at(numbers.number(740_000_000...1_350_000_000), numbers.number(180_000_000...530_000_000))
      let shown = try #require(GCJ02.shifted(from: place))
      let back = try #require(GCJ02.wgs84(from: shown))
      #expect(abs(Int(back.longitude) - Int(place.longitude)) <= 1)
      #expect(abs(Int(back.latitude) - Int(place.latitude)) <= 1)
      // The shift lies between 10 m and 1 km all over the country.
      let steps = max(
        abs(Int(shown.longitude) - Int(place.longitude)), abs(Int(shown.latitude) - Int(place.latitude)))
      #expect((1_000...130_000).contains(steps))
    }
  }

  @Test("A point that is often quoted: Tiananmen")
  func knownPoint() throws {
    // 116.397451°E 39.909187°N on the maps is 116.39121°E 39.90778°N by satellite, to a metre.
    let place = try #require(GCJ02.wgs84(from: at(1_163_974_510, 399_091_870)))
    #expect(abs(Int(place.longitude) - 1_163_912_100) < 300)
    #expect(abs(Int(place.latitude) - 399_077_800) < 300)
  }

  @Test("Outside the system's range nothing is converted")
  func outside() throws {
    #expect(GCJ02.wgs84(from: try at(23_522_000, 488_566_000)) == nil)
    #expect(GCJ02.wgs84(from: try at(1_400_000_000, 350_000_000)) == nil)
    #expect(GCJ02.wgs84(from: try at(1_000_000_000, -10_000_000)) == nil)
  }
}
