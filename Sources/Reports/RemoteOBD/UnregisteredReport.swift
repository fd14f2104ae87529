public import RegistryModel

/// Identities that remote monitors named and that are not in the register.
public struct UnregisteredReport: Report {
  /// The identities, sorted.
  public var identities: [Identity]

  /// A report on these identities.
  public init(identities: [Identity]) { self.identities = identities }

  /// One identity.
  public struct Identity: Encodable, Sendable {
    /// The VIN or 机械环保代码 as sent.
    public var identity: String
    /// Days with at least one contact.
    public var days: Int
    /// The first contact.
    public var firstContact: Instant
    /// The last contact.
    public var lastContact: Instant

    /// An identity with its days.
    public init(identity: String, days: Int, firstContact: Instant, lastContact: Instant) {
      self.identity = identity
      self.days = days
      self.firstContact = firstContact
      self.lastContact = lastContact
    }
  }

  /// A row for each identity.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    guard !identities.isEmpty else {
      return [say("所有上报车辆都在登记库中", "every vehicle that reported is in the register")]
    }
    var table = TextTable([
      .text(say("代号", "identity")), .number(say("天数", "days")), .text(say("首次上报", "first contact")),
      .text(say("最近上报", "last contact")),
    ])
    for row in identities { table.append([row.identity, "\(row.days)", "\(row.firstContact)", "\(row.lastContact)"]) }
    return table.lines(width: width)
  }

  /// The same for a spreadsheet.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["identity", "days", "firstContact", "lastContact"])
    for row in identities { table.append([row.identity, "\(row.days)", "\(row.firstContact)", "\(row.lastContact)"]) }
    return table
  }
}
