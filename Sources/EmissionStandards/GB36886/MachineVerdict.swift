public import RegistryModel

/// A smoke test of a non-road machine, with what decides its limits.
public struct MachineSmokeTest: Hashable, Sendable {
  /// The day of the test.
  public var day: CivilDate
  /// Free acceleration; nil where only smoke was looked at.
  public var freeAcceleration: FreeAccelerationResult?
  /// The k that a supervision check states without its single readings; used only where `freeAcceleration` is nil.
  public var statedMean: Reading<OpacityCoefficient>?
  /// Ringelmann observation; nil where none was made.
  public var ringelmann: RingelmannResult?
  /// What is known of the engine's stage.
  public var stage: StageKnowledge<NonRoadStage>
  /// Rated net power; nil where it is not known.
  public var ratedPower: Quantity<Kilowatts>?
  /// Whether the machine works in a zone where the city bans high-emission machinery, so that class III applies; nil
  /// where that is not known.
  public var isInBanZone: Bool?
  /// Whether `isInBanZone` is false because no such zone is loaded for the place; the verdict then says so.
  public var isNoBanZoneLoaded = false

  /// A test on a day, of a machine of which nothing is known yet.
  public init(day: CivilDate, stage: StageKnowledge<NonRoadStage> = .unknown) {
    self.day = day
    self.stage = stage
  }

  /// A supervision check as a register keeps it: one k, taken for the mean that it stands for, and a Ringelmann level.
  ///
  /// - Parameters:
  ///   - k: stated opacity; nil where none was measured, and then the check gives no pass.
  ///   - ringelmann: level seen; nil where nobody looked.
  ///   - ratedPower: rated net power; nil where it is not known.
  ///   - isInBanZone: whether class III applies at the place of the check; nil where that is not known.
  public init(
    checkOn day: CivilDate, k: Quantity<OpacityCoefficient>?, ringelmann: Quantity<RingelmannLevel>? = nil,
    stage: StageKnowledge<NonRoadStage> = .unknown, ratedPower: Quantity<Kilowatts>? = nil, isInBanZone: Bool? = nil
  ) {
    self.init(day: day, stage: stage)
    statedMean = k.map { Reading($0) }
    self.ringelmann = ringelmann.map { RingelmannResult(level: Reading($0)) }
    self.ratedPower = ratedPower
    self.isInBanZone = isInBanZone
  }
}

extension Verdict {
  /// Computes the verdict of a machine's smoke test (GB 36886-2018).
  ///
  /// Opacity and Ringelmann both count. Where stage, power or zone are not known, each class that is possible is
  /// compared: the verdict stands only where all of them agree.
  public init(
    judging test: MachineSmokeTest, altitude: Quantity<Metres>? = nil,
    allowance rule: GB36886.AltitudeAllowance = .notApplied
  ) {
    var working = VerdictWorking()
    if test.day < GB36886.from {
      working.miss(.noTableLoaded(standard: GB36886.id, from: GB36886.from))
    } else {
      test.facts(in: &working)
      if test.isNoBanZoneLoaded { working.assume(.noBanZoneLoaded) }
      GB36886.judgeSmoke(test, altitude, rule, into: &working)
      GB36886.judgeBlackness(test, into: &working)
    }
    self.init(working)
  }
}

extension MachineSmokeTest {
  /// What decides the class and the power band, each with where it comes from: the register's stage may be declared or a
  /// bound that dates prove.
  fileprivate func facts(in working: inout VerdictWorking) {
    let source: VerdictFact.Source =
      switch stage {
      case .declared: .register
      case .atLeast: .derived
      case .unknown: .none
      }
    working.facts.append(VerdictFact(.stage, .stage(stage), from: source))
    working.facts.append(
      VerdictFact(.ratedPower, ratedPower.map { .power($0) } ?? .unknown, from: ratedPower == nil ? .none : .register))
    working.facts.append(
      VerdictFact(.banZone, isInBanZone.map { .flag($0) } ?? .unknown, from: isInBanZone == nil ? .none : .derived))
  }
}

