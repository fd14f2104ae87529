import RegistryModel

/// What supervision and gates tell of a machine or unit, over several records.
extension FrameLoader {
  /// The confirmed finding of smoke or excess after which the machine passed no check; nil where there is none.
  ///
  /// A check names a machine by its key or by its code. A finding stands until a later check of the machine's exhaust
  /// passed; what is suspected or annulled counts on neither side (readings ).
  mutating func openFinding() throws -> RecordState? {
    guard case .record(let machine) = try role(.machine) else { return nil }
    let past = try IdentityBearers(in: register, known: moment).records(of: .check, aboutMachine: machine.key)
    // A finding that does not say when it was made is no reason to let the machine go on.
    let findings = try past.filter(\.values.checkFinding.isConfirmedExcess).compactMap { finding in
      try register.happened(finding).map { (finding: finding, at: $0) }
    }
    let clean = past.filter(\.passesExhaustTest).compactMap { $0.moment("at") }.max()
    return findings.filter { entry in clean.map { entry.at >= $0 } ?? true }
      .max { ($0.at, $0.finding.key) < ($1.at, $1.finding.key) }?.finding
  }

  mutating func openFindingSlot() throws -> Slot { try openFindingSlot(try openFinding()) }

  /// The same where the finding was looked for already.
  mutating func openFindingSlot(_ finding: RecordState?) throws -> Slot {
    guard case .record = try role(.machine) else { return .unknown }
    if finding != nil { return .exact(1) }
    return try hasFindingOfSharedCode() ? .unknown : .exact(0)
  }

  /// Whether an open case puts the machine out of use at the moment; that alone, where the case itself is not told.
  func outOfUseSlot() throws -> Slot {
    guard !isWithinCases, question.kind == .machine, let key = question.key else { return .unknown }
    return .truth(
      Truth(
        try CaseEngine(pack).isOutOfUse(
          CaseSubject(.machine, key), at: moment, notices: evidence.notices, in: register)))
  }

  /// Whether somebody confirmed an excess by the code of the machine alone, and several machines bear that code.
  private mutating func hasFindingOfSharedCode() throws -> Bool {
    guard case .record(let machine) = try role(.machine), let code = machine.text("code").map({ MachineCode($0) })
    else {
      return false
    }
    let bearers = IdentityBearers(in: register, known: moment)
    return try register.states(of: .check, where: SightedKey.code(code).filter, at: moment).contains { check in
      try check.text("machine") == nil && check.values.checkFinding.isConfirmedExcess
        && bearers.machine(bearing: code, at: check.moment("at") ?? moment) == nil
    }
  }

  /// What the gate ledger of the unit adds up to on the day asked about, as stated where the unit keeps no ledger: trucks
  /// used a day (reading A-10), visits or goods a day (reading A-36).
  mutating func gateFigure(_ fact: ComputedFact) throws -> Slot {
    guard let unit = try unitOfGates() else { return .unknown }
    let key = CountMemo.FigureKey(fact: fact, holder: unit, time: question.time, moment: moment)
    return try memo?.figure(key) { try computedGateFigure(fact, of: unit) } ?? computedGateFigure(fact, of: unit)
  }

  /// The unit whose gates are asked about; nil where nobody said. Its ledger speaks of one that nobody registered too.
  mutating func unitOfGates() throws -> String? {
    switch try role(.unit) {
    case .record(let state): state.key
    case .unregistered(let key): key
    case .unstated: nil
    }
  }

  private mutating func computedGateFigure(_ fact: ComputedFact, of unit: String) throws -> Slot {
    let day = question.time.day
    switch fact {
    case .unitHeavyDieselDaily: return try trucksUsedDaily(of: unit)
    case .unitVisitsDaily:
      return try gateSlot(try ledger(of: unit, upTo: day).visitsDaily(upTo: day))
        ?? factSlot("unit.truckMovementsDaily")
    case .unitGoodsDaily:
      return try gateSlot(try ledger(of: unit, upTo: day).goodsDaily(upTo: day)) ?? factSlot("unit.tonnesDaily")
    default: return .unknown
    }
  }

  /// The slot of a figure; nil where the ledger has no passage of its days.
  private func gateSlot(_ figure: GateFigure) -> Slot? {
    switch figure {
    case .noPassage: nil
    case .deleted: .unknown
    case .between(let least, let most): .between(least, most ?? .max)
    }
  }

  /// The ledger of the twelve months that end with `day`.
  private func ledger(of unit: String, upTo day: CivilDate) throws -> GateLedger<Register> {
    try GateLedger(of: unit, during: GateLedger<Register>.year(upTo: day), at: moment, in: register)
  }

  private mutating func trucksUsedDaily(of unit: String) throws -> Slot {
    let month = question.time.day.month.adding(months: -1)
    let own = try GateLedger(of: unit, during: month.days, at: moment, in: register)
    if let daily = gateSlot(try own.heavyDieselDaily(in: month, WorkingCalendar(evidence.notices))) { return daily }
    // A figure of another month does not stand in for a month that the ledger leaves out.
    let last = month.adding(months: 1).firstDay.adding(days: -1)
    let year = try ledger(of: unit, upTo: last)
    guard year.passages.isEmpty, !year.hasDeletions else {
      return own.isStill(in: month) ? .exact(0) : .unknown
    }
    return try factSlot("unit.heavyDieselUsedDaily")
  }
}
