public import RegistryModel

/// Something that has to be made public.
public struct PublicationDuty: Hashable, Sendable {
  /// Its id: that of its row, with a suffix where a row has several.
  public let id: String
  /// What it is called.
  public let title: BilingualText
  /// What is published, a code of ``RegistryModel/CodeList/publicationKind``.
  public let kind: String
  /// How often.
  public let rhythm: Rhythm
  /// The last day on which it is on time, included; nil where there is none.
  public let due: CivilDate?
  /// The kind of record each of which has to be decided on; nil where it is about none.
  public let subject: String?
  /// Which of them; only confirmed results may be public (reading A-41).
  public let condition: Condition?

  /// How often something is published.
  public enum Rhythm: String, Hashable, Sendable, CaseIterable {
    /// Once.
    case once
    /// Every month.
    case monthly
    /// Regularly, without a stated period.
    case regularly
    /// For each record.
    case perRecord
  }

  /// A duty.
  public init(
    id: String, title: BilingualText, kind: String, rhythm: Rhythm, due: CivilDate? = nil, subject: String? = nil,
    condition: Condition? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.rhythm = rhythm
    self.due = due
    self.subject = subject
    self.condition = condition
  }
}
