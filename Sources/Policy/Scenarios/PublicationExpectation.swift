public import RegistryModel

/// How a publication has to stand.
public struct PublicationExpectation: Sendable {
  /// The row of the duty.
  public let row: String
  /// The month, or the record as `kind:key`; nil for the first state of the row.
  public let about: String?
  /// The period looked at.
  public let period: ReportingPeriod
  /// The day on which it is looked at.
  public let day: CivilDate
  /// Keys of subjects for which a case was confirmed.
  public let confirmed: Set<String>
  /// How it has to stand; nil where nothing may be due.
  public let status: PublicationState.Status?

  /// An expectation.
  public init(
    row: String, about: String?, period: ReportingPeriod, day: CivilDate, confirmed: Set<String> = [],
    status: PublicationState.Status?
  ) {
    self.row = row
    self.about = about
    self.period = period
    self.day = day
    self.confirmed = confirmed
    self.status = status
  }

  /// What came out otherwise, one line each.
  ///
  /// - Throws: What the register throws.
  func differences(_ engine: IndicatorEngine, in register: some RegisterView) throws -> [String] {
    let duties = engine.pack.rows.filter { $0.id == row }.flatMap(\.implementations).compactMap { implementation in
      if case .publication(let duty) = implementation { duty.id } else { nil }
    }
    let cases = Dictionary(duties.map { ($0, confirmed) }, uniquingKeysWith: { first, _ in first })
    let states = try engine.publications(period, asOf: day, confirmed: cases, in: register)
      .filter { $0.row == row && (about == nil || $0.about == about) }
    guard states.first?.status != status else { return [] }
    return ["\(row) \(about ?? ""): \(states.map(\.status.rawValue)), expected \(status?.rawValue ?? "nothing")"]
  }
}
