public import EmissionStandards
public import Policy
public import RegistryModel

/// The answer to a look-up: what the registry knows of a key, and nothing that it does not know.
public struct LookupReport: Report {
  /// The key as asked.
  public var key: String
  /// Whether the key is known.
  public var status: Status
  /// The moment asked about.
  public var at: Instant
  /// The vehicle; nil where the key names none.
  public var vehicle: Subject?
  /// The machine; nil where the key names none.
  public var machine: Subject?
  /// The record of another kind; nil where the key names none.
  public var record: Subject?
  /// The latest inspections, newest first.
  public var inspections: [Inspection]
  /// Supervision findings, newest first.
  public var findings: [SupervisionFinding]
  /// Remote-OBD status; nil where nothing is known.
  public var remoteOBD: RemoteStatus?
  /// Open cases, first to be acted on first.
  public var cases: [Case]
  /// The repairs, newest first.
  public var repairs: [Repair]
  /// Lists the subject stands on.
  public var lists: [ListMembership]
  /// What the loaded rules say at this place and moment.
  public var decisions: [DecisionLine]
  /// Things that wait for someone.
  public var openItems: [BilingualText]
  /// Keys that look like the one asked, best first; they never decide.
  public var suggestions: [Suggestion]
  /// What a reader has to know.
  public var notes: [BilingualText]

  /// A report on a key of which nothing is known yet.
  public init(key: String, status: Status, at: Instant) {
    self.key = key
    self.status = status
    self.at = at
    inspections = []
    findings = []
    cases = []
    repairs = []
    lists = []
    decisions = []
    openItems = []
    suggestions = []
    notes = []
  }

  /// Whether a key is known.
  public enum Status: String, Encodable, Sendable {
    /// One subject was found.
    case found
    /// The registry knows nothing of the key. This never means that all is well.
    case unknown
    /// Several subjects bear the key.
    case ambiguous
  }

  /// A vehicle, machine or other record with its attributes as of the moment asked.
  public struct Subject: Encodable, Sendable {
    /// Id of its kind; nil for a vehicle or machine.
    public var kind: String?
    /// The subject's key in the register.
    public var key: String
    /// False where it is known from inspections only.
    public var registered: Bool
    /// The attributes in the order and with the titles of their kind; personal ones masked unless asked for.
    public var titled: [TitledValue]

    /// A subject with its attributes.
    public init(kind: String? = nil, key: String, registered: Bool, titled: [TitledValue]) {
      self.kind = kind
      self.key = key
      self.registered = registered
      self.titled = titled
    }

    private enum CodingKeys: String, CodingKey {
      case kind, key, registered, attributes
    }

