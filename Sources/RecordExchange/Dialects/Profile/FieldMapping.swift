/// What one field of the canonical record is made of.
public struct FieldMapping: Sendable {
  /// The field.
  public let field: CanonicalField
  /// Where its value comes from.
  public let origin: Origin
  /// What is done to the text, in this order.
  public let steps: [ValueStep]
  /// The group it belongs to, such as a control unit; empty where the field is in no group or the elements number it.
  public let group: String
  /// Whether it gives way where the record already has a value of the field.
  public let isFallback: Bool
  /// Which document says so.
  public let source: String
  /// Where it stands in the file.
  let line: Int

  /// Where a value comes from.
  public enum Origin: Sendable {
    /// From the first of these places that has a value; where two have, they must agree. For a list, from all of them
    /// in this order.
    case places([Place])
    /// From these places, joined by a blank.
    case joined([Place])
    /// From the profile: the document says that it is always so.
    case constant(String)
    /// From the profile: the dialect does not state it. Gives way to anything that is stated.
    case assumed(String)

    /// The places it names.
    var paths: [FieldPath] {
      switch self {
      case .places(let places), .joined(let places): places.map(\.path)
      case .constant, .assumed: []
      }
    }
  }

  /// A place in the message.
  public struct Place: Hashable, Sendable {
    /// The path.
    public let path: FieldPath
    /// Which of several elements of that path.
    public let pick: Pick
  }

  /// Which of several elements of the same path is meant.
  public enum Pick: String, Sendable, CaseIterable {
    /// There must be one; others with the same text or none are passed over.
    case only
    /// The first.
    case first
    /// The last.
    case last
  }
}

/// One thing that is done to the text of a value.
public enum ValueStep: Hashable, Sendable {
  /// Keeps the code in the brackets at the end: `大型汽车(01)` becomes `01`.
  case bracketedCode
  /// Keeps so many characters from the start.
  case prefix(Int)
  /// Keeps so many characters at the end.
  case suffix(Int)
  /// Drops so many characters from the end.
  case dropLast(Int)
  /// Puts this in front.
  case prepend(String)
  /// Reads it as a list separated by this; empty items, as behind a trailing separator, are dropped.
  case split(String)
  /// Replaces each code by its meaning.
  case codes(String)
  /// Multiplies a number by ten to this power.
  case timesTenTo(Int)
  /// Reads a date or moment by one of these masks.
  case dateMask([String])
}

/// An element that stands any number of times and holds fields of its own.
public struct RepeatedElement: Sendable {
  /// Its path.
  public let path: FieldPath
  /// What its fields become; their paths start at it.
  public let mappings: [FieldMapping]
}

/// Where process rows come from.
public enum ProcessSource: Sendable {
  /// Each element of that path is a row, its children of these names the columns.
  case rows(FieldPath, columns: [String])
  /// Each element is a column, a list separated by commas; the element at `count` states the number of rows.
  case lists([FieldPath], count: FieldPath?)
}

/// An element that is not taken over, on purpose.
public struct LeftElement: Sendable {
  /// Its path; everything below it is left, too.
  public let path: FieldPath
  /// Why.
  public let reason: String
  /// Whether it is about a natural person, or a secret, and masked wherever a held message is shown.
  public let isMasked: Bool
}
