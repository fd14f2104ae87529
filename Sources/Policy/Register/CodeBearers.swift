public import RegistryModel

extension IdentityBearers {
  /// The machine that bore a code at `time`, or to which it was given last before, else first after. nil where nobody is
  /// known or that are several.
  ///
  /// A code is given to one machine alone: whoever bears the plate of an earlier code is that machine, until another one
  /// gets the code.
  ///
  /// - Throws: What the records throw.
  /// - Complexity: O(log n) where a machine bears the code at `time`; else O(states of machines that ever bore it).
  public func machine(bearing code: MachineCode, at time: Instant) throws -> String? {
    try records.machine(bearing: code, at: time, known: known)
  }

  /// The same, worked out from the records.
  func machineTold(bearing code: MachineCode, at time: Instant) throws -> String? {
    let holders = try holders(of: .machine, filter(code), at: time) { $0.hasCode(at: time) }
    guard holders.isEmpty else { return holders.count == 1 ? holders[0].key : nil }
    return try CodeHistory(of: code, in: self).bearer(at: time)
  }

  /// The same, from few records where they tell, else from what is kept of the code.
  func machineTold(
    bearing code: MachineCode, at time: Instant, keeping history: () throws -> CodeHistory
  ) throws -> String? {
    if let holders = try holdersAmongFew(of: .machine, filter(code), at: time, where: { $0.hasCode(at: time) }),
      !holders.isEmpty
    {
      return holders.count == 1 ? holders[0].key : nil
    }
    return try history().bearer(at: time)
  }

  private func filter(_ code: MachineCode) -> RecordFilter { RecordFilter("code", equals: .text(code.text)) }

  /// When a record named a machine beside the code.
  func sightings(beside code: MachineCode) throws -> [Bearing] {
    try Self.naming.filter { $0.attribute("machineCode") != nil }.flatMap { kind in
      let filter = RecordFilter("machineCode", equals: .text(code.text))
      return try records.states(of: kind, having: filter, and: .stated("machine"), at: known).compactMap {
        try sighting(of: code, by: $0)
      }
    }
  }

  /// When a record named a machine by the code where its key belongs.
  func sightings(keyed code: MachineCode) throws -> [Bearing] {
    try Self.naming.flatMap { kind in
      try records.states(of: kind, having: keyed(code), at: known).compactMap { try sighting(of: code, by: $0) }
    }
  }

  /// Whether a record named a machine so, of the thousands that one machine may have.
  func isWrittenAsKey(_ code: MachineCode) throws -> Bool {
    try Self.naming.contains { kind in
      try !records.some(1, of: kind, having: keyed(code), at: known) { try sighting(of: code, by: $0) != nil }.isEmpty
    }
  }

  private func keyed(_ code: MachineCode) -> RecordFilter { RecordFilter("machine", equals: .text(code.text)) }

  /// Kinds of records that name machines.
  private static var naming: [RecordKind] { [.check, .repair, .suspicion, .siteEntry] }

  private func sighting(of code: MachineCode, by state: RecordState) throws -> Bearing? {
    guard state.values.isProof, let key = state.text("machine"), SightedKey(key) == nil, let at = state.seenAt,
      at <= known,
      try records.state(of: .machine, key: key, at: Swift.min(at, known))?.text("code").map({ $0 == code.text }) ?? true
    else { return nil }
    return Bearing(key: key, seenAt: at)
  }

  /// All texts by which records may refer to a machine: its key, and what stands for the codes that it shows.
  ///
  /// - Throws: What the records throw.
  public func names(ofMachine key: String) throws -> [String] {
    names(ofMachine: key, showing: try codes(shownBy: key))
  }

  /// The same where the codes are known.
  public func names(ofMachine key: String, showing codes: [MachineCode]) -> [String] {
    Set([key] + codes.flatMap { SightedKey.code($0).names }).sorted()
  }

  /// The codes that a machine bore; of one that is known by its code alone, that code.
  func codes(shownBy key: String) throws -> [MachineCode] {
    if case .code(let read)? = SightedKey(key) { [read] } else { try codes(of: key) }
  }

  /// The codes that a machine bore up to ``known``, by the register and by what was noted beside its key; of one that
  /// nobody registered also its key, where that may be a code.
  ///
  /// - Throws: What the records throw.
  public func codes(of machine: String) throws -> [MachineCode] {
    let held = try records.values(of: "code", heldBy: machine, .machine, until: known).compactMap { value in
      if case .text(let text) = value { MachineCode(text) } else { nil }
    }
    return Set(try held + codesNoted(of: machine)).sorted()
  }

  /// Those of them that the register does not say it bore, in no order.
  ///
  /// - Throws: What the records throw.
  public func codesNoted(of machine: String) throws -> [MachineCode] {
    let noted = try [RecordKind.check, .repair, .suspicion].flatMap { kind in
      let filter = RecordFilter("machine", equals: .text(machine))
      return try records.states(of: kind, having: filter, and: .stated("machineCode"), at: known)
        .compactMap { $0.text("machineCode").map { MachineCode($0) } }
    }
    let own = MachineCode(machine)
    let isOwn = try own.text == machine && records.state(of: .machine, key: machine, at: known) == nil
    return noted + (isOwn ? [own] : [])
  }
}

extension RecordState {
  /// When it saw what it names; nil where it does not say so.
  fileprivate var seenAt: Instant? { moment("at") ?? moment("enteredAt") ?? moment("reportedAt") }

  /// Whether the code that a machine names was not cancelled up to a moment.
  fileprivate func hasCode(at time: Instant) -> Bool { codeCancelled.map { $0 > time } ?? true }

  /// The day on which the code that a machine names was cancelled; nil where it stands, as one does that was given after
  /// an earlier one was cancelled.
  var codeCancelled: Instant? {
    guard let cancelled = day("codeCancelledOn") else { return nil }
    let given = [day("codedOn"), day("codeChangedOn")].compactMap { $0 }.max()
    return given.map { $0 > cancelled } ?? false ? nil : Instant(cancelled)
  }
}
