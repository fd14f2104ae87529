public import RegistryModel

extension IdentityBearers {
  /// The machine that bore a code at `time`, or to which it was given last before, else first after. nil where nobody is
  /// known or that are several.
  ///
  /// A code is given to one machine alone: whoever bears the plate of an earlier code is that machine, until another one
  /// gets the code.
  ///
  /// - Throws: What the records throw.
  /// - Complexity: O(log n) where one machine bears the code at `time`; else O(states of machines that ever bore it).
  public func machine(bearing code: MachineCode, at time: Instant) throws -> String? {
    let filter = RecordFilter("code", equals: .text(code.text))
    let holders = try records.states(of: .machine, having: filter, at: Swift.min(time, known))
    if holders.count == 1, holders[0].codeCancelled.map({ $0 > time }) ?? true { return holders[0].key }
    return try bearings(of: .machine, filter, released: \.codeCancelled).bearer(at: time, keepsReleased: true)
  }

  /// All texts by which records may refer to a machine: its key, and what stands for the codes that it bore.
  ///
  /// - Throws: What the records throw.
  public func names(ofMachine key: String) throws -> [String] {
    let codes = if case .code(let read)? = SightedKey(key) { [read] } else { try codes(of: key) }
    return Set([key] + codes.flatMap { SightedKey.code($0).names }).sorted()
  }

  /// The codes that a machine bore up to ``known``.
  ///
  /// - Throws: What the records throw.
  public func codes(of machine: String) throws -> [MachineCode] {
    try records.values(of: "code", heldBy: machine, .machine, until: known).compactMap {
      if case .text(let text) = $0 { MachineCode(text) } else { nil }
    }.sorted()
  }
}

extension RecordState {
  /// The day on which the code that a machine names was cancelled; nil where it stands, as one does that was given after
  /// an earlier one was cancelled.
  fileprivate var codeCancelled: Instant? {
    guard let cancelled = day("codeCancelledOn") else { return nil }
    let given = [day("codedOn"), day("codeChangedOn")].compactMap { $0 }.max()
    return given.map { $0 > cancelled } ?? false ? nil : Instant(cancelled)
  }
}
