import RegistryModel

/// What the causes of a case decide together about its other records. It is kept as causes join the case, so that not each
/// record goes through all of them.
struct CaseGround {
  /// The cause by which conditions are asked: the first one that stands, else the first one.
  private(set) var proving: CaseCause
  /// When the first finding that stands was made; of an annulled case the first one.
  private(set) var begins: Instant
  /// When it last began anew after it had lapsed; nil where it never did.
  private(set) var beganAnewAt: Instant?
  /// When the last of its causes was annulled; nil where one of them stands.
  private(set) var annulledAt: Instant?
  /// When the first finding was made that does not stand; nil where all of them do.
  private var firstAnnulled: Instant?

  /// The ground of a case that one cause opens.
  init(_ cause: CaseCause) {
    proving = cause
    begins = cause.begins
    beganAnewAt = cause.beganAnewAt
    annulledAt = cause.annulledAt
    firstAnnulled = cause.annulledAt == nil ? nil : cause.begins
  }

  /// The ground of a case with these causes, of which there is at least one.
  ///
  /// - Complexity: O(causes).
  init(_ causes: [CaseCause]) {
    self = causes.dropFirst().reduce(into: CaseGround(causes[0])) { $0.join($1) }
  }

  /// Takes in a cause that joins the case.
  ///
  /// - Complexity: O(1).
  mutating func join(_ cause: CaseCause) {
    beganAnewAt = [beganAnewAt, cause.beganAnewAt].compactMap { $0 }.max()
    switch (annulledAt, cause.annulledAt) {
    case (let own?, let other?):
      annulledAt = max(own, other)
      begins = min(begins, cause.begins)
    case (_?, nil):
      annulledAt = nil
      proving = cause
      begins = cause.begins
    case (nil, nil): begins = min(begins, cause.begins)
    case (nil, _?): break
    }
    if cause.annulledAt != nil { firstAnnulled = min(firstAnnulled ?? cause.begins, cause.begins) }
  }

  /// Whether what was done at a moment was done for a finding that does not stand, before any that does.
  func isVoid(at moment: Instant) -> Bool {
    annulledAt == nil && moment < begins && firstAnnulled.map { $0 <= moment } ?? false
  }

  /// Whether it decides the same about every record.
  func decidesAs(_ other: CaseGround) -> Bool {
    proving.kind == other.proving.kind && proving.key == other.proving.key && begins == other.begins
      && beganAnewAt == other.beganAnewAt && (annulledAt == nil) == (other.annulledAt == nil)
      && (annulledAt != nil || firstAnnulled == other.firstAnnulled)
  }
}
