import RegistryModel

/// What the statements about one vehicle or machine add up to. The next one, which mostly ranks after all of them, is held
/// against this alone: of a truck that a platform lists anew again and again there are thousands, and each would have all of
/// them read and added up.
final class GrowingSubject {
  private var found: SubjectContradictions
  private var sum = SubjectDetermination.Sum()
  private var latest = LatestStatements()
  /// The plates of the vehicle, or codes of the machine, that any of them states.
  private(set) var borne: Set<String> = []

  /// Those of the sources; what the registry determines follows from them.
  ///
  /// - Throws: what the catalogue of models throws.
  /// - Complexity: O(n log n) in the number of statements.
  init(of sources: [RegisterDelta], by determination: SubjectDetermination) throws {
    found = SubjectContradictions(kind: determination.kind)
    for delta in sources.sorted(by: SubjectTimeline.precedes) { try take(delta, by: determination) }
  }

  /// Whether a statement ranks after all of them.
  func precedes(_ delta: RegisterDelta) -> Bool { latest.precede(delta) }

  /// Those of the sources that may rank beside one that comes after them.
  var rivals: [RegisterDelta] { latest.statements }

  /// What a source's statement that ranks after all of them contradicts and none did before.
  func contradictions(adding delta: RegisterDelta) -> [Finding] { found.findings(adding: delta) }

  /// Adds a source's statement that ranks after all of them, and what the registry determines with it.
  ///
  /// - Returns: the registry's own statement; nil where it adds none.
  /// - Throws: what the catalogue of models throws.
  /// - Complexity: O(1) in the number of statements.
  @discardableResult
  func take(_ stated: RegisterDelta, by determination: SubjectDetermination) throws -> RegisterDelta? {
    let delta = stated.withoutPersonal
    found.take(delta)
    let own = try determination.statement(on: delta, addedTo: &sum)
    latest.take(delta, with: own)
    if let shown = delta.values.text(delta.kind == .vehicle ? "plate" : "code") { borne.insert(shown) }
    return own
  }
}
