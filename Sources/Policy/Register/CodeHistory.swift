import RegistryModel

/// All that tells which machine bore a code, read once: the same is asked for each of thousands of records that name it, each
/// of another moment.
struct CodeHistory {
  private let code: MachineCode
  /// What the register tells.
  private let held: [Bearing]
  /// Machines that were named beside the code.
  private let noted: GroupedSightings
  /// Machines that were named by the code where a key belongs; read where these tell.
  private let keyed: GroupedSightings
  /// Whether a record named one so.
  private let isWrittenAsKey: Bool

  /// Reads it from the records, as far as they are known.
  ///
  /// - Throws: What the records throw.
  /// - Complexity: O(n log n) for n states with the code and records that name a machine by it.
  init(of code: MachineCode, in bearers: IdentityBearers<some IdentityRecords>) throws {
    self.code = code
    held = try bearers.bearings(
      of: .machine, RecordFilter("code", equals: .text(code.text)), released: \.codeCancelled)
    let noted = GroupedSightings(try bearers.sightings(beside: code).map { (key: $0.key, at: $0.from) })
    self.noted = noted
    let isOthers = noted.keys.contains { $0 != code.text }
    keyed = GroupedSightings(
      held.isEmpty && isOthers ? try bearers.sightings(keyed: code).map { (key: $0.key, at: $0.from) } : [])
    isWrittenAsKey = try held.isEmpty && !isOthers && noted.isEmpty && bearers.isWrittenAsKey(code)
  }

  /// The machine that bore it at `time`; see ``IdentityBearers/machine(bearing:at:)``.
  ///
  /// - Complexity: O(states with the code + machines noted with it · log n).
  func bearer(at time: Instant) -> String? {
    // Where the register knows of the code, whoever writes it where a key belongs means its bearer.
    guard held.isEmpty else {
      guard !held.contains(where: { $0.holds(at: time) }) else { return held.bearer(at: time, keepsReleased: true) }
      return (held + noted.telling(at: time, besides: code.text)).bearer(at: time, keepsReleased: true)
    }
    // Where nobody else was seen with it, who writes it as a key tells of one machine however often that happened.
    guard noted.keys.contains(where: { $0 != code.text }) else {
      return noted.isEmpty && !isWrittenAsKey ? nil : code.text
    }
    return (noted.telling(at: time) + keyed.telling(at: time)).bearer(at: time, keepsReleased: true)
  }
}
