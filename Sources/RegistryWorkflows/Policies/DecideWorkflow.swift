import Policy
public import RegistryModel
import RegistryStore
public import Reports

/// What a person asks of the plans.
public struct DecisionRequest: Sendable {
  /// The subject as it stands on the command line.
  public var key: String
  /// Colour of the plate.
  public var color: PlateColor?
  /// Where.
  public var place: DivisionCode
  /// What it does, a code of the activity list.
  public var activity: String
  /// Zones the subject is in, by key; `none` for outside of all; nil where nothing is said.
  public var zones: [String]?
  /// Where it stands.
  public var point: String?
  /// The unit at whose gate or for whom.
  public var unit: String?
  /// Other records that matter, `kind:ID`.
  public var related: [String]
  /// Purpose of a passage.
  public var purpose: String?
  /// Facts stated with the question, `name=value`.
  public var facts: [String]
  /// Whether a whole day is meant.
  public var isWholeDay: Bool

  /// A question about `key`.
  public init(key: String, place: DivisionCode, activity: String) {
    self.key = key
    self.place = place
    self.activity = activity
    facts = []
    related = []
    isWholeDay = false
  }
}

/// Answers what the loaded plans say, with reasons.
public struct DecideWorkflow {
  let context: WorkflowContext

  /// Deciding from the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// The decision on a request.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where a name or value means nothing.
  public func run(_ request: DecisionRequest) throws -> DecisionReport {
    try AskedNames.requireActivity(request.activity)
    return try context.openForReading().read { reader in
      let reading = QuestionReading(request: request, context: context, reader: reader)
      let question = try reading.question()
      let engine = DecisionEngine(try PackShelf.packs(reader, knownAt: context.knownAt))
      let decision = try engine.decide(question, in: RememberedRegister(reader.snapshot(knownAt: context.knownAt)))
      return DecisionReport(decision, key: request.key, notes: try reading.notes(on: question))
    }
  }
}
