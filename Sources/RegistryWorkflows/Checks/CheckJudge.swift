import EmissionStandards
import Policy
import RegistryModel

/// Computes what the readings of supervision checks say: of machines by GB 36886-2018, of vehicles by GB 3847-2018, of
/// passes before a remote-sensing device by HJ 845-2017, together with the vehicle's other passes.
///
/// Nothing of it is stored: the verdict of a pass depends on all others, so it is computed from what is known whenever
/// somebody asks. That makes it the same in any order of arrival, and right for any past knowledge.
struct CheckJudge {
  let register: any IdentityRecords
  /// As of this moment: later passes and later decisions on them do not count.
  let asOf: Instant
  /// Which of a vehicle's passes are read to judge one of them.
  var passes = Passes.all
  /// What the place of a check has declared.
  let context: (_ place: DivisionCode?, _ moment: Instant) throws -> JudgementContext
  private let known = KnownPasses()

  /// Which passes of a vehicle are read.
  enum Passes {
    /// All, once: for who asks about one after the other, while the register stays as it is.
    case all
    /// Those around the one that is judged.
    case neighbouring
  }

  /// The verdict of a check; nil where it has no reading that could be judged.
  ///
  /// - Parameter made: when it was made; nil to take what it says, or from when on it was stated.
  /// - Throws: `StoreError`.
  func judge(_ check: RecordState, at made: Instant? = nil) throws -> CheckVerdict? {
    guard let moment = try made ?? register.happened(check) else { return nil }
    if check.values.checkKind == .remoteSensing { return try passVerdict(check, moment) }
    return switch check.values.testedSubject {
    case .machine: try machineVerdict(check, moment)
    case .vehicle: try roadVerdict(check, moment)
    }
  }

  private func passVerdict(_ check: RecordState, _ moment: Instant) throws -> CheckVerdict {
    guard let vehicle = try CheckedVehicle(of: check.values, in: register, asOf: asOf) else {
      return CheckVerdict(
        pass: check.key, in: RemoteSensingVerdict(judging: [Self.observation(check, fuel: nil)].compactMap { $0 }))
    }
    return CheckVerdict(pass: check.key, in: try series(of: vehicle, around: check, moment))
  }

  /// The vehicle's passes as a series.
  ///
  /// - Throws: `StoreError`.
  func series(of vehicle: CheckedVehicle) throws -> RemoteSensingVerdict { try allPasses(of: vehicle).verdict }

  /// The series as far as it decides what one of its passes says; that pass need not be in the register.
  private func series(
    of vehicle: CheckedVehicle, around check: RecordState, _ moment: Instant
  ) throws -> RemoteSensingVerdict {
    guard let own = Self.observation(check, fuel: try fuel(of: vehicle, at: moment)) else {
      return RemoteSensingVerdict(judging: [])
    }
    switch passes {
    case .all:
      let all = try allPasses(of: vehicle)
      return all.keys.contains(check.key) ? all.verdict : RemoteSensingVerdict(judging: all.passes + [own])
    case .neighbouring:
      return try PassNeighbourhood(
        of: vehicle, around: moment, links: own.links, reachesOn: false, without: check.key, by: self
      ).verdict(with: own)
    }
  }

  private func allPasses(of vehicle: CheckedVehicle) throws -> KnownPasses.Series {
    if let series = known.byVehicle[vehicle] { return series }
    let checks = try vehicle.checks(in: register, asOf: asOf)
    let passes = try checks.compactMap { check in
      Self.observation(check, fuel: try check.values.moment("at").flatMap { try fuel(of: vehicle, at: $0) })
    }
    let series = KnownPasses.Series(
      keys: Set(checks.map(\.key)), passes: passes, verdict: RemoteSensingVerdict(judging: passes))
    known.byVehicle[vehicle] = series
    return series
  }

  /// A check as a pass of the vehicle that it is about; nil where it is none.
  ///
  /// - Throws: `StoreError`.
  func pass(of check: RecordState) throws -> (vehicle: CheckedVehicle, pass: RemoteSensingObservation)? {
    guard let moment = check.moment("at"), let vehicle = try CheckedVehicle(of: check.values, in: register, asOf: asOf),
      let pass = Self.observation(check, fuel: try fuel(of: vehicle, at: moment))
    else { return nil }
    return (vehicle, pass)
  }

  /// A vehicle, and whoever else the passes under its plates, and under the one that is stated of it, may be about.
  ///
  /// - Throws: `StoreError`.
  func vehicles(showing vin: VIN, _ stated: [String: AttributeValue]) throws -> Set<CheckedVehicle> {
    let plates = try register.plates(of: vin, known: asOf) + (stated.text("plate").map { [Plate($0)] } ?? [])
    return try vehicles(under: Set(plates)).union([.vin(vin)])
  }

  /// Whoever the passes under plates are about.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(checks under the plates).
  func vehicles(under plates: Set<Plate>) throws -> Set<CheckedVehicle> {
    try plates.reduce(into: []) { found, plate in
      let filter = RecordFilter("plate", equals: .text(plate.text))
      for check in try register.states(of: .check, having: filter, at: asOf)
      where check.values.checkKind == .remoteSensing {
        if let vehicle = try CheckedVehicle(of: check.values, in: register, asOf: asOf) { found.insert(vehicle) }
      }
    }
  }

