public import RegistryModel

/// A condition on facts, in the small language that packs are written in.
///
/// It has two interpreters: ``ConditionProgram`` in memory, and the store's translation into a pair of SQL conditions
/// (surely, possibly). Both follow Kleene's logic; property tests hold them against each other.
public indirect enum Condition: Hashable, Sendable {
  /// All of them hold; holds where there are none.
  case all([Condition])
  /// One of them holds; does not hold where there are none.
  case any([Condition])
  /// It does not hold.
  case not(Condition)
  /// It is established: what cannot be told counts as not holding. Only for facts that exist where someone states them.
  case established(Condition)
  /// Two values compare so. A value within bounds decides only where every value within them would.
  case compare(Term, Comparison, Term)
  /// The fact, by its name, has one of the values.
  case isIn(String, [AttributeValue])
  /// The fact, a set of codes, contains the code.
  case contains(String, String)
  /// The fact has a value.
  case known(String)
  /// The fact, a day, is on or before the day asked about. A record in the register without that day says that it has not
  /// happened; a subject that is only described says nothing.
  case happened(String)
  /// The place lies within a zone.
  case zone(ZoneTest)
  /// The moment lies within a named period.
  case window(String)
  /// The time of day lies within the hours that a parameter gives.
  case hours(String)
  /// An alert of one of the levels is in force.
  case alert([String])
  /// The record in that role is on the list.
  case listed(list: String, role: String)
  /// What a notice has to bring is loaded.
  case loaded(Dependency)
}

/// How two values compare.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
  /// They are equal.
  case equal = "is"
  /// They differ.
  case notEqual = "isNot"
  /// Less than (below, 低于: the number itself is excluded).
  case below
  /// At most (以下: the number itself is included, reading A-03).
  case atMost
  /// Greater than.
  case above
  /// At least (以上: the number itself is included, reading A-03).
  case atLeast
}

/// One side of a comparison.
public indirect enum Term: Hashable, Sendable {
  /// A value.
  case literal(AttributeValue)
  /// A fact, by its name.
  case fact(String)
  /// A parameter of the pack, by its name.
  case parameter(String)
  /// A number of related records.
  case count(CountedRelation)
}

/// A number of records that stand in a relation to the record in a role, and meet a condition.
public struct CountedRelation: Sendable {
  /// The kind of the records counted.
  public let kind: String
  /// Their attribute that names the record in the role.
  public let link: String
  /// The role, by the id of its kind.
  public let role: String
  /// Their attribute by which several records count once; nil where each counts.
  public let distinct: String?
  /// Their moment that tells occasions apart where `distinct` is not stated: of one moment they count once, of two days
  /// twice, and within a day it is not known. nil where each without `distinct` counts.
  public let occasion: String?
  /// What they have to meet; facts of their kind are their own.
  public let condition: Condition

  /// Counts the records of `kind` whose attribute `link` names the record in the role `role`.
  public init(
    kind: String, link: String, of role: String, distinct: String? = nil, occasion: String? = nil,
    where condition: Condition
  ) {
    self.kind = kind
    self.link = link
    self.role = role
    self.distinct = distinct
    self.occasion = occasion
    self.condition = condition
  }
}

extension CountedRelation: Hashable {
  /// Hashes what it counts, and not the condition: few relations differ in nothing else, and a condition is large.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(link)
    hasher.combine(role)
  }
}

/// Whether the place lies within a zone of a kind that is in force on the day and at the hour.
public struct ZoneTest: Hashable, Sendable {
  /// The kind of zone.
  public let kind: String
  /// A fact whose stage the zone's notice has to ban; nil where being inside is enough.
  public let bannedStage: String?
  /// A fact whose vehicle class the zone's notice may narrow the ban to; nil where it may not.
  public let narrowedBy: String?

  /// Tests zones of `kind`.
  public init(kind: String, bannedStage: String? = nil, narrowedBy: String? = nil) {
    self.kind = kind
    self.bannedStage = bannedStage
    self.narrowedBy = narrowedBy
  }
}

/// Something that a plan leaves to a notice, and that the bureau has to load.
public enum Dependency: Hashable, Sendable {
  /// A zone of a kind.
  case zone(String)
  /// A named period.
  case window(String)
  /// A parameter.
  case parameter(String)
  /// Entries of a list.
  case list(String)
}

extension Condition {
  /// The parts that all have to hold; the condition itself where it has none.
  public var parts: [Condition] {
    if case .all(let parts) = self { parts } else { [self] }
  }

  /// Whether it is a test of that fact and of nothing else.
  public func tests(_ fact: String) -> Bool {
    switch self {
    case .compare(.fact(let name), _, .literal), .isIn(let name, _), .contains(let name, _), .known(let name),
      .happened(let name):
      name == fact
    default: false
    }
  }

  /// The named periods within which all of it can hold.
  var windows: [String] {
    parts.compactMap { part in
      if case .window(let name) = part { name } else { nil }
    }
  }
}