extension GB36886 {
  /// The classes of limits that are possible for a machine, in order.
  public static func classes(stage: StageKnowledge<NonRoadStage>, isInBanZone: Bool?) -> [LimitClass] {
    if isInBanZone == true { return [.three] }
    var classes: [LimitClass] = []
    if stage.possible.contains(where: { $0 <= .two }) { classes.append(.one) }
    if stage.possible.contains(where: { $0 >= .three }) { classes.append(.two) }
    if isInBanZone == nil { classes.append(.three) }
    return classes
  }

  fileprivate static func judgeSmoke(
    _ test: MachineSmokeTest, _ altitude: Quantity<Metres>?, _ rule: AltitudeAllowance,
    into working: inout VerdictWorking
  ) {
    guard let (reading, derivation) = judgedSmoke(of: test, into: &working) else { return }
    var bands = PowerBand.allCases
    if let power = test.ratedPower {
      guard let band = PowerBand(power) else { return working.miss(.noLimitForPower(power)) }
      bands = [band]
    } else {
      working.assume(.powerWithinTable)
    }
    let allowance = altitude.map { rule.allowance(at: $0) } ?? 0
    let possibleAllowance = altitude == nil && rule == .applied ? AltitudeAllowance.raise : 0
    var comparisons: [LimitComparison] = []
    for limitClass in classes(stage: test.stage, isInBanZone: test.isInBanZone) {
      for band in bands {
        guard let row = working.row(of: smoke, limiting: .machineSmoke, for: Cell(limitClass, band), on: test.day)
        else { continue }
        comparisons.append(
          LimitComparison(
            .machineSmoke, reading: reading, limit: row.limit.scaled, allowance: allowance,
            possibleAllowance: possibleAllowance, basis: row.stated, derivation: derivation))
      }
    }
    working.append(comparisons)
    if possibleAllowance > 0, comparisons.contains(where: { $0.outcome == .undetermined }) {
      working.miss(.altitudeUnknown)
    }
  }

  /// The k that is judged, in 0.01 m⁻¹, and where it comes from; nil, and noted, where there is none.
  private static func judgedSmoke(
    of test: MachineSmokeTest, into working: inout VerdictWorking
  ) -> (reading: Int, derivation: LimitDerivation?)? {
    guard let result = test.freeAcceleration else {
      guard let stated = test.statedMean else {
        working.miss(.missing(.opacity))
        return nil
      }
      working.assume(.meanAsStated)
      return (stated.value.scaled, nil)
    }
    guard let mean = SmokeMean(result.readings), !result.readings.contains(where: { $0.value.scaled < 0 }) else {
      working.miss(.missing(.threeReadings))
      return nil
    }
    return (mean.judged, .mean(of: result.readings))
  }

  fileprivate static func judgeBlackness(_ test: MachineSmokeTest, into working: inout VerdictWorking) {
    guard let observation = test.ringelmann else { return }
    let classes = classes(stage: test.stage, isInBanZone: test.isInBanZone)
    let comparisons = classes.compactMap { limitClass in
      working.row(of: ringelmann, limiting: .machineRingelmann, for: limitClass, on: test.day).map {
        LimitComparison(.machineRingelmann, observation.level, against: $0)
      }
    }
    working.append(comparisons)
    if classes.contains(.three), let visible = observation.visibleSmoke {
      let outcome: LimitComparison.Outcome = !visible ? .pass : classes == [.three] ? .fail : .undetermined
      working.checks.append(PartCheck(.visibleSmoke, outcome, basis: visibleSmokeRequirement))
      if outcome == .undetermined { working.miss(.classUndetermined) }
    }
  }
}

extension VerdictWorking {
  /// Adds comparisons of one reading with every limit that is possible. Where they disagree, those beyond their limit
  /// are open: which class applies is not known.
  fileprivate mutating func append(_ possible: [LimitComparison]) {
    let fails = possible.filter { $0.outcome == .fail }.count
    if fails == 0 || fails == possible.count {
      comparisons += possible
    } else {
      comparisons += possible.map { $0.outcome == .fail ? $0.opened() : $0 }
      miss(.classUndetermined)
    }
  }
}
