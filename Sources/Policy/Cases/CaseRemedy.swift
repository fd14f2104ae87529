public import RegistryModel

/// How a case put right what was found over a limit: it came to its end, and not before a retest was passed that was made
/// after what was found.
public struct CaseRemedy: Hashable, Sendable {
  /// The number of the case.
  public let number: String
  /// Whom the case is about, who passed the retest.
  public let subject: CaseSubject
  /// When the case came to its end.
  public let closedAt: Instant
  /// The record of the retest: a check, or a step that a person recorded.
  public let retest: CaseEntry
  /// Keys of the checks that opened it, joined it or were failed retests in it, and were made before that retest.
  public let checks: Set<String>
}

extension CaseState {
  /// The last retest that was passed; nil where there is none.
  public var passedRetest: CaseEntry? {
    guard let step = workflow.steps.first(where: { $0.proof == .retest }) else { return nil }
    return timeline.last { $0.effect == .done && $0.entry.event == CaseEvent(step: step.id) }?.entry
  }

  /// What the case put right; nil where it did not. A dismissed case found no ground, a lapsed one no hold any more and an
  /// annulled one nothing that stands: none of them shows an exhaust that is in order, nor does a penalty that was paid, a repair
  /// that nobody tested, or a retest for which steps were passed over.
  public var remedy: CaseRemedy? {
    guard status == .closed, let closedAt = endedAt, let subject, exceptions.isEmpty, let retest = passedRetest else {
      return nil
    }
    let found = timeline.filter { [.opened, .joined, .failed].contains($0.effect) }.map(\.entry)
    guard let first = found.compactMap(\.foundAt).min() else { return nil }
    // What calls itself a retest and came before the case is none of it, and of what was found at the very moment of the
    // passed retest nobody can say that it came before that.
    let checks = found.filter {
      let at = $0.foundAt ?? $0.moment
      return $0.kind == RecordKind.check.id && at >= first && at < retest.moment
    }
    return CaseRemedy(
      number: id, subject: subject, closedAt: closedAt, retest: retest, checks: Set(checks.map(\.key)))
  }
}
