import Policy
import RegistryModel
import Testing

/// A passage of which nobody wrote down whether it came in or left (clause PS-16, reading A-36).
@Suite("Gate passages without a direction")
struct GateDirectionTests {
  private static let day = CivilDate(daysSinceEpoch: 18_000)

  /// Visits a day, in steps of 0.1, of one day of passages: a plate, or none where it was not read, and a direction.
  private func visits(_ passages: (plate: String?, direction: String?)...) throws -> GateFigure {
    let deltas = passages.enumerated().map { number, passage in
      let at = Instant(Self.day).adding(seconds: 3600 * (number + 1))
      var values: [String: AttributeValue] = ["unit": .text("U1"), "at": .moment(at)]
      values["plate"] = passage.plate.map { .text($0) }
      values["direction"] = passage.direction.map { .text($0) }
      return RegisterDelta(kind: .gateEvent, key: "G\(number)", record: "G\(number)", effective: at, values: values)
    }
    let register = InMemoryRegister(deltas)
    let year = GateLedger<InMemoryRegister>.year(upTo: Self.day)
    return try GateLedger(of: "U1", during: year, at: Instant(Self.day.adding(days: 1)), in: register)
      .visitsDaily(upTo: Self.day)
  }

  @Test("it is neither an entry nor an exit: the figure has two bounds")
  func bounds() throws {
    #expect(try visits(("冀A77001", "in"), ("冀A77001", "out")) == .between(10, 10))
    #expect(try visits(("冀A77001", "in"), ("冀A77001", nil)) == .between(10, 20))
    #expect(try visits(("冀A77001", "out"), ("冀A77001", nil)) == .between(10, 20))
    #expect(try visits(("冀A77001", nil), ("冀A77001", nil), ("冀A77001", nil)) == .between(20, 30))
    #expect(try visits((nil, "in"), (nil, nil)) == .between(10, 20))
    #expect(try visits((nil, nil)) == .between(10, 10))
    // The one that nobody read may be the exit, or the entry, of the truck whose direction nobody noted.
    #expect(try visits(("冀A77001", nil), (nil, "in")) == .between(10, 20))
  }
}
