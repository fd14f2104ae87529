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

  /// Nil where it tells nothing: it is cancelled, or was broken off or void without a reading over a limit or a failed check. Nor does a pass of
  /// which no test is recorded, or a failed inspection would be settled by a word.
  ///
  /// - Parameter hasDoubts: whether the record holds something against a pass.
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
}

extension InspectionSummary: TellingInspection {
  /// By what the import made of it: a summary does not hold the parts of the record.
  var sign: InspectionSign? {
    InspectionSign(
      verdict, computed: judgement?.verdict, hasDoubts: false, hasTests: !methods.isEmpty,
      isCancelled: cancellation != nil)
  }
}

extension LookupReport.Inspection: TellingInspection {
  var sign: InspectionSign? {
    InspectionSign(
      verdict, computed: computedVerdict, hasDoubts: !doubts.isEmpty,
      hasTests: !methods.isEmpty, isCancelled: cancelled)
  }
}
