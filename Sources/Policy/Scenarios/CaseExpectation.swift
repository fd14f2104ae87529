public import RegistryModel

/// How a case has to stand at a moment.
public struct CaseExpectation: Sendable {
  /// The number of the case, or the row whose cases are counted.
  public let id: String
  /// The moment.
  public let moment: Instant
  /// How it has to stand; nil where no such case may exist.
  public let status: CaseState.Status?
  /// How many cases of the row there have to be; then ``id`` is a row.
  public let count: Int?
  /// What else has to come out, by name: one of ``names``.
  public let texts: [String: String]

  /// An expectation.
  public init(
    id: String, moment: Instant, status: CaseState.Status?, count: Int? = nil, texts: [String: String] = [:]
  ) {
    self.id = id
    self.moment = moment
    self.status = status
    self.count = count
    self.texts = texts
  }

  /// What can be expected beside the status: steps whose turn it is, their owners, the day they are due, the steps that
  /// were passed over, those that were done late, whom the case is about, what it is linked with, whether it is overdue, whether it is confirmed, and
  /// the effects in its timeline.
  public static let names = [
    "steps", "owners", "due", "exceptions", "subject", "related", "linked", "overdue", "confirmed", "timeline", "late",
  ]

  /// What came out otherwise, one line each.
  ///
  /// - Throws: What the register throws.
  func differences(_ engine: CaseEngine, in register: some RegisterView) throws -> [String] {
    let all = try engine.cases(at: moment, in: register)
    if let count {
      let found = all.filter { $0.row == id && (status == nil || $0.status == status) }
      return found.count == count ? [] : ["\(id): \(found.map { "\($0.id) \($0.status.rawValue)" }), expected \(count)"]
    }
    guard let found = all.first(where: { $0.aliases.contains(id) }) else {
      return status == nil ? [] : ["no case \(id) but \(all.map(\.id).prefix(8)), expected \(status?.rawValue ?? "")"]
    }
    var lines: [String] = []
    if found.status != status {
      lines.append("\(id) \(found.status.rawValue), expected \(status?.rawValue ?? "none")")
    }
    let values = CaseExpectation.texts(of: found, on: moment.day)
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) where values[name] != text {
      lines.append("\(id) \(name) \(values[name] ?? "—"), expected \(text)")
    }
    return lines
  }

  private static func texts(of state: CaseState, on day: CivilDate) -> [String: String] {
    let dues = state.current.map { step in
      switch step.clock.due {
      case .on(let day): "\(day)"
      case .notLoaded(let parameter): "$" + parameter
      }
    }
    return [
      "steps": state.current.map(\.step.id).joined(separator: " "),
      "owners": state.current.map { $0.owner.codes.joined(separator: "+") }.joined(separator: " "),
      "due": dues.joined(separator: " "), "exceptions": state.exceptions.joined(separator: " "),
      "subject": state.subject.map { $0.kind.id + ":" + $0.key } ?? "",
      "related": state.related.sorted { $0.key < $1.key }.map { $0.key + ":" + $0.value }.joined(separator: " "),
      "linked": state.linked.joined(separator: " "), "overdue": String(state.isOverdue(on: day)),
      "confirmed": String(state.isConfirmed),
      "late": state.lateSteps.joined(separator: " "),
      "timeline": state.timeline.map(\.effect.rawValue).joined(separator: " "),
    ]
  }
}

/// Whether an event fits a case at a moment, and what would.
public struct CaseEventExpectation: Sendable {
  /// The number of the case.
  public let id: String
  /// The moment.
  public let moment: Instant
  /// The event.
  public let event: CaseEvent
  /// Whether it has to fit.
  public let fits: Bool
  /// Steps that have to fit, where that is expected.
  public let fitting: [String]?

  /// An expectation.
  public init(id: String, moment: Instant, event: CaseEvent, fits: Bool, fitting: [String]? = nil) {
    self.id = id
    self.moment = moment
    self.event = event
    self.fits = fits
    self.fitting = fitting
  }

  /// What came out otherwise, one line each.
  ///
  /// - Throws: What the register throws.
  func differences(_ engine: CaseEngine, in register: some RegisterView) throws -> [String] {
    guard let state = try engine.cases(at: moment, in: register).first(where: { $0.aliases.contains(id) }) else {
      return ["no case \(id)"]
    }
    var lines: [String] = []
    if state.fitting.contains(event) != fits {
      lines.append("\(id): \(event.step) \(event.result.rawValue) fits \(!fits), expected \(fits)")
    }
    let found = state.fitting.filter { $0.result == .done }.map(\.step)
    if let fitting, found != fitting { lines.append("\(id): \(found) would fit, expected \(fitting)") }
    return lines
  }
}
