/// How many records had each outcome, counted in source records; and how many findings were made on them.
public struct OutcomeCounts: Hashable, Sendable {
  private var numbers = [Int](repeating: 0, count: RecordOutcome.allCases.count)
  /// Findings on the records and on the files that held them.
  public var findings = 0

  /// Nothing counted yet.
  public init() {}

  /// The number of records with an outcome.
  public subscript(outcome: RecordOutcome) -> Int {
    get { numbers[outcome.place] }
    set { numbers[outcome.place] = newValue }
  }

  /// Records read: the sum over all outcomes, so that nothing is lost between them.
  public var read: Int { numbers.reduce(0, +) }

  /// Whether a person has something to act on.
  public var needsAction: Bool { self[.waiting] + self[.quarantined] + self[.rejected] > 0 }

  /// Adds other counts.
  public static func += (left: inout OutcomeCounts, right: OutcomeCounts) {
    for outcome in RecordOutcome.allCases { left[outcome] += right[outcome] }
    left.findings += right.findings
  }
}

extension OutcomeCounts: Encodable {
  enum CodingKeys: String, CodingKey {
    case read, accepted, duplicate, superseded, waiting, quarantined, rejected, findings
  }

  /// Writes `read`, each outcome by its name, and `findings`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(read, forKey: .read)
    try container.encode(self[.accepted], forKey: .accepted)
    try container.encode(self[.duplicate], forKey: .duplicate)
    try container.encode(self[.superseded], forKey: .superseded)
    try container.encode(self[.waiting], forKey: .waiting)
    try container.encode(self[.quarantined], forKey: .quarantined)
    try container.encode(self[.rejected], forKey: .rejected)
    try container.encode(findings, forKey: .findings)
  }
}

extension RecordOutcome {
  fileprivate var place: Int {
    switch self {
    case .accepted: 0
    case .duplicate: 1
    case .superseded: 2
    case .waiting: 3
    case .quarantined: 4
    case .rejected: 5
    }
  }
}
