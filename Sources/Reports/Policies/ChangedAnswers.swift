import RegistryModel

/// Answers that change, of which there may be as many as subjects: held are their keys, and each change of answer once.
public struct ChangedAnswers: RandomAccessCollection, Encodable, Sendable {
  private var keys = PackedKeys()
  private var turns = RepeatedValues<Turn>()

  /// What changes, but for the key of the subject.
  private struct Turn: Hashable, Sendable {
    let kind: String
    let activity: String
    let zone: String?
    let before: PolicyDifferenceReport.Side
    let after: PolicyDifferenceReport.Side
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// The number of changes.
  public var endIndex: Int { keys.endIndex }

  /// The change at a place.
  public subscript(place: Int) -> PolicyDifferenceReport.Change {
    let turn = turns[place]
    return PolicyDifferenceReport.Change(
      kind: turn.kind, key: keys[place], activity: turn.activity, zone: turn.zone, before: turn.before,
      after: turn.after)
  }

  /// Adds a change.
  public mutating func append(_ change: PolicyDifferenceReport.Change) {
    keys.append(change.key)
    turns.append(
      Turn(
        kind: change.kind, activity: change.activity, zone: change.zone, before: change.before, after: change.after))
  }

  /// As a long list.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws { try LongList(self) { $0 }.encode(to: encoder) }
}
