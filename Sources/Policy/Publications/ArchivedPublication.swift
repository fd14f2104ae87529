public import RegistryModel

/// Something that was published by freezing it, such as a monthly ranking. The archive holds it, and no record of the
/// register says it a second time.
public struct ArchivedPublication: Hashable, Sendable {
  /// What was published, a code of ``RegistryModel/CodeList/publicationKind``.
  public let kind: String
  /// The period it is about, by its label.
  public let period: String
  /// When.
  public let publishedOn: CivilDate
  /// Where.
  public let location: String

  /// Something that was published.
  public init(kind: String, period: String, publishedOn: CivilDate, location: String) {
    self.kind = kind
    self.period = period
    self.publishedOn = publishedOn
    self.location = location
  }

  /// The same as a record of the register would say it.
  var state: RecordState {
    RecordState(
      kind: .publication, key: "archive:" + kind + ":" + period,
      values: [
        "kind": .text(kind), "period": .text(period), "publishedOn": .day(publishedOn), "location": .text(location),
      ])
  }
}
