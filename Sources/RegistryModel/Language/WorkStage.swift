/// What long work is busy with at the moment, for whoever waits for it.
public struct WorkStage: Hashable, Sendable {
  /// What is worked on.
  public let title: BilingualText
  /// How many of `total`, or how many so far, are done; nil where nothing is counted.
  public let done: Int?
  /// How many there are; nil where that is not known beforehand.
  public let total: Int?

  /// A stage that begins, or has come so far.
  public init(_ title: BilingualText, done: Int? = nil, of total: Int? = nil) {
    self.title = title
    self.done = done
    self.total = total
  }
}

/// Takes the stages of long work as they come, from whichever thread does it. What works knows no clock: when, and whether
/// at all, somebody is shown a stage, is for the taker.
public typealias WorkReport = @Sendable (WorkStage) -> Void
