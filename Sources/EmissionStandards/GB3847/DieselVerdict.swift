import RegistryModel

extension GB3847 {
  /// Judges the diesel methods of a record into `working`.
  ///
  /// Free acceleration and lugdown decide; Ringelmann and visible smoke come on top and never replace them.
  static func judge(_ record: InspectionRecord, _ context: JudgementContext, into working: inout VerdictWorking) {
    let day = record.start.day
    guard day >= from else { return working.miss(.noTableLoaded(standard: id, from: from)) }
    let vehicle = JudgedVehicle(record, context)
    if excludes(vehicle) {
      return working.miss(.outOfScope(standard: id))
    }
    let choice = context.limitSet
    working.limitSet = choice
    if let assumption = choice.defaultAssumption { working.assume(assumption) }
    for result in record.results {
      switch result {
      case .lugdown(let lugdown): judge(lugdown, of: vehicle, context, choice.set, on: day, into: &working)
      case .freeAcceleration(let test): judge(test, choice.set, on: day, into: &working)
      case .ringelmann(let observation): judge(observation, choice.set, on: day, into: &working)
      case .filterSmoke: working.miss(.noTableForMethod(.filterSmoke))
      case .doubleIdle, .steadyState, .shortTransient, .transient: break
      }
    }
  }

  private static func judge(
    _ lugdown: LugdownResult, of vehicle: JudgedVehicle, _ context: JudgementContext, _ set: LimitSet,
    on day: CivilDate, into working: inout VerdictWorking
  ) {
    judgeSmoke(of: lugdown, context, set, on: day, into: &working)
    if let nox = lugdown.nox80 {
      if let row = working.row(of: lugdownNOx, limiting: .lugdownNOx80, for: set, on: day) {
        working.comparisons.append(
          LimitComparison(.lugdownNOx80, nox, against: row, isJudged: day >= noxJudgedFrom))
      }
    } else if day >= noxJudgedFrom {
      working.miss(.missing(.nox80))
    }
    judgeWheelPower(of: lugdown, vehicle, on: day, into: &working)
  }

  private static func judgeSmoke(
    of lugdown: LugdownResult, _ context: JudgementContext, _ set: LimitSet, on day: CivilDate,
    into working: inout VerdictWorking
  ) {
    guard let row = working.row(of: lugdownSmoke, limiting: .lugdownSmoke100, for: set, on: day) else { return }
    var allowance = 0
    var possibleAllowance = 0
    if let altitude = context.altitude {
      allowance = AltitudeNote.allowance(at: altitude, by: context.altitudeRule)
      if context.altitudeRule == .notApplied, altitude.scaled > AltitudeNote.threshold {
        working.assume(.altitudeNoteNotApplied)
      }
    } else if context.altitudeRule != .notApplied {
      possibleAllowance = AltitudeNote.most
    }
    let full = LimitComparison(
      .lugdownSmoke100, lugdown.k100, against: row, allowance: allowance, possibleAllowance: possibleAllowance)
    let partial = LimitComparison(
      .lugdownSmoke80, lugdown.k80, against: row, allowance: allowance, possibleAllowance: possibleAllowance)
    working.comparisons.append(full)
    working.comparisons.append(partial)
    if possibleAllowance > 0, full.outcome == .undetermined || partial.outcome == .undetermined {
      working.miss(.altitudeUnknown)
    }
  }

  private static func judgeWheelPower(
    of lugdown: LugdownResult, _ vehicle: JudgedVehicle, on day: CivilDate, into working: inout VerdictWorking
  ) {
    guard let row = working.row(of: wheelPower, limiting: .wheelPower, for: .all, on: day) else { return }
    guard let rated = vehicle.ratedPower, rated.scaled > 0,
      let least = leastWheelPower(rated: rated, percent: row.limit.scaled)
    else { return working.miss(.missing(.ratedPower)) }
    vehicle.power(in: &working)
    if vehicle.register.ratedPower == nil { working.assume(.ratedPowerFromRecord) }
    working.comparisons.append(
      LimitComparison(
        .wheelPower, reading: lugdown.maxWheelPower.value.scaled, asSent: lugdown.maxWheelPower.textAsSent,
        limit: least, basis: row.stated,
        derivation: .share(percent: row.limit.scaled, of: rated)))
  }

  /// Whether three of the readings, or the mean that is stated, may be over a limit: of more than three nobody knows which three
  /// count, but a single run over it that is recorded besides three others is none.
  private static func mayExceed(_ test: FreeAccelerationResult, _ limit: Int) -> Bool {
    guard test.readings.count > 3 else { return true }
    let highest = test.readings.map(\.value.scaled).sorted().suffix(3)
    return highest.reduce(0, +) > 3 * limit || test.mean.map { $0.value.scaled > limit } ?? false
  }

  private static func judge(
    _ test: FreeAccelerationResult, _ set: LimitSet, on day: CivilDate, into working: inout VerdictWorking
  ) {
    guard let row = working.row(of: freeAccelerationSmoke, limiting: .freeAccelerationSmoke, for: set, on: day) else {
      return
    }
    guard let mean = SmokeMean(test.readings), !test.readings.contains(where: { $0.value.scaled < 0 }) else {
      // A reading over the limit proves no excess where the three are not there; nor is it as if nothing were known.
      if let most = (test.readings + [test.mean].compactMap { $0 }).max(by: { $0.value.scaled < $1.value.scaled }),
        most.value.scaled > row.limit.scaled, mayExceed(test, row.limit.scaled)
      {
        working.comparisons.append(LimitComparison(.freeAccelerationSmoke, most, against: row).opened())
      }
      return working.miss(.missing(.threeReadings))
    }
    working.comparisons.append(
      LimitComparison(
        .freeAccelerationSmoke, reading: mean.judged, limit: row.limit.scaled, basis: row.stated,
        derivation: .mean(of: test.readings)))
  }

  private static func judge(
    _ observation: RingelmannResult, _ set: LimitSet, on day: CivilDate, into working: inout VerdictWorking
  ) {
    working.compare(.ringelmann, observation.level, in: ringelmann, for: set, on: day)
    if let visible = observation.visibleSmoke {
      working.checks.append(PartCheck(.visibleSmoke, visible ? .fail : .pass, basis: visibleSmokeRequirement))
    }
  }
}
