public import RegistryModel

/// The plan of one place for one year, as data: every clause that matters as a row, and what implements it.
public struct PolicyPack: Sendable {
  /// Stable id, such as `pingshan-2020`.
  public let id: String
  /// The place whose plan it is.
  public let place: DivisionCode
  /// The plan year.
  public let year: Int
  /// The first day on which its rules may be asked for: the day of issue, or of the plan year where none is known.
  public let from: CivilDate
  /// Name of the pack.
  public let title: BilingualText
  /// The plan as published.
  public let document: PolicyDocument
  /// What the plan leaves to notices.
  public let parameters: [PolicyParameter]
  /// Named periods that notices have to declare.
  public let windows: [PolicyWindow]
  /// The rows of the plan, in its order.
  public let rows: [PolicyRow]
  /// The lists of all rows, put together once: every answer asks for them.
  public let lists: [PolicyList]

  /// A pack.
  public init(
    id: String, place: DivisionCode, year: Int, from: CivilDate, title: BilingualText, document: PolicyDocument,
    parameters: [PolicyParameter] = [], windows: [PolicyWindow] = [], rows: [PolicyRow]
  ) {
    self.id = id
    self.place = place
    self.year = year
    self.from = from
    self.title = title
    self.document = document
    self.parameters = parameters
    self.windows = windows
    self.rows = rows
    lists = rows.flatMap { row in
      row.implementations.compactMap { if case .list(let list) = $0 { list } else { nil } }
    }
  }

  /// The row with that id; nil where the pack has none.
  ///
  /// - Complexity: O(number of rows).
  public func row(_ id: String) -> PolicyRow? { rows.first { $0.id == id } }

  /// Whether a row orders the monthly ranking of inspection stations.
  public var ordersRanking: Bool { rows.contains { $0.kinds.contains(.ranking) } }

  /// The calendars of all rows.
  public var calendars: [SeasonCalendar] {
    rows.flatMap { row in
      row.implementations.compactMap { if case .calendar(let calendar) = $0 { calendar } else { nil } }
    }
  }

  /// The decision rules of all rows, those of lists included.
  public var rules: [DecisionRule] { rows.flatMap(\.decisionRules) }
}

/// The document that a pack puts into data.
public struct PolicyDocument: Hashable, Sendable {
  /// Its title.
  public let title: String
  /// Its number; nil where the text states none.
  public let number: String?
  /// When it was issued; nil where the text does not say.
  public let issuedOn: CivilDate?

  /// A document.
  public init(title: String, number: String? = nil, issuedOn: CivilDate? = nil) {
    self.title = title
    self.number = number
    self.issuedOn = issuedOn
  }
}

/// A value that a plan leaves to a notice: declared in the pack, loaded by the bureau.
public struct PolicyParameter: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// What its values are.
  public let type: ValueType
  /// What it is called.
  public let title: BilingualText
  /// What rules answer that need it while it is not loaded.
  public let whenMissing: Absence

  /// The types a parameter may have.
  public enum ValueType: String, Hashable, Sendable, CaseIterable {
    /// A day.
    case day
    /// A whole number.
    case count
    /// A distance in km.
    case kilometres
    /// A mass of goods in t.
    case tonnes
    /// Hours of the day, such as `22:00-06:00`.
    case hours
    /// Text.
    case text
    /// Yes or no.
    case flag

    /// The type its values have in conditions.
    public var attributeType: AttributeType {
      switch self {
      case .day: .day
      case .count: .count(0...1_000_000_000)
      case .kilometres: .quantity(Kilometres.self)
      case .tonnes: .quantity(Tonnes.self)
      case .hours, .text: .text(64)
      case .flag: .flag
      }
    }
  }

  /// What a missing parameter means.
  public enum Absence: String, Hashable, Sendable, CaseIterable {
    /// No rule is loaded.
    case noRuleLoaded
    /// The subject cannot be judged.
    case undetermined
  }

  /// A parameter.
  public init(name: String, type: ValueType, title: BilingualText, whenMissing: Absence = .noRuleLoaded) {
    self.name = name
    self.type = type
    self.title = title
    self.whenMissing = whenMissing
  }
}

/// A named period that notices have to declare.
public struct PolicyWindow: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// What it is called.
  public let title: BilingualText

  /// A named period.
  public init(name: String, title: BilingualText) {
    self.name = name
    self.title = title
  }
}
