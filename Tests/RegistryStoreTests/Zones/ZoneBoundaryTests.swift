import Policy
import RegistryModel
import RegistryStore
import Testing

@Suite("Boundaries in the store")
struct ZoneBoundaryTests {
  let folder: TemporaryFolder
  let registry: Registry

  init() throws {
    folder = try TemporaryFolder()
    registry = try folder.registry()
  }

  /// A square between two coordinates, in degrees.
  private func square(_ from: Int, _ to: Int) throws -> ZoneShape {
    let corners = try [(from, from), (to, from), (to, to), (from, to), (from, from)].map {
      try #require(Position(longitude: $0.0 * 10_000_000, latitude: $0.1 * 10_000_000))
    }
    return .area([Polygon(outer: try Ring(corners))])
  }

  private func boundary(_ number: String, _ from: String, _ shape: ZoneShape) throws -> ZoneBoundary {
    ZoneBoundary(number: number, from: try moment(from + "T00:00"), shape: shape)
  }

  private func zone(
    _ key: String, _ record: String, from: String, until: String? = nil, boundary: String? = nil,
    kind: String = "builtUp"
  ) throws -> RegisterDelta {
    var values: [String: AttributeValue] = [
      "kind": .text(kind), "place": .text("130131"), "from": .day(try day(from)), "notice": .text("n"),
    ]
    if let until { values["until"] = .day(try day(until)) }
    if let boundary { values["boundary"] = .text(boundary) }
    return RegisterDelta(
      kind: .zone, key: key, record: record, effective: try moment("2020-01-01T00:00"), values: values)
  }

  private func store(
    _ boundaries: [ZoneBoundary], _ context: WriteContext, onConflict rule: ConflictRule = .report
  ) throws -> [StoreOutcome] {
    try registry.write(context) { transaction in
      try boundaries.map { try transaction.store($0, onConflict: rule) }
    }
  }

  private func zones(_ point: String, _ at: String, knownAt: Instant? = nil, kind: String? = nil) throws
    -> ZonesAtPosition
  {
    let position = try #require(Position(point))
    let moment = try moment(at)
    return try registry.read { try $0.zones(at: position, moment: moment, knownAt: knownAt, kind: kind) }
  }

  @Test("Zones hold a position from their first day until before their end, with or without a boundary of their own")
  func membership() throws {
    try registry.write(.test) {
      try $0.store(zone("z1", "1", from: "2020-03-01", until: "2021-01-01"))
      try $0.store(zone("z2", "2", from: "2020-01-01", boundary: "b", kind: "urbanArea"))
      try $0.store(zone("z3", "3", from: "2020-01-01"))
      try $0.store(boundary("z1", "2020-01-01", square(10, 20)))
      try $0.store(boundary("b", "2020-01-01", square(15, 30)))
    }
    let both = try zones("17,17", "2020-06-01T12:00")
    #expect(both.inside.map(\.zone.key) == ["z1", "z2"])
    #expect(both.withoutBoundary == ["z3"])
    #expect(both.location == .at(["z1", "z2"], withoutBoundary: both.withoutBoundary))
    #expect(try zones("17,17", "2020-02-29T23:59").inside.map(\.zone.key) == ["z2"])
    #expect(try zones("17,17", "2021-01-01T00:00").inside.map(\.zone.key) == ["z2"])
    #expect(try zones("20,12", "2020-06-01T12:00").inside.map(\.location) == [.onBoundary])
    #expect(try zones("17,17", "2020-06-01T12:00", kind: "urbanArea").location == .inside(["z2"], isComplete: true))
    #expect(try zones("40,40", "2020-06-01T12:00").inside == [])
  }

