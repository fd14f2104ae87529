import EmissionStandards
import Policy
import RegistryModel
import RegistryStore

/// What one look-up after the other asks anew although only another process can change it: the packs, the notices of the
/// places, what these declare about judging. It is kept until the registry was written by somebody else.
final class StandingKnowledge {
  private let shelf = LoadedPacks()
  private var ready: LoadedPlans?
  private(set) var wholeKinds = WholeKinds()
  private(set) var declarations = JudgingDeclarations()
  private var last: (version: OutsideVersion, at: Instant, knownAt: Instant?)?

  /// Forgets what may have changed since the last answer, and what was asked about another moment. This process writes nothing of it while it answers.
  ///
  /// - Throws: `StoreError`.
  func renew(_ reader: RegistryReader, at: Instant, knownAt: Instant?) throws {
    let version = try reader.outsideVersion()
    let last = last
    self.last = (version, at, knownAt)
    let isSame = last?.version == version && last?.knownAt == knownAt
    // What notices say is kept by moment: of moments that pass, nothing is asked again.
    if !isSame || last?.at != at { wholeKinds = WholeKinds() }
    guard !isSame else { return }
    declarations = JudgingDeclarations(knownAt: knownAt)
    ready = nil
  }

  /// The plans that are loaded.
  ///
  /// - Throws: as ``LoadedPacks``.
  func plans(_ reader: RegistryReader) throws -> LoadedPlans {
    if let ready { return ready }
    let plans = LoadedPlans(
      try shelf.packs(reader, knownAt: last?.knownAt),
      places: try reader.setting(Setting.places, knownAt: last?.knownAt).compactMap { DivisionCode($0) },
      hasEntries: try reader.keepsRecords(of: .listEntry))
    ready = plans
    return plans
  }
}

/// What places declare about judging, and in which place a station is.
final class JudgingDeclarations {
  private let knownAt: Instant?
  private var parameters: JudgementParameters
  private var stations: [StationCode: DivisionCode?] = [:]

  init(knownAt: Instant? = nil) {
    self.knownAt = knownAt
    parameters = JudgementParameters(knownAt: knownAt)
  }

  /// What holds for an inspection at a station that began at a moment.
  ///
  /// - Throws: `StoreError`.
  func context(of station: StationCode, at moment: Instant, _ reader: RegistryReader) throws -> JudgementContext {
    try parameters.context(of: place(of: station, reader), at: moment, reader)
  }

  private func place(of station: StationCode, _ reader: RegistryReader) throws -> DivisionCode? {
    if let known = stations[station] { return known }
    let state = try reader.state(of: .station, key: station.text, RegisterQuestion(at: nil, knownAt: knownAt))
    let place = state?.text("place").flatMap { DivisionCode($0) }
    stations[station] = .some(place)
    return place
  }
}
