/// Keys of the checks that a look-up does not show, since there are too many, and on which somebody may have to act.
struct EarlierChecks {
  /// Those over a limit.
  var excesses: [String] = []
  /// Numbers of the cases whose failed retests these say they are.
  var retestedCases: Set<String> = []
  /// Those that contradict their outcome.
  var contradicted: [String] = []
}
