public import RegistryModel

/// A record that has a place in the timeline of a case.
public struct CaseEntry: Hashable, Sendable {
  /// When it happened.
  public let moment: Instant
  /// What it says.
  public let content: Content
  /// The id of the kind of record; `inspection` for an inspection.
  public let kind: String
  /// The key of the record.
  public let key: String
  /// Particulars of a step: department, officer, document, evidence, reason, by the name of the attribute.
  public let particulars: [String: String]
  /// Whether the record itself was annulled later.
  public let isAnnulled: Bool
  /// When what it says of a finding was found, which may be long before it came to open a case; nil for other entries.
  public let foundAt: Instant?

  /// What a record says in a case.
  public enum Content: Hashable, Sendable {
    /// It is what opens the case.
    case cause
    /// What opened the case is annulled.
    case annulment
    /// A person recorded a step.
    case step(CaseEvent)
    /// A record proves a step.
    case proof(CaseEvent)
    /// What a step of a standing duty asks for is not met any more.
    case ceased(step: String)
  }

  /// An entry.
  public init(
    moment: Instant, _ content: Content, kind: String, key: String, particulars: [String: String] = [:],
    isAnnulled: Bool = false, foundAt: Instant? = nil
  ) {
    self.moment = moment
    self.content = content
    self.kind = kind
    self.key = key
    self.particulars = particulars
    self.isAnnulled = isAnnulled
    self.foundAt = foundAt
  }

  /// The event it brings, where it brings one.
  var event: CaseEvent? {
    switch content {
    case .step(let event), .proof(let event): event
    case .cause, .annulment, .ceased: nil
    }
  }

  /// Causes come first within a moment, then what ceased, then what people recorded, then what records prove.
  private var rank: Int {
    switch content {
    case .cause: 0
    case .annulment: 1
    case .ceased: 2
    case .step: 3
    case .proof: 4
    }
  }

  /// In the order of time, and always in the same order within a moment: that of `steps`, then of the keys.
  static func sorted(_ entries: [CaseEntry], steps: [WorkflowStep]) -> [CaseEntry] {
    let order = CaseEntryOrder(steps)
    return entries.sorted(by: order.precedes)
  }

  fileprivate func order(_ places: [String: Int]) -> (Instant, Int, Int, String, String) {
    // Of two retests at one moment the one that was not passed leads: nobody is released on a doubt.
    let place = event.flatMap { event in places[event.step].map { 2 * $0 + (event.result == .failed ? 0 : 1) } } ?? -1
    return (moment, rank, place, kind, key)
  }
}

/// The order of entries in the timeline of a case with certain steps.
struct CaseEntryOrder {
  private let places: [String: Int]

  /// The order by these steps.
  init(_ steps: [WorkflowStep]) {
    places = Dictionary(steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether one comes before another.
  func precedes(_ left: CaseEntry, _ right: CaseEntry) -> Bool { left.order(places) < right.order(places) }
}
