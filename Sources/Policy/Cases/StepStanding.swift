public import RegistryModel

/// What became of a step that a person recorded in a case: whether it counts, and whether another one that counted does
/// not any more because of it.
public enum StepStanding: Hashable, Sendable {
  /// It did what it says.
  case counted
  /// Its record is annulled, or fell with its case.
  case withdrawn
  /// It is dated before the case was opened.
  case tooEarly(opened: Instant)
  /// It does not fit where it stands in the order of time.
  case misfit
  /// It fits, and this record does not fit any more after it.
  case displaces(CaseEntry)

  /// Whether it may stand as a person records it.
  public var isAccepted: Bool { self == .counted || self == .withdrawn }

  /// - Parameters:
  ///   - step: the key of the record of the step.
  ///   - happened: when it was done.
  ///   - before: the case without it; nil where that is not known.
  ///   - after: the case with it.
  public init(of step: String, happened: Instant, before: CaseState?, after: CaseState) {
    func isOwn(_ entry: TimelineEntry) -> Bool {
      entry.entry.kind == RecordKind.caseStep.id && entry.entry.key == step
    }
    let own = after.timeline.first(where: isOwn)
    switch own?.effect {
    case .annulled, .void: self = .withdrawn
    case .done, .exception, .failed, .dismissed:
      let counting = Set(after.timeline.filter(\.counts).map(\.entry))
      let lost = before?.timeline.first { $0.counts && !isOwn($0) && !counting.contains($0.entry) }
      if happened < after.openedAt {
        self = .tooEarly(opened: after.openedAt)
      } else {
        self = lost.map { .displaces($0.entry) } ?? .counted
      }
    default: self = happened < after.openedAt ? .tooEarly(opened: after.openedAt) : .misfit
    }
  }
}

extension TimelineEntry {
  /// Whether it moved the case.
  fileprivate var counts: Bool { [.done, .exception, .failed, .dismissed].contains(effect) }
}