  @Test("A number stands for another shape from a day on; a correction needs a word, and the past is kept")
  func versions() throws {
    let first = try boundary("z", "2020-01-01", square(10, 20))
    try registry.store([zone("z", "1", from: "2020-01-01")])
    #expect(try store([first], .test) == [.accepted])
    let later = WriteContext.test.later(60)
    let outcomes = try store(
      [
        first, boundary("z", "2020-01-01", square(10, 25)), boundary("z", "2020-07-01", square(10, 30)),
        boundary("z", "2019-07-01", square(1, 2)),
      ], later)
    #expect(outcomes == [.duplicate, .conflict, .accepted, .accepted])
    #expect(try zones("25,25", "2020-06-30T23:59").inside.isEmpty)
    #expect(try zones("25,25", "2020-07-01T00:00").inside.count == 1)
    #expect(try zones("25,25", "2020-07-01T00:00", knownAt: WriteContext.test.later(30).at).inside.isEmpty)
    let correction = try boundary("z", "2020-01-01", square(10, 27))
    #expect(try store([correction], WriteContext.test.later(120), onConflict: .replace) == [.accepted])
    #expect(try zones("25,25", "2020-06-30T23:59").inside.count == 1)
    #expect(try zones("25,25", "2020-06-30T23:59", knownAt: later.at).inside.isEmpty)
    let stored = try registry.read { try $0.boundaries() }
    #expect(stored.map(\.from.day.description) == ["2019-07-01", "2020-01-01", "2020-07-01"])
    #expect(stored.map { $0.until?.day.description } == ["2020-01-01", "2020-07-01", nil])
    #expect(stored.map(\.version) == [3, 4, 2])
    let known = try registry.read { try $0.boundaries(knownAt: WriteContext.test.later(30).at) }
    #expect(known.map(\.version) == [1])
    let digest = try #require(stored.last?.digest)
    #expect(try registry.read { try $0.shape(digest: digest) } == square(10, 30))
  }

  @Test("What another connection writes, and what is taken back, is seen")
  func freshness() throws {
    let other = try Registry.openForWriting(registry.path, by: .test)
    #expect(try zones("15,15", "2020-06-01T12:00").inside.isEmpty)
    try other.write(.test) {
      try $0.store(zone("z", "1", from: "2020-01-01"))
      try $0.store(boundary("z", "2020-01-01", square(10, 20)))
    }
    #expect(try zones("15,15", "2020-06-01T12:00").inside.count == 1)
    let moment = try moment("2020-06-01T12:00")
    let outside = try #require(Position("45,45"))
    try registry.rehearse(WriteContext.test.later(60)) {
      try $0.store(boundary("z", "2020-03-01", square(40, 50)))
      #expect(try $0.reader.zones(at: outside, moment: moment).inside.count == 1)
    }
    #expect(try zones("45,45", "2020-06-01T12:00").inside.isEmpty)
    #expect(try zones("15,15", "2020-06-01T12:00").inside.count == 1)
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try registry.write(WriteContext.test.later(90)) {
        try $0.store(zone("z", "2", from: "2022-01-01"))
        #expect(try $0.reader.zones(at: outside, moment: moment).inside.isEmpty)
        throw Stop()
      }
    }
    #expect(try zones("15,15", "2020-06-01T12:00").inside.count == 1)
  }

  @Test("Boundaries are content: the hash changes with them, whatever the order in which they came")
  func contentHash() throws {
    let empty = try registry.contentHash()
    let other = try folder.registry("other.sqlite")
    let boundaries = [
      try boundary("z", "2020-01-01", square(10, 20)), try boundary("z", "2020-07-01", square(10, 30)),
      try boundary("a", "2020-02-01", square(10, 30)),
    ]
    for (number, one) in boundaries.enumerated() {
      try registry.write(WriteContext.test.later(number)) { _ = try $0.store(one) }
    }
    for (number, one) in boundaries.reversed().enumerated() {
      try other.write(WriteContext.test.later(number)) { _ = try $0.store(one) }
    }
    #expect(try registry.contentHash() == other.contentHash())
    #expect(try registry.contentHash() != empty)
  }
}
