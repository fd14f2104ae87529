import EmissionStandards
import RegistryModel

/// What the registry itself determines of a vehicle or machine from all that is stated of it: its stage, by disclosure
/// number, model catalogue, record and dates in this rank, and the weight class of a truck.
///
/// Most records state or complete both by themselves (`StageCompletion`, `WeightClassCompletion`). Where statements only
/// together, or the catalogue, say otherwise, the registry adds statements of its own. They follow from the sources'
/// statements and the catalogue alone, so the order of arrival does not matter; when something new comes they are made
/// anew.
struct SubjectDetermination {
  let kind: RecordKind
  /// The stage of a model in the catalogue.
  let catalogue: (_ model: String?) throws -> Int?

  /// Stands behind the number of the statement that a determination rests on. Numbers of sources have no blanks.
  private static let mark = " determined"

  /// Whether the registry made the statement itself.
  static func isOwn(_ delta: RegisterDelta) -> Bool { delta.record.hasSuffix(mark) }

  /// The registry's own statement of values beside that of a source: it comes right after it.
  static func statement(on delta: RegisterDelta, of values: [String: AttributeValue]) -> RegisterDelta {
    RegisterDelta(
      kind: delta.kind, key: delta.key, record: delta.record + mark, effective: delta.effective, stated: delta.stated,
      values: values)
  }

  /// What the statements of a subject add up to, in their rank.
  struct Sum {
    /// What sources and registry state.
    fileprivate var values: [String: AttributeValue] = [:]
    fileprivate var word = Word()
  }

  /// The statements that the registry adds to those of the sources, in their rank.
  ///
  /// - Parameter sources: all statements of one subject but the registry's own.
  /// - Throws: what the catalogue throws.
  /// - Complexity: O(n log n) in the number of statements.
  func statements(for sources: [RegisterDelta]) throws -> [RegisterDelta] {
    var sum = Sum()
    return try sources.sorted(by: SubjectTimeline.precedes).compactMap { try statement(on: $0, addedTo: &sum) }
  }

  /// The statement that the registry adds to a source's that ranks after all those of a sum; nil where it adds none. Both are in
  /// the sum then.
  ///
  /// - Throws: what the catalogue throws.
  /// - Complexity: O(1) in the number of statements.
  func statement(on delta: RegisterDelta, addedTo sum: inout Sum) throws -> RegisterDelta? {
    delta.apply(to: &sum.values)
    sum.word.listen(to: delta)
    var wanted = try stage(sum.values, sum.word)
    if kind == .vehicle { wanted.merge(weightClass(sum.values, sum.word)) { $1 } }
    guard !wanted.isEmpty else { return nil }
    let statement = Self.statement(on: delta, of: wanted)
    statement.apply(to: &sum.values)
    return statement
  }

  /// What sources said in so many words, not derived by anybody.
  fileprivate struct Word {
    var stage: (stage: Int, source: StageSource)?
    var weightClass: String?

    mutating func listen(to delta: RegisterDelta) {
      if delta.cleared.contains("stage") { stage = nil }
      if delta.cleared.contains("class") { weightClass = nil }
      if let stated = delta.values.integer("stage") {
        let source = delta.values.text("stageSource").flatMap(StageSource.init) ?? .record
        if source != .derived { stage = (stated, source) }
      }
      if let stated = delta.values.text("class"),
        delta.values.text("classSource") != WeightClassCompletion.derivedSource
      {
        weightClass = stated
      }
    }
  }

  /// Stage and source where they differ from what the values hold.
  private func stage(_ values: [String: AttributeValue], _ word: Word) throws -> [String: AttributeValue] {
    guard let found = try determined(values, word) else { return [:] }
    let held = values.text("stageSource").flatMap(StageSource.init) ?? .record
    if values.integer("stage") == found.stage, held == found.source { return [:] }
    return ["stage": .integer(found.stage), "stageSource": .text(found.source.rawValue)]
  }

  private func determined(
    _ values: [String: AttributeValue], _ word: Word
  ) throws -> (stage: Int, source: StageSource)? {
    if let stage = disclosed(values) { return (stage, .disclosure) }
    if let word = word.stage, word.source == .disclosure { return word }
    if let stage = try catalogue(values.text("model")) { return (stage, .catalogue) }
    return word.stage ?? StageCompletion.bound(kind, values).map { ($0, .derived) }
  }

  private func disclosed(_ values: [String: AttributeValue]) -> Int? {
    let number = values.text("disclosure").map { DisclosureNumber($0) }
    return kind == .vehicle ? number?.roadStage?.rawValue : number?.nonRoadStage?.rawValue
  }

  /// Class and source where they differ from what the values hold.
  private func weightClass(_ values: [String: AttributeValue], _ word: Word) -> [String: AttributeValue] {
    guard let found = word.weightClass ?? WeightClassCompletion.derived(values)?.rawValue else { return [:] }
    let isDerived = word.weightClass == nil
    let heldDerived = values.text("classSource") == WeightClassCompletion.derivedSource
    if values.text("class") == found, heldDerived == isDerived { return [:] }
    return ["class": .text(found), "classSource": .text(isDerived ? WeightClassCompletion.derivedSource : "record")]
  }
}
