public import RegistryModel
import RegistryStore
public import Reports

/// The roadside answer: what the registry knows of a key at a moment.
public struct LookupWorkflow {
  let context: WorkflowContext
  private let asksWholeDay: Bool

  /// Looking up in the registry of `context`.
  ///
  /// - Parameter asksWholeDay: whether a day was asked about, not a moment of it: then a rule that changes within it answers
  ///   undetermined, and all else is told as of its end.
  public init(context: WorkflowContext, asksWholeDay: Bool = false) {
    self.context = context
    self.asksWholeDay = asksWholeDay
  }

  /// How many inspections and findings a look-up shows.
  static let historyLimit = 10

  /// Answers for a plate, VIN, machine code, disclosure number or inspection serial, or a record named by its kind, such
  /// as `unit:ID` and `station:CODE`.
  ///
  /// - Parameters:
  ///   - color: colour of the plate; without it a plate that two vehicles bear is ambiguous.
  ///   - place: the place whose rules are asked; nil for the registry's places.
  ///   - point: where the subject stands, `longitude,latitude` in WGS-84; nil where that is not said.
  /// - Throws: `StoreError`; `WorkflowError` where the key is empty or `point` is no position.
  public func run(key: String, color: PlateColor?, place: DivisionCode?, point: String? = nil) throws -> LookupReport {
    guard let subject = AskedKey.subject(of: key) else { throw AskedKey.refusal(key) }
    let registry = try context.openForAnswering(subject, purpose: "lookup")
    return try answer(key, in: registry, context, StandingKnowledge(), color: color, place: place, point: point)
  }

  /// Answers for one key after the other, each from the newest state of the registry, which stays open, and about the moment
  /// at which it is asked, where none is stated. A file that was put in the place of the registry is opened anew. What cannot
  /// be a key is answered as unknown, so that one odd line leaves no other without an answer.
  ///
  /// - Parameter body: takes each answer before the next key is asked for.
  /// - Throws: as ``run(key:color:place:point:)`` but for what cannot be a key, and whatever `body` throws.
  public func run(
    keys: some Sequence<String>, color: PlateColor?, place: DivisionCode?, point: String? = nil,
    _ body: (LookupReport) throws -> Void
  ) throws {
    var standing = StandingKnowledge()
    var opened: Registry?
    for key in keys {
      let context = context.askedNow
      guard let subject = AskedKey.subject(of: key) else {
        try body(AskedKey.report(on: key, at: context.at))
        continue
      }
      let registry: Registry
      if let known = opened, try !known.hasMoved() {
        registry = known
        try context.noteDisclosure(of: subject, purpose: "lookup", in: registry)
      } else {
        registry = try context.openForAnswering(subject, purpose: "lookup")
        opened = registry
        standing = StandingKnowledge()
      }
      try body(try answer(key, in: registry, context, standing, color: color, place: place, point: point))
    }
  }

  private func answer(
    _ key: String, in registry: Registry, _ context: WorkflowContext, _ standing: StandingKnowledge,
    color: PlateColor?, place: DivisionCode?, point: String?
  ) throws -> LookupReport {
    try registry.read { reader in
      try standing.renew(reader, at: context.at, knownAt: context.knownAt)
      var finder = SubjectFinder(
        reader: reader, context: context, key: key, color: color, standing: standing, place: place)
      finder.asksWholeDay = asksWholeDay
      if let point {
        finder.location = try ZonesAtPoint(reader: reader, at: context.at, knownAt: context.knownAt).zones(at: point)
          .location
      }
      return try finder.report()
    }
  }
}
