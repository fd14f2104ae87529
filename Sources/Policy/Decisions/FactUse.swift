import RegistryModel

/// A fact that a rule used: its value and where it comes from.
public struct FactUse: Sendable {
  private let telling: Telling

  /// What it is told from. One reference: facts are read by the million, and each of its texts would count for itself.
  private enum Telling: Sendable {
    case told(Told)
    /// An attribute of the subject, by its place among those that the rules ask for: put into words when it is read.
    case own(OwnRecord, place: Int)
  }

  /// A fact in words.
  private final class Told: Sendable {
    let name: String
    let value: String?
    let origin: Origin

    init(_ name: String, _ value: String?, _ origin: Origin) {
      self.name = name
      self.value = value
      self.origin = origin
    }
  }

  /// Where the value of a fact comes from.
  public enum Origin: Hashable, Sendable {
    /// A statement about a record of the register: kind, key, and the number of the statement.
    case record(kind: String, key: String, statement: String)
    /// The question stated it.
    case question
    /// The moment asked about.
    case clock
    /// It was computed from other facts or records.
    case computed
    /// It was computed from these records, `kind:key`, sorted.
    case records([String])
    /// Nothing holds it.
    case nowhere
  }

  init(name: String, value: String?, origin: Origin) {
    telling = .told(Told(name, value, origin))
  }

  /// What the record of the subject says at a place.
  init(_ record: OwnRecord, at place: Int) {
    telling = .own(record, place: place)
  }

  /// The name of the fact, or of the circumstance.
  public var name: String {
    switch telling {
    case .told(let told): told.name
    case .own(let record, let place): record.facts[place].name
    }
  }

  /// Its value as text; nil where it is missing.
  public var value: String? {
    switch telling {
    case .told(let told): told.value
    case .own(let record, let place): record.value(at: place)
    }
  }

  /// Where it comes from.
  public var origin: Origin {
    switch telling {
    case .told(let told): told.origin
    case .own(let record, let place): record.origin(at: place)
    }
  }
}

extension FactUse: Hashable {
  /// Two facts are the same where they say the same, whatever they are told from.
  public static func == (left: FactUse, right: FactUse) -> Bool {
    left.name == right.name && left.value == right.value && left.origin == right.origin
  }

  /// Hashes what the fact says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(value)
  }
}

extension FactUse.Origin: CustomStringConvertible {
  /// `vehicle:KEY#STATEMENT`, `question`, `time`, `computed` or `missing`.
  public var description: String {
    switch self {
    case .record(let kind, let key, let statement): kind + ":" + key + (statement.isEmpty ? "" : "#" + statement)
    case .question: "question"
    case .clock: "time"
    case .computed: "computed"
    case .records(let names): names.isEmpty ? "computed" : names.joined(separator: " ")
    case .nowhere: "missing"
    }
  }
}
