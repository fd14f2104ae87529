import Policy
import RegistryModel
import RegistryStore
import TestSupport
import Testing

@Suite("The register in the store")
struct RegisterTests {
  let folder: TemporaryFolder
  let registry: Registry

  init() throws {
    folder = try TemporaryFolder()
    registry = try folder.registry()
  }

  @Test("The state of a subject is what its statements up to the day add up to, in any order of arrival")
  func fold() throws {
    let deltas = [
      try vehicle(
        "R1", "2019-01-01T00:00", ["plate": .text("冀A1"), "plateColor": .text("yellow"), "stage": .integer(4)]),
      try vehicle("R2", "2020-01-01T00:00", ["plate": .text("冀A2")], cleared: ["stage"]),
      try vehicle("R3", "2020-01-01T00:00", ["plate": .text("冀A3")]),
      try vehicle("R4", "2021-01-01T00:00", ["status": .text("scrapped")]),
    ]
    let expected: [(String, String?, Int?, String?)] = [
      ("2018-12-31T23:59", nil, nil, nil), ("2019-01-01T00:00", "冀A1", 4, nil), ("2019-12-31T23:59", "冀A1", 4, nil),
      ("2020-01-01T00:00", "冀A3", nil, nil), ("2022-01-01T00:00", "冀A3", nil, "scrapped"),
    ]
    var hashes: Set<String> = []
    for (index, order) in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2]].enumerated() {
      let registry = try folder.registry("order\(index).sqlite")
      for (step, position) in order.enumerated() { try registry.store([deltas[position]], .test.later(step)) }
      for (time, plate, stage, status) in expected {
        let question = RegisterQuestion(at: try moment(time))
        let state = try registry.read { try $0.state(of: .vehicle, key: "VIN1", question) }
        #expect(state?.text("plate") == plate)
        #expect(state?.integer("stage") == stage)
        #expect(state?.text("status") == status)
      }
      let statements = try registry.read { try $0.statements(of: .vehicle, key: "VIN1", RegisterQuestion(at: nil)) }
      #expect(statements == deltas)
      hashes.insert(try registry.contentHash())
    }
    let together = try folder.registry("together.sqlite")
    try together.store(deltas)
    hashes.insert(try together.contentHash())
    #expect(hashes.count == 1)
  }

  @Test("Random statements fold to the same content in any order and chunking", arguments: 0..<5)
  func permutation(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let deltas = try (0..<40).map { number -> RegisterDelta in
      var values: [String: AttributeValue] = [:]
      if generator.flag() { values["plate"] = .text("冀A\(generator.number(0...3))") }
      if generator.flag() { values["aftertreatment"] = .codes(generator.flag() ? [] : ["DPF", "SCR"]) }
      if generator.flag() { values["operating"] = .flag(generator.flag()) }
      if generator.flag() { values["firstRegisteredOn"] = .day(CivilDate(daysSinceEpoch: generator.number(0...9))) }
      let cleared = ["stage", "model"].filter { _ in generator.number(0...4) == 0 }
      if !cleared.contains("stage"), generator.flag() { values["stage"] = .integer(generator.number(0...6)) }
      return RegisterDelta(
        kind: .vehicle, key: "V\(generator.number(0...5))", record: "R\(number)",
        effective: try moment("2020-01-0\(generator.number(1...4))T00:00"), values: values, cleared: cleared)
    }
    try registry.store(deltas)
    try expectTimelinesToTellEachState()
    let other = try folder.registry("other.sqlite")
    for (step, delta) in deltas.shuffled(using: &generator).enumerated() { try other.store([delta], .test.later(step)) }
    #expect(try registry.contentHash() == other.contentHash())
    #expect(try other.store(deltas, .test.later(99)) == Array(repeating: .duplicate, count: deltas.count))
    #expect(try registry.contentHash() == other.contentHash())
  }

  /// All states of a record read at once are those that are read one by one, with their sources.
  private func expectTimelinesToTellEachState() throws {
    try registry.read { reader in
      let snapshot = reader.snapshot()
      for key in try snapshot.keysOfVehicles() {
        let timeline = try snapshot.timeline(of: .vehicle, key: key)
        #expect(try timeline.map(\.from) == snapshot.changes(of: .vehicle, key: key))
        for dated in timeline {
          #expect(try snapshot.state(of: .vehicle, key: key, at: dated.from) == dated.state)
        }
      }
    }
  }

  @Test("A question as of earlier knowledge does not see what came later")
  func knownAt() throws {
    try registry.store([try vehicle("R1", "2019-01-01T00:00", ["plate": .text("冀A1")])], .test)
    try registry.store([try vehicle("R2", "2019-06-01T00:00", ["plate": .text("冀A2")])], .test.later(100))
    let at = try moment("2020-01-01T00:00")
    let then = RegisterQuestion(at: at, knownAt: WriteContext.test.at.adding(seconds: 50))
    let (now, before, byPlate, byPlateThen) = try registry.read { reader in
      (
        try reader.state(of: .vehicle, key: "VIN1", RegisterQuestion(at: at)),
        try reader.state(of: .vehicle, key: "VIN1", then),
        try reader.vehicles(plate: Plate("冀A1"), color: nil, RegisterQuestion(at: at)),
        try reader.vehicles(plate: Plate("冀A1"), color: nil, then)
      )
    }
    #expect(now?.text("plate") == "冀A2")
    #expect(before?.text("plate") == "冀A1")
    #expect(before?.until == nil)
    #expect(byPlate.isEmpty)
    #expect(byPlateThen.map(\.key) == ["VIN1"])
  }

  @Test("An altered statement is a conflict; released, it replaces the old one, also for another subject")
  func conflict() throws {
    let original = try vehicle("R1", "2019-01-01T00:00", ["plate": .text("冀A1")])
    try registry.store([original])
    let altered = RegisterDelta(
      kind: .vehicle, key: "A-VIN", record: "R1", effective: original.effective, values: ["plate": .text("冀A9")])
    #expect(try registry.store([altered], .test.later(1)) == [.conflict])
    #expect(try registry.store([altered], .test.later(2), onConflict: .replace) == [.accepted])
    #expect(try registry.store([original, altered], .test.later(3)) == [.duplicate, .duplicate])
    let question = RegisterQuestion(at: try moment("2020-01-01T00:00"))
    let (old, new) = try registry.read { reader in
      (
        try reader.state(of: .vehicle, key: "VIN1", question),
        try reader.state(of: .vehicle, key: "A-VIN", question)
      )
    }
    #expect(old == nil)
    #expect(new?.text("plate") == "冀A9")
  }

  @Test("A vehicle whose colour the register does not know may be the one that was seen, where none of that colour is")
  func colorless() throws {
    try registry.store([try vehicle("R1", "2019-01-01T00:00", ["plate": .text("冀A1")])])
    let at = RegisterQuestion(at: try moment("2020-06-01T00:00"))
    func yellow() throws -> [String] {
      try registry.read { try $0.vehicles(plate: Plate("冀A1"), color: .yellow, at).map(\.key) }
    }
    #expect(try yellow() == ["VIN1"])
    try registry.store([
      try vehicle("R3", "2019-01-01T00:00", ["plate": .text("冀A1"), "plateColor": .text("yellow")], key: "VIN2")
    ])
    #expect(try yellow() == ["VIN2"])
  }

  @Test("Plates of different colour are told apart, and every plate ever borne is found")
  func plates() throws {
    try registry.store([
      try vehicle("R1", "2019-01-01T00:00", ["plate": .text("冀A1"), "plateColor": .text("yellow")]),
      try vehicle("R2", "2020-01-01T00:00", ["plate": .text("冀A2")]),
      try vehicle("R3", "2019-01-01T00:00", ["plate": .text("冀A1"), "plateColor": .text("blue")], key: "VIN2"),
    ])
    let at = RegisterQuestion(at: try moment("2020-06-01T00:00"))
    let (yellow, any, ever, known) = try registry.read { reader in
      (
        try reader.vehicles(plate: Plate("冀A1"), color: .yellow, at),
        try reader.vehicles(plate: Plate("冀A1"), color: nil, at).map(\.key),
        try reader.vehicles(plate: Plate("冀A1"), color: nil, RegisterQuestion(at: nil)).map(\.key),
        try reader.knownValues(of: .vehicle, attribute: "plate", among: ["冀A3", "冀A2", "冀A1"])
      )
    }
    #expect(yellow.isEmpty)
    #expect(any == ["VIN2"])
    #expect(ever == ["VIN1", "VIN2"])
    #expect(known == ["冀A1", "冀A2"])
  }

  @Test("Personal attributes are read only when asked for")
  func personal() throws {
    try registry.store([try vehicle("R1", "2019-01-01T00:00", ["ownerName": .text("composed"), "plate": .text("冀A1")])])
    let at = try moment("2020-01-01T00:00")
    let (masked, full) = try registry.read { reader in
      (
        try reader.state(of: .vehicle, key: "VIN1", RegisterQuestion(at: at)),
        try reader.state(of: .vehicle, key: "VIN1", RegisterQuestion(at: at, includesPersonal: true))
      )
    }
    #expect(masked?.values.keys.sorted() == ["plate"])
    #expect(full?.text("ownerName") == "composed")
  }

  @Test("Stations are listed with their interval; without its beginning they have none")
  func stations() throws {
    let values: [[String: AttributeValue]] = [
      [
        "name": .text("甲站"), "place": .text("130131"), "listedFrom": .day(try day("2020-01-01")),
        "methods": .codes(["lugdown"]),
      ],
      ["name": .text("乙站")],
    ]
    for (number, values) in values.enumerated() {
      try registry.store([
        RegisterDelta(
          kind: .station, key: "1301310\(number)", record: "S\(number)", effective: try moment("2020-01-01T00:00"),
          values: values)
      ])
    }
    let listed = try registry.read { try $0.stations(RegisterQuestion(at: try moment("2020-06-01T00:00"))) }
    #expect(listed.map(\.code.text) == ["13013100", "13013101"])
    #expect(listed.map(\.listed) == [EffectiveInterval(from: try day("2020-01-01")), nil])
    #expect(listed.first?.methods == ["lugdown"])
  }

  @Test("Every kind keeps every type of attribute", arguments: RecordKind.all)
  func kinds(kind: RecordKind) throws {
    var values: [String: AttributeValue] = [:]
    for attribute in kind.attributes { values[attribute.name] = sample(attribute.type) }
    let delta = RegisterDelta(
      kind: kind, key: "K", record: "R", effective: try moment("2020-01-01T00:00"), values: values)
    try registry.store([delta])
    let question = RegisterQuestion(at: nil, includesPersonal: true)
    #expect(try registry.read { try $0.statements(of: kind, key: "K", question) } == [delta])
    var keys: [String] = []
    try registry.read { try $0.forEachState(of: kind, question) { keys.append($0.key) } }
    #expect(keys == ["K"])
  }

  @Test("A value of another type and an unknown attribute are refused")
  func types() throws {
    for values: [String: AttributeValue] in [["plate": .integer(3)], ["no such": .text("x")]] {
      let delta = try vehicle("R1", "2019-01-01T00:00", values)
      #expect(throws: StoreError(.invalidRecord, "")) { try registry.store([delta]) }
    }
  }

  private func vehicle(
    _ record: String, _ effective: String, _ values: [String: AttributeValue], cleared: [String] = [],
    key: String = "VIN1"
  ) throws -> RegisterDelta {
    RegisterDelta(
      kind: .vehicle, key: key, record: record, effective: try moment(effective), values: values, cleared: cleared)
  }

  private func sample(_ type: AttributeType) -> AttributeValue {
    switch type {
    case .flag: .flag(true)
    case .count(let range): .integer(range.upperBound)
    case .quantity: .integer(-5)
    case .day: .day(CivilDate(daysSinceEpoch: 18_000))
    case .moment: .moment(Instant(millisecondsSinceEpoch: 1_600_000_000_123))
    case .codes: .codes(["a", "b"])
    default: .text("文'\"\u{0}x")
    }
  }
}

extension RegisterSnapshot {
  fileprivate func keysOfVehicles() throws -> [String] {
    try states(of: .vehicle, where: nil, at: .endOfTime).map(\.key)
  }
}
