/// What a check found and how far that is established: the one place that tells whether it is an excess. Decisions, cases,
/// look-ups and the review of what comes in ask here.
public struct CheckFinding: Hashable, Sendable {
  /// The kind of check; nil where nothing was said.
  public let kind: CheckKind?
  /// What it found; nil where nothing was said.
  public let outcome: FindingOutcome?
  /// How far that is established; nil where nothing was said.
  public let status: FindingStatus?

  /// A finding of a check.
  public init(kind: CheckKind?, outcome: FindingOutcome?, status: FindingStatus?) {
    self.kind = kind
    self.outcome = outcome
    self.status = status
  }

  /// Whether somebody confirmed that a vehicle or machine smokes or exceeds a limit.
  ///
  /// A look at smoke and a report of it measure nothing: they say so by being confirmed, unless they found nothing.
  public var isConfirmedExcess: Bool {
    guard status == .confirmed else { return false }
    return outcome == .overLimit || (kind == .blackSmoke || kind == .citizenReport) && outcome != .pass
  }

  /// Whether an excess stands, confirmed or as it was found: nobody has taken it back.
  public var isStandingExcess: Bool { isConfirmedExcess || outcome == .overLimit && status != .annulled }

  /// Whether it stands and states no excess: what else the check says or measured may contradict that.
  public var isStandingWithoutExcess: Bool { !isStandingExcess && status != .annulled }
}

extension [String: AttributeValue] {
  /// What a check found.
  public var checkFinding: CheckFinding {
    CheckFinding(kind: checkKind, outcome: findingOutcome, status: findingStatus)
  }

  /// What a check found of the vehicle or machine; nil where nothing was said.
  public var findingOutcome: FindingOutcome? { text("outcome").flatMap { FindingOutcome(rawValue: $0) } }
}