    /// Writes the attributes by their names, as records write them.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(kind, forKey: .kind)
      try container.encode(key, forKey: .key)
      try container.encode(registered, forKey: .registered)
      try container.encode(
        Dictionary(uniqueKeysWithValues: titled.map { ($0.name, $0.value) }), forKey: .attributes)
    }
  }

  /// One attribute with its title.
  public struct TitledValue: Sendable {
    /// The attribute's name.
    public var name: String
    /// The attribute's title.
    public var title: BilingualText
    /// The value as records write it.
    public var value: String
    /// The value as a person reads it.
    public var shown: BilingualText

    /// An attribute with its value.
    public init(name: String, title: BilingualText, value: String, shown: BilingualText) {
      self.name = name
      self.title = title
      self.value = value
      self.shown = shown
    }
  }

  /// One inspection.
  public struct Inspection: Encodable, Sendable {
    /// The station's code.
    public var station: String
    /// The serial.
    public var serial: String
    /// Why it was made.
    public var kind: String
    /// Number of the attempt.
    public var attempt: Int
    /// When it ended.
    public var end: Instant
    /// The methods tested.
    public var methods: [String]
    /// The station's verdict; nil where it gave none.
    public var verdict: StationVerdict?
    /// The verdict that the registry computes under what is declared and registered by now.
    public var computedVerdict: ComputedVerdict?
    /// The verdict that was computed when the record came in; nil where it is the same.
    public var computedOnImport: ComputedVerdict?
    /// Codes of what is wrong with the record.
    public var findings: [String]
    /// What the record holds against a pass without proving a failure.
    public var doubts: [InspectionDoubt]
    /// What speaks against a pass, in the words that an open item takes from it; JSON has it there.
    public var objections: [PassObjection]
    /// Whether the record is cancelled.
    public var cancelled: Bool

    /// An inspection as it is listed.
    public init(
      station: String, serial: String, kind: String, attempt: Int, end: Instant, methods: [String],
      verdict: StationVerdict?,
      computedVerdict: ComputedVerdict?, computedOnImport: ComputedVerdict? = nil, findings: [String],
      doubts: [InspectionDoubt] = [],
      objections: [PassObjection] = [], cancelled: Bool
    ) {
      self.station = station
      self.serial = serial
      self.kind = kind
      self.attempt = attempt
      self.end = end
      self.methods = methods
      self.verdict = verdict
      self.computedVerdict = computedVerdict
      self.computedOnImport = computedOnImport
      self.findings = findings
      self.doubts = doubts
      self.objections = objections
      self.cancelled = cancelled
    }

    private enum CodingKeys: String, CodingKey {
      case station, serial, kind, attempt, end, methods, verdict, computedVerdict, computedOnImport, findings, doubts
      case cancelled
    }
  }

  /// Remote-OBD status of a vehicle.
  public struct RemoteStatus: Encodable, Sendable {
    /// The status by its stable name.
    public var status: String
    /// What it means here.
    public var reason: BilingualText

    /// A status with its reason.
    public init(status: String, reason: BilingualText) {
      self.status = status
      self.reason = reason
    }
  }

  /// An open case.
  public struct Case: Encodable, Sendable {
    /// The case's key.
    public var id: String
    /// What the case is about.
    public var title: BilingualText
    /// Where it stands: the steps whose turn it is.
    public var state: String
    /// Those steps in words.
    public var step: BilingualText
    /// Who has to act.
    public var owner: BilingualText
    /// Whether that should have been done by now.
    public var overdue: Bool
    /// Whether the subject may not be used while the case is open.
    public var outOfUse: Bool
    /// Whether what it is about is confirmed; else it is suspected and not for the public.
    public var confirmed: Bool

    /// A case as it is listed.
    public init(
      id: String, title: BilingualText, state: String, step: BilingualText, owner: BilingualText, overdue: Bool,
      outOfUse: Bool, confirmed: Bool
    ) {
      self.id = id
      self.title = title
      self.state = state
      self.step = step
      self.owner = owner
      self.overdue = overdue
      self.outOfUse = outOfUse
      self.confirmed = confirmed
    }
  }

  /// One repair.
  public struct Repair: Encodable, Sendable {
    /// The key of the record.
    public var id: String
    /// When it was finished.
    public var at: Instant
    /// The workshop; nil where the record names none.
    public var workshop: String?
    /// What was repaired.
    public var items: String?
    /// The number of the repair file.
    public var document: String?

    /// A repair as it is listed.
    public init(id: String, at: Instant, workshop: String?, items: String?, document: String?) {
      self.id = id
      self.at = at
      self.workshop = workshop
      self.items = items
      self.document = document
    }
  }

  /// Membership in a list.
  public struct ListMembership: Encodable, Sendable {
    /// The list's id.
    public var list: String
    /// First day of membership.
    public var from: CivilDate?
    /// First day after membership.
    public var to: CivilDate?
    /// The rule behind it.
    public var rule: String

    /// A membership.
    public init(list: String, from: CivilDate?, to: CivilDate?, rule: String) {
      self.list = list
      self.from = from
      self.to = to
      self.rule = rule
    }
  }

  /// What a rule says of the subject.
  public struct DecisionLine: Encodable, Sendable {
    /// The answer.
    public var answer: Answer
    /// The rule; empty where no rule is loaded.
    public var rule: String
    /// Why.
    public var reason: BilingualText
    /// Division code of the place whose rules were asked.
    public var place: String
    /// What the subject does by the question; nil where it is about all.
    public var activity: String?
    /// Where the rule stands; nil where there is none.
    public var citation: DecisionReport.Source?
    /// The facts it used.
    public var facts: [DecisionReport.Fact]
    /// What is missing.
    public var missing: [String]

    /// A line.
    public init(
      answer: Answer, rule: String, reason: BilingualText, place: String, activity: String? = nil,
      citation: DecisionReport.Source? = nil, facts: [DecisionReport.Fact] = [], missing: [String] = []
    ) {
      self.answer = answer
      self.rule = rule
      self.reason = reason
      self.place = place
      self.activity = activity
      self.citation = citation
      self.facts = facts
      self.missing = missing
    }
  }

  /// A key that looks like the one asked.
  public struct Suggestion: Encodable, Sendable {
    /// The key.
    public var key: String
    /// The plate's colour, where it has one.
    public var color: String?
    /// What is different.
    public var difference: BilingualText

    /// A look-alike.
    public init(key: String, color: String?, difference: BilingualText) {
      self.key = key
      self.color = color
      self.difference = difference
    }
  }
}
