import RegistryModel

extension InspectionRecord {
  /// Judges appearance and OBD into `working`.
  ///
  /// Both belong to periodic, registration and transfer inspections; supervision and comparison tests may do without.
  func judgeParts(isDiesel: Bool, _ context: JudgementContext, into working: inout VerdictWorking) {
    let isWhole = kind == .periodic || kind == .registration || kind == .transfer
    let requirements = isDiesel ? GB3847.parts : GB18285.parts
    let faults = appearance?.faults ?? []
    if appearance?.outcome == .fail || !faults.isEmpty {
      working.checks.append(PartCheck(.appearance, .fail, faults: faults, basis: requirements.appearance))
    } else if appearance?.outcome == .pass {
      working.checks.append(PartCheck(.appearance, .pass, basis: requirements.appearance))
    } else if isWhole {
      working.miss(.missing(.appearance))
    }
    let isOBDJudged = start.day >= requirements.obdJudgedFrom
    if let obd, obd.outcome != .notChecked {
      judge(obd, isJudged: isOBDJudged, by: requirements, into: &working)
    } else if isOBDJudged {
      // Before that day a failed check would not have counted, so a missing one bars no verdict.
      let vehicle = JudgedVehicle(self, context)
      let faults =
        obd?.faultsUnchecked(mayBeDue: vehicle.mayOweOBD(isDiesel: isDiesel, context.petrolOBD)) ?? []
      if isWhole || !faults.isEmpty { vehicle.datesAndMass(in: &working, withMass: !isDiesel) }
      if !faults.isEmpty {
        // What states a fault is not missing; and what the station does not stand for proves none.
        working.checks.append(PartCheck(.obd, .undetermined, faults: faults, basis: requirements.obd))
        working.miss(.obdFaultUnchecked)
      } else if isWhole {
        vehicle.missOBD(isDiesel: isDiesel, context.petrolOBD, into: &working)
      }
    }
  }

  private func judge(
    _ obd: OBDCheck, isJudged: Bool, by requirements: PartRequirements, into working: inout VerdictWorking
  ) {
    var faults = obd.faults
    if faults.isEmpty, obd.outcome == .fail { faults = [.statedByStation] }
    let isReady = obd.notReady.count <= requirements.mostMonitorsNotReady
    let outcome: LimitComparison.Outcome =
      if !isJudged {
        .notJudged
      } else if !faults.isEmpty {
        .fail
      } else if obd.isUnclear || !isReady {
        .undetermined
      } else {
        .pass
      }
    working.checks.append(PartCheck(.obd, outcome, faults: faults, basis: requirements.obd))
    guard outcome == .undetermined else { return }
    if obd.isUnclear { working.miss(.obdUnclear) }
    if !isReady { working.miss(.monitorsNotReady(obd.notReady.count)) }
  }

}

extension Verdict {
  /// What an OBD check states that is called not checked; empty where it was made or states no fault.
  var obdFaultsUnchecked: [PartFault] {
    guard gaps.contains(.obdFaultUnchecked) else { return [] }
    return checks.first { $0.part == .obd }?.faults ?? []
  }
}

extension JudgedVehicle {
  /// The check is missed where it was due; where it may have been due, what decides is missed.
  fileprivate func missOBD(isDiesel: Bool, _ dates: GB18285.OBDDates, into working: inout VerdictWorking) {
    switch isOBDDue(isDiesel: isDiesel, dates) {
    case .due: working.miss(.missing(.obd))
    case .notDue:
      if !isDiesel, grossMass.map({ EmissionDuty($0) }) != .heavy, let made = manufacturedOn,
        dates.isDisputed(lightMadeOn: made)
      {
        working.assume(.petrolOBDDateIsDefault)
      }
    case .unknown(let item): working.miss(.missing(item))
    }
  }

  /// Whether the check is due, or may be.
  fileprivate func mayOweOBD(isDiesel: Bool, _ dates: GB18285.OBDDates) -> Bool {
    if case .notDue = isOBDDue(isDiesel: isDiesel, dates) { false } else { true }
  }

  private enum Due {
    case due
    case notDue
    case unknown(MandatoryItem)
  }

  /// A vehicle registered before the day was also made before it; one registered later may have been.
  private func isOBDDue(isDiesel: Bool, _ dates: GB18285.OBDDates) -> Due {
    if isDiesel { return isMade(since: GB3847.obdManufacturedFrom) }
    let light = isMade(since: dates.lightFrom)
    let heavy = isMade(since: dates.heavyFrom)
    switch grossMass.map({ EmissionDuty($0) }) {
    case .light?: return light
    case .heavy?: return heavy
    case nil:
      switch (light, heavy) {
      case (.due, .due): return .due
      case (.notDue, .notDue): return .notDue
      case (.unknown(let item), _): return .unknown(item)
      default: return .unknown(.grossMass)
      }
    }
  }

  private func isMade(since day: CivilDate) -> Due {
    if let manufacturedOn { return manufacturedOn >= day ? .due : .notDue }
    if let firstRegisteredOn, firstRegisteredOn < day { return .notDue }
    return .unknown(.manufacturedOn)
  }
}
