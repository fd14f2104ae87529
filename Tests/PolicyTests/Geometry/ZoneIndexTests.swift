import Policy
import TestSupport
import Testing

@Suite("Index of zones")
struct ZoneIndexTests {
  @Test("Finds every zone whose rectangle holds the point, and no other")
  func candidates() throws {
    var numbers = SeededGenerator(seed: 7)
    var boxes: [BoundingBox] = []
    for _ in 0..<3000 {
      var box = BoundingBox(try at(numbers.number(0...10_000), numbers.number(0...10_000)))
      box.extend(to: try at(numbers.number(0...10_000), numbers.number(0...10_000)))
      boxes.append(box)
    }
    let index = ZoneIndex(boxes)
    for _ in 0..<200 {
      let point = try at(numbers.number(0...10_000), numbers.number(0...10_000))
      var found: [Int] = []
      index.forEachCandidate(at: point) { found.append($0) }
      #expect(found.sorted() == boxes.indices.filter { boxes[$0].contains(point) })
    }
  }

  @Test("Notices: stages and hours that no rule can read")
  func notices() {
    #expect(ZoneNotice.namesStages("0-2"))
    #expect(!ZoneNotice.namesStages("below 3"))
    #expect(ZoneNotice.namesHours("22:00-06:00"))
    #expect(!ZoneNotice.namesHours("at night"))
  }
}
