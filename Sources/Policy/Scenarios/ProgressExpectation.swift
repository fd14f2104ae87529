public import RegistryModel

/// What a progress report has to show: every figure and every piece of work of the plan, each with due date and state
/// (clauses HB-54, CZ-26).
public struct ProgressExpectation: Sendable {
  /// The period reported.
  public let period: ReportingPeriod
  /// The part of the plan's place that is asked for; nil for the whole.
  public let place: DivisionCode?
  /// Pieces of work that have to stand as given, by their id.
  public let work: [String: Standing]

  /// How a piece of work has to stand.
  public struct Standing: Sendable {
    /// Its state.
    public let state: WorkStanding.State
    /// The last day on which it is on time; nil where that is not expected.
    public let due: CivilDate?

    /// A standing.
    public init(_ state: WorkStanding.State, due: CivilDate?) {
      self.state = state
      self.due = due
    }
  }

  /// An expectation.
  public init(period: ReportingPeriod, place: DivisionCode?, work: [String: Standing]) {
    self.period = period
    self.place = place
    self.work = work
  }

  /// What came out otherwise, one line each.
  ///
  /// - Throws: What the register throws; what compiling the plan for a part of its place throws.
  func differences(
    _ pack: CompiledPack, in register: some RegisterView, _ inspections: any InspectionHistory
  ) throws -> [String] {
    let pack = try place.map { try CompiledPack(pack.pack.narrowed(to: $0)) } ?? pack
    let figures = try IndicatorEngine(pack).figures(
      IndicatorEngine.Request(period), in: register, inspections: inspections)
    let standings = try CaseEngine(pack).standings(on: period.lastDay, in: register)
    var lines: [String] = []
    for row in pack.pack.rows {
      if row.kinds.contains(.quota), !figures.contains(where: { $0.row == row.id }) {
        lines.append("\(row.id) has no figure")
      }
      if row.kinds.contains(.workflow), !standings.contains(where: { $0.row.id == row.id }) {
        lines.append("\(row.id) has no state")
      }
    }
    for (id, expected) in work.sorted(by: { $0.key < $1.key }) {
      guard let found = standings.first(where: { $0.workflow.id == id }) else {
        lines.append("no work \(id)")
        continue
      }
      if found.state != expected.state {
        lines.append("\(id) \(found.state.rawValue), expected \(expected.state.rawValue)")
      }
      if let due = expected.due, found.due != due {
        lines.append("\(id) due \(found.due.map { "\($0)" } ?? "—"), expected \(due)")
      }
    }
    return lines
  }
}
