import RegistryModel

/// Register records of non-road machines.
struct MachineRecords {
  let options: SampleOptions

  /// Day from which machines of a stage were built (GB 20891); earlier ones are of stage 1.
  private static let stageStarts: [(stage: Int, from: CivilDate?)] = [
    (4, CivilDate(year: 2022, month: 12, day: 1)), (3, CivilDate(year: 2016, month: 4, day: 1)),
    (2, CivilDate(year: 2010, month: 10, day: 1)),
  ]

  /// The environmental registration code of a machine: the stage, three characters and five digits.
  static func code(stage: Int, index: Int) -> String {
    let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
    return "\(stage)-" + String((index / 2_400_000) % 10) + String(letters[index / 100_000 % 24]) + "0"
      + (index % 100_000).zeroPadded(to: 5)
  }

  /// The record of a machine, counted from 0.
  func delta(at index: Int) -> RegisterDelta {
    var random = SeededRandom(seed: options.seed, stream: .machine, index: index)
    let classes = [
      "excavator", "excavator", "loader", "loader", "forklift", "forklift", "roller", "bulldozer", "crane",
    ]
    let kind = classes[random.below(classes.count)]
    let manufacturedOn = options.from.adding(days: -random.within(60...5000))
    let stage =
      MachineRecords.stageStarts.first { start in start.from.map { manufacturedOn >= $0 } ?? false }?.stage ?? 1
    let isElectric = kind == "forklift" && random.chance(250)
    let power = kind == "forklift" ? random.within(350...750) : random.within(900...2400)
    var values: [String: AttributeValue] = [
      "place": .text(options.place.text), "class": .text(kind),
      "trade": .text(kind == "forklift" ? "handling" : "engineering"), "fuel": .text(isElectric ? "C" : "B"),
      "drive": .text(isElectric ? "batteryElectric" : "combustion"), "manufacturedOn": .day(manufacturedOn),
      "ratedPower": .integer(power), "ownerKind": .text("unit"),
      "owner": .text(SampleRegister.unitKey(random.below(SampleRegister.units(options)))),
      "status": .text("inService"), "declaredOn": .day(manufacturedOn.adding(days: 20)),
    ]
    if !isElectric {
      values["stage"] = .integer(stage)
      values["stageSource"] = .text("derived")
    }
    if random.chance(930), !isElectric {
      let coded = max(manufacturedOn.adding(days: 30), options.from.adding(days: -random.within(1...50)))
      values["code"] = .text(MachineCode(MachineRecords.code(stage: stage, index: index)).text)
      values["codedOn"] = .day(coded)
      values["labelledOn"] = .day(coded)
    }
    return RegisterDelta(
      kind: .machine, key: SampleRegister.machineKey(index), record: "N\(index + 1)",
      effective: Instant(manufacturedOn.adding(days: 20)),
      values: values)
  }
}
