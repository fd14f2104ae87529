import RegistryModel

/// Supervision checks of the sample, with later records that confirm or annul what was only suspected.
struct SampleChecks {
  let options: SampleOptions

  /// How many checks there are: one for about forty inspections, at least one where there are vehicles.
  var count: Int { options.vehicles == 0 ? 0 : max(1, options.inspections / 40) }

  /// The records of a check, counted from 0.
  func deltas(at index: Int) -> [RegisterDelta] {
    var random = SeededRandom(seed: options.seed, stream: .check, index: index)
    let kinds: [(weight: Int, value: CheckKind)] = [
      (40, .remoteSensing), (15, .blackSmoke), (30, .roadside), (15, .premises),
    ]
    let kind = random.pick(kinds) ?? .roadside
    let days = options.to.daysSinceEpoch - options.from.daysSinceEpoch + 1
    let isNight = kind == .blackSmoke && random.chance(200)
    let second = isNight ? random.within(79_200...86_399) : random.within(25_200...68_400)
    let at = Instant(options.from.adding(days: random.below(days)), secondOfDay: second)
    let vehicle = SampleVehicle(number: random.below(options.vehicles), options: options)
    let isOver = kind == .blackSmoke || random.chance(vehicle.stage <= 4 ? 350 : 60)
    var values = subject(of: vehicle, kind: kind, index: index)
    values["kind"] = .text(kind.rawValue)
    values["at"] = .moment(at)
    values["place"] = .text(options.place.text)
    values["outcome"] = .text((isOver ? FindingOutcome.overLimit : .pass).rawValue)
    read(&values, kind: kind, isOver: isOver, &random)
    let isCertain = kind == .roadside || kind == .premises
    if isOver { values["status"] = .text((isCertain ? FindingStatus.confirmed : .suspected).rawValue) }
    let key = "C" + (index + 1).zeroPadded(to: 7)
    let first = RegisterDelta(kind: .check, key: key, record: key + "-1", effective: at, values: values)
    guard isOver, !isCertain, random.chance(850) else { return [first] }
    let isConfirmed = random.chance(880)
    let decided = at.adding(seconds: random.within(1...6) * 86_400 + random.below(7200))
    let second2 = RegisterDelta(
      kind: .check, key: key, record: key + "-2", effective: decided,
      values: [
        "status": .text((isConfirmed ? FindingStatus.confirmed : .annulled).rawValue),
        "reason": .text(isConfirmed ? "人工复核" : "号牌识别有误"),
      ])
    return [first, second2]
  }

  private func subject(of vehicle: SampleVehicle, kind: CheckKind, index: Int) -> [String: AttributeValue] {
    var values: [String: AttributeValue] = [
      "plate": .text(vehicle.plate), "plateColor": .text(vehicle.design.plateColor.rawValue),
    ]
    switch kind {
    case .roadside, .premises:
      values["vin"] = .text(vehicle.vin)
      values["departments"] = .codes(kind == .roadside ? ["EEB", "trafficPolice"] : ["EEB"])
      values["officer"] = .text("F" + (index % 40 + 1).zeroPadded(to: 3))
    default: values["device"] = .text(SampleRegister.deviceKey(kind, index))
    }
    return values
  }

  private func read(
    _ values: inout [String: AttributeValue], kind: CheckKind, isOver: Bool, _ random: inout SeededRandom
  ) {
    switch kind {
    case .remoteSensing:
      values["opacityPercent"] = .integer(isOver ? random.within(305...620) : random.within(10...290))
      values["nox"] = .integer(random.within(20_000...140_000) / 100 * 100)
    case .blackSmoke: values["ringelmann"] = .integer(random.within(2...4))
    default: values["opacityK"] = .integer(isOver ? random.within(122...340) : random.within(5...115))
    }
  }
}
