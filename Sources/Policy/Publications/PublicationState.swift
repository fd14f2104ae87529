public import RegistryModel

/// One thing that has to be made public, and whether it was.
public struct PublicationState: Hashable, Sendable {
  /// The id of the duty.
  public let duty: String
  /// The row that orders it.
  public let row: String
  /// Where it stands.
  public let citation: Citation
  /// The departments that lead and join, codes of ``RegistryModel/CodeList/department``.
  public let departments: [String]
  /// Who is responsible beyond them; nil where the clause names nobody else.
  public let others: String?
  /// What it is called.
  public let title: BilingualText
  /// What is published, a code of ``RegistryModel/CodeList/publicationKind``.
  public let kind: String
  /// The month, or the record as `kind:key`; nil for what is published once or regularly.
  public let about: String?
  /// The last day on which it is on time, included; nil where the plan names none.
  public let due: CivilDate?
  /// Whether ``due`` is a reading and not in the text.
  public let isDueReading: Bool
  /// When it was published, or decided not to be.
  public let doneOn: CivilDate?
  /// Where.
  public let location: String?
  /// How it stands.
  public let status: Status

  /// How a publication stands.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Published in time, or without a day that binds.
    case done
    /// Published after its day.
    case late
    /// Not published, and its day is past.
    case overdue
    /// Not published, and its day has not come.
    case pending
    /// A confirmed result on which nobody has decided whether to publish it.
    case undecided
    /// Decided not to be published.
    case withheld
    /// Published, though the result is not confirmed: it must not be public (reading A-41).
    case unconfirmed
    /// Nothing that the duty is about has come up.
    case idle
  }

  init(
    duty: PublicationDuty, row: PolicyRow, about: String?, due: CivilDate?, isDueReading: Bool, doneOn: CivilDate?,
    location: String?, status: Status
  ) {
    self.duty = duty.id
    self.row = row.id
    citation = row.citation
    departments = row.lead + row.join
    others = row.others
    title = duty.title
    kind = duty.kind
    self.about = about
    self.due = due
    self.isDueReading = isDueReading
    self.doneOn = doneOn
    self.location = location
    self.status = status
  }

  /// Whether somebody has to act.
  public var isOpen: Bool {
    switch status {
    case .overdue, .undecided, .unconfirmed: true
    case .done, .late, .pending, .withheld, .idle: false
    }
  }
}