  /// The fuel of a vehicle when it passed. HJ 845 is for diesel vehicles.
  func fuel(of vehicle: CheckedVehicle, at moment: Instant) throws -> FuelKind? {
    guard case .vin(let vin) = vehicle else { return nil }
    return try subject(.vehicle, vin.text, at: moment).text("fuel").flatMap(FuelKind.init)
  }

  /// Whom a check is about, as the register tells it.
  private struct Subject {
    /// What held when the check was made, and what holds as far as is known by now.
    let states: [[String: AttributeValue]]

    /// What the register says of something: where it came to know it after the check only, what it knows of it by now.
    func values(saying attribute: String) -> [String: AttributeValue] { states.first { $0[attribute] != nil } ?? [:] }

    func text(_ attribute: String) -> String? { values(saying: attribute).text(attribute) }
  }

  private func subject(_ kind: RecordKind, _ key: String, at moment: Instant) throws -> Subject {
    Subject(states: try [moment, asOf].compactMap { try register.state(of: kind, key: key, at: $0)?.values })
  }

  /// A check as a pass; an annulled one is no valid pass.
  static func observation(_ check: RecordState, fuel: FuelKind?) -> RemoteSensingObservation? {
    let values = check.values
    guard values.checkKind == .remoteSensing, let moment = values.moment("at") else { return nil }
    var pass = RemoteSensingObservation(
      id: check.key, time: moment, isValid: !values.isAnnulled,
      opacity: values.integer("opacityPercent").map { Quantity(scaled: $0) },
      ringelmann: values.integer("ringelmann").map { Quantity(scaled: $0) },
      no: values.integer("nox").map { Quantity(scaled: $0) })
    pass.device = values.text("device") ?? ""
    pass.fuel = fuel
    return pass
  }

  private func roadVerdict(_ check: RecordState, _ moment: Instant) throws -> CheckVerdict? {
    let values = check.values
    let hasOther = values["nox"] != nil || values["opacityPercent"] != nil
    guard values["opacityK"] != nil || values["ringelmann"] != nil || hasOther else { return nil }
    let vehicle = try vehicle(of: values, moment)
    var test = RoadCheck(
      day: moment.day, opacity: values.integer("opacityK").map { Quantity(scaled: $0) },
      ringelmann: values.integer("ringelmann").map { Quantity(scaled: $0) }, hasOtherReadings: hasOther,
      isObservation: values["opacityK"] == nil, fuel: vehicle?.text("fuel").flatMap(FuelKind.init))
    test.isOutsideScope = GB3847.excludes(type: vehicle?.text("type"), plateKind: vehicle?.text("plateKind"))
    let place = values.text("place").flatMap { DivisionCode($0) }
    let context = try context(place, moment)
    let verdict = Verdict(judging: test, in: context)
    let other = verdict.limitSet.flatMap {
      $0.isDefault ? Verdict(judging: test, in: context.applying($0.set.other)) : nil
    }
    return CheckVerdict(verdict, other: other, by: GB3847.id)
  }

  private func vehicle(of check: [String: AttributeValue], _ moment: Instant) throws -> Subject? {
    guard case .vin(let vin)? = try CheckedVehicle(of: check, in: register, asOf: asOf) else { return nil }
    return try subject(.vehicle, vin.text, at: moment)
  }

  private func machineVerdict(_ check: RecordState, _ moment: Instant) throws -> CheckVerdict? {
    let values = check.values
    guard values["opacityK"] != nil || values["ringelmann"] != nil else { return nil }
    let machine = try machine(of: values, moment)
    let zone = try BanZone(of: values, at: moment, in: register)
    var test = MachineSmokeTest(
      checkOn: moment.day, k: values.integer("opacityK").map { Quantity(scaled: $0) },
      ringelmann: values.integer("ringelmann").map { Quantity(scaled: $0) },
      stage: Self.stage(machine?.values(saying: "stage") ?? [:]),
      ratedPower: machine?.values(saying: "ratedPower").integer("ratedPower").map { Quantity(scaled: $0) },
      isInBanZone: zone.holds)
    test.isNoBanZoneLoaded = zone == .noneLoaded
    return CheckVerdict(Verdict(judging: test), by: GB36886.id)
  }

  private func machine(of check: [String: AttributeValue], _ moment: Instant) throws -> Subject? {
    try register.machine(namedIn: check, at: moment, known: asOf).map { try subject(.machine, $0, at: moment) }
  }

  /// The machine's stage, as a bound where it was derived from dates.
  private static func stage(_ machine: [String: AttributeValue]) -> StageKnowledge<NonRoadStage> {
    guard let stage = machine.integer("stage").flatMap({ NonRoadStage(rawValue: $0) }) else { return .unknown }
    let source = machine.text("stageSource").flatMap(StageSource.init) ?? .record
    return source == .derived ? .atLeast(stage) : .declared(stage, source: source)
  }
}

/// The passes of the vehicles that a judge was asked about.
private final class KnownPasses {
  var byVehicle: [CheckedVehicle: Series] = [:]

  struct Series {
    /// The checks of the vehicle, those that are no passes included.
    let keys: Set<String>
    let passes: [RemoteSensingObservation]
    let verdict: RemoteSensingVerdict
  }
}
