/// How a command ended, as other programs read it.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Done, nothing against it.
  case done = 0
  /// Done, with something to act on.
  case actionNeeded = 1
  /// Prohibited or refused.
  case prohibited = 3
  /// Undetermined, no rule loaded, unknown or ambiguous key.
  case undetermined = 4
  /// The command line cannot be understood.
  case usage = 64
  /// The input cannot be used at all.
  case unusableInput = 65
  /// There is no such input.
  case noInput = 66
  /// The output cannot be written.
  case cannotWrite = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Busy; try again.
  case busy = 75
}
