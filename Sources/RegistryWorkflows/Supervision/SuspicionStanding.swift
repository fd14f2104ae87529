import Policy
import RegistryModel
import RegistryStore

/// What became of a recorded suspicion about a station: by its own status, and by its case where a person decided there
/// (clause PS-33).
struct SuspicionStanding {
  private let packs: [CompiledPack]
  private let register: RememberedRegister<RegisterSnapshot>
  private let at: Instant
  private var cases: [String: [CaseState]] = [:]

  init(_ reader: RegistryReader, _ context: WorkflowContext) throws {
    packs = try PackShelf.packs(reader, knownAt: context.knownAt)
    register = RememberedRegister(reader.snapshot(knownAt: context.knownAt))
    at = context.at
  }

  /// The word for it: a code of `CodeList.findingStatus`, or `dismissed` where every case of it had no ground; nil where
  /// nothing was recorded.
  mutating func word(of check: SubjectState?, at station: StationCode) throws -> String? {
    guard let check, let status = check.values.findingStatus else { return nil }
    guard status == .suspected else { return status.rawValue }
    let own = try cases(of: station).filter { $0.aliases.contains { $0.hasSuffix("/" + check.key) } }
    if own.contains(where: \.isConfirmed) { return FindingStatus.confirmed.rawValue }
    let isDismissed = !own.isEmpty && own.allSatisfy { $0.status == .dismissed }
    return isDismissed ? CaseState.Status.dismissed.rawValue : status.rawValue
  }

  private mutating func cases(of station: StationCode) throws -> [CaseState] {
    if let known = cases[station.text] { return known }
    let found = try packs.flatMap {
      try CaseEngine($0).cases(at: at, about: CaseSubject(.station, station.text), in: register)
    }
    cases[station.text] = found
    return found
  }
}
