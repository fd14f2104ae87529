public import RegistryModel

/// The state of a record from a moment on.
public struct DatedState: Hashable, Sendable {
  /// The state.
  public let state: RecordState
  /// From when it holds.
  public let from: Instant

  /// A state that holds from a moment on.
  public init(_ state: RecordState, from: Instant) {
    self.state = state
    self.from = from
  }
}

/// The state of a record with the time during which it held.
public struct TimedState: Hashable, Sendable {
  /// The state.
  public let state: RecordState
  /// When it held.
  public let during: MomentInterval

  /// A state that held for a time.
  public init(_ state: RecordState, during: MomentInterval) {
    self.state = state
    self.during = during
  }
}
