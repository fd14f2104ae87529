import EmissionStandards
import RegistryModel
import RegistryStore
import Reports

/// What one inspection tells of a vehicle, by its station's word and by what the registry computes from its readings and checks.
enum InspectionSign {
  /// The station failed it.
  case failed
  /// The station passed it or stated no verdict, and a reading or a check of it fails.
  case failedOnReview
  /// The station calls it broken off or void, and a reading or a check of it fails. A test that was not finished, or not made as it
  /// is to be made, claims nothing and proves no excess, so nothing is held against it (`InspectionJudgement`); but it is no
  /// pass either: a station that calls the inspection void which came out badly would make the vehicle read as fine.
  ///
  /// Or the record speaks against a pass without proving a failure (`InspectionDoubt`), whatever its verdict: what the parts of
  /// a record contradict is none.
  case unsettled
  /// It passes the vehicle.
  case passed

  /// Nil where it tells nothing: it is cancelled, or was broken off or void without a reading over a limit or a failed check. Nor
  /// does a pass for which the exhaust was not tested, or a failed inspection would be settled by a word.
  ///
  /// - Parameters:
  ///   - hasDoubts: whether the record holds something against a pass.
  ///   - hasTests: whether the exhaust was tested by a method that fits the vehicle.
  init?(
    _ verdict: StationVerdict?, computed: ComputedVerdict?, hasDoubts: Bool, hasTests: Bool, isCancelled: Bool
  ) {
    guard !isCancelled else { return nil }
    let failsOnReview = computed == .fail
    switch verdict {
    case .fail: self = .failed
    case .pass, nil:
      if failsOnReview {
        self = .failedOnReview
      } else if hasDoubts {
        self = .unsettled
      } else if verdict == .pass, hasTests {
        self = .passed
      } else {
        return nil
      }
    case .aborted, .invalid:
      guard failsOnReview || hasDoubts else { return nil }
      self = .unsettled
    }
  }
}

/// An inspection as it is stored or shown.
protocol TellingInspection {
  /// When it ended.
  var end: Instant { get }
  /// What it tells; nil where that is nothing.
  var sign: InspectionSign? { get }
  /// Whether its station calls it passed, and it stands.
  var isCalledPassed: Bool { get }
}

extension InspectionSummary: TellingInspection {
  /// By what the import made of it: a summary does not hold the parts of the record.
  var sign: InspectionSign? {
    InspectionSign(
      verdict, computed: judgement?.verdict, hasDoubts: replacesWithoutResult, hasTests: hasTailpipeTest,
      isCancelled: cancellation != nil)
  }

  var isCalledPassed: Bool { verdict == .pass && cancellation == nil }

  /// Whether it takes the place of another inspection and tells nothing itself, as far as a summary shows it.
  var replacesWithoutResult: Bool {
    supersedes != nil
      && InspectionDoubt.isWithoutResult(
        verdict, computed: judgement?.verdict.outcome, isTested: hasTailpipeTest)
  }

  private var hasTailpipeTest: Bool { methods.contains(where: \.isTailpipeTest) }
}

extension ComputedVerdict {
  fileprivate var outcome: Verdict.Outcome {
    switch self {
    case .pass: .pass
    case .fail: .fail
    case .undetermined: .cannotJudge
    }
  }
}

/// An inspection as it is shown, with whether its exhaust was tested.
struct ShownInspection: TellingInspection {
  let line: LookupReport.Inspection
  /// Whether a tail-pipe test that fits the vehicle's fuel holds a reading.
  let hasFittingTest: Bool

  var end: Instant { line.end }

  var sign: InspectionSign? {
    InspectionSign(
      line.verdict, computed: line.computedVerdict, hasDoubts: !line.doubts.isEmpty, hasTests: hasFittingTest,
      isCancelled: line.cancelled)
  }

  var isCalledPassed: Bool { line.verdict == .pass && !line.cancelled }
}
