import RegistryModel

/// When what is recorded happened, as its own values say: an event holds from then on, however late it is recorded, so that
/// the report of its period counts it.
struct RecordedEvent {
  /// The attribute that says it.
  let attribute: String
  /// When it happened; the start of a day.
  let moment: Instant
  /// Whether only the day is known.
  let isDay: Bool

  /// Attributes with the moment of an event.
  private static let moments = ["at", "exitedAt", "enteredAt", "reportedAt"]

  /// Attributes with the day of an event, by the kind of record that is nothing but that event.
  private static let days: [RecordKind: [String]] = [
    .task: ["doneOn"], .publication: ["publishedOn", "decidedNotOn"], .letter: ["signedOn"], .shipment: ["on"],
  ]

  /// Attributes with the day of an event, by the name that records only that event of a vehicle or machine.
  private static let daysByName = [
    "code": ["codeCancelledOn", "codeChangedOn", "codedOn"], "phase-out": ["phasedOutOn"],
  ]

  /// The event that a record with these values speaks of, recorded under `name`; nil where it speaks of none.
  static func named(_ name: String, _ kind: RecordKind, _ values: [String: AttributeValue]) -> RecordedEvent? {
    for attribute in moments {
      if let moment = values.moment(attribute) {
        return RecordedEvent(attribute: attribute, moment: moment, isDay: false)
      }
    }
    for attribute in daysByName[name] ?? days[kind] ?? [] {
      if let day = values.day(attribute) {
        return RecordedEvent(attribute: attribute, moment: Instant(day), isDay: true)
      }
    }
    return nil
  }

  /// Attributes with a day on which something happened, whatever the kind of record.
  private static let happened = ["signedOn", "on", "phasedOutOn", "doneOn", "publishedOn"]

  /// Whether an attribute says when an event happened, after which nothing of it lasts.
  static func isOfEvent(_ attribute: String) -> Bool { moments.contains(attribute) }

  /// All moments at which what a record speaks of happened or began, with the attributes that say so; a day by its start.
  static func moments(in values: [String: AttributeValue]) -> [(name: String, moment: Instant)] {
    let exact = (moments + ["from"]).compactMap { name in values.moment(name).map { (name, $0) } }
    let days = (happened + ["from"]).compactMap { name in values.day(name).map { (name, Instant($0)) } }
    return exact + days
  }

  /// When something began that lasts, such as an alert: recorded later, it holds from then on. Nil where it has not begun
  /// yet, since it is known before it begins.
  static func beginning(of kind: RecordKind, _ values: [String: AttributeValue], before now: Instant) -> Instant? {
    let from: Instant?
    switch kind {
    case .alert, .window, .jointAction: from = values.moment("from")
    case .listEntry, .pass: from = values.day("from").map { Instant($0) }
    default: from = nil
    }
    return from.flatMap { $0 < now ? $0 : nil }
  }

  /// The day or moment as a record writes it.
  var text: String { isDay ? "\(moment.day)" : "\(moment)" }
}
