public import RegistryModel

/// What a dialect of station messages looks like, and what each of its fields becomes. Read from an XML file of the
/// folder `Dialects`, which `Schemas/dialect-profile.xsd` describes.
public struct DialectProfile: Sendable {
  /// Stable name.
  public let id: String
  /// What it is called.
  public let title: BilingualText
  /// Names of the root elements, in the order of the file.
  public let roots: [String]
  /// Namespace of the root; nil for any.
  public let namespace: String?
  /// Whether messages of it are read by the reader of the canonical form.
  public let isCanonical: Bool
  /// Whether names are the same in any letter case.
  public let isAnyCase: Bool
  /// Whether values are percent-encoded UTF-8.
  public let isPercentEncoded: Bool
  /// The documents that the profile rests on.
  public let documents: [Document]
  /// What stands for a missing value, beside nothing and blanks.
  public let missing: [MissingToken]
  /// Code tables by id.
  public let codeTables: [String: DialectCodeTable]
  /// Sections that a record needs, beside the fields that every record has.
  public let needs: [RecordSection]
  /// What the serial of the record is made of.
  public let serialForm: SerialForm
  /// Within how many hours all messages of an inspection come; nil where the dialect numbers inspections.
  public let joinHours: Int?
  /// The messages, in the order of the file.
  public let messages: [DialectMessage]
  /// The file it was read from.
  public let file: String

  /// Names of the elements and attributes that are about natural persons, or secrets.
  ///
  /// - Complexity: O(mappings).
  public var maskedNames: Set<String> {
    var paths: [FieldPath] = []
    for message in messages {
      for mapping in message.mappings where mapping.field.isPersonal { paths += mapping.origin.paths }
      paths += message.left.filter(\.isMasked).map(\.path)
    }
    return Set(paths.compactMap { $0.attribute ?? $0.elements.last })
  }

  /// A document that the profile rests on.
  public struct Document: Hashable, Sendable {
    /// The short name by which mappings cite it.
    public let tag: String
    /// What it is.
    public let text: String
  }

  /// What the serial of a record is made of; a serial names one inspection, also where the dialect's number does not.
  public enum SerialForm: String, Sendable, CaseIterable {
    /// The dialect's number: it gives each inspection one of its own.
    case stated
    /// The number, and from the second attempt on `-` and the attempt: a re-inspection has the number of the first.
    case withAttempt
    /// The number, `-` and the start: the dialect numbers vehicles.
    case withStart
  }

  /// Something that stands for a missing value.
  public struct MissingToken: Hashable, Sendable {
    /// The text.
    public let text: String
    /// Which document says so.
    public let source: String
    /// The fields for which the document says so; nil for all.
    public let fields: [CanonicalField]?
    /// Where it stands in the file.
    let line: Int

    /// Whether it stands for a missing value of that field; elsewhere it is a value like any other.
    func applies(to field: CanonicalField) -> Bool { fields.map { $0.contains(field) } ?? true }
  }
}

/// What the codes of a dialect mean.
public struct DialectCodeTable: Sendable {
  /// Name of the table in its profile.
  public let id: String
  /// Which document defines it.
  public let source: String
  /// The codes that the document lists, in its order.
  public let documented: [String]
  /// What each code means in the canonical form; empty where it means that nothing is known.
  public let meanings: [String: String]
  /// Where it stands in the file.
  let line: Int
}

/// One kind of message of a dialect.
public struct DialectMessage: Sendable {
  /// Name within the profile; the interface id where the dialect has one.
  public let id: String
  /// What it is called.
  public let title: BilingualText
  /// What it carries.
  public let content: Content
  /// What a document must have to be such a message, beside its root.
  public let conditions: [Condition]
  /// Path of the element that is one record, from the root down; empty for the root itself.
  public let recordPath: FieldPath
  /// What the fields become, in the order of the file.
  public let mappings: [FieldMapping]
  /// Elements that stand any number of times and hold fields of their own.
  public let repeats: [RepeatedElement]
  /// Where process rows come from; nil where it has none.
  public let process: ProcessSource?
  /// Elements that are not taken over, on purpose.
  public let left: [LeftElement]
  /// Whether the message has no serial and belongs to the message before it in the file.
  public let followsKey: Bool
  /// Path of an element that states how many records there are; nil where none does.
  public let countPath: FieldPath?
  /// Where it stands in the file.
  let line: Int

  /// What a message carries.
  public enum Content: String, Sendable, CaseIterable {
    /// A part of an inspection.
    case inspection
    /// Facts about a vehicle: a statement for the register, and a part of an inspection where it has a serial.
    case vehicle
    /// No record: replies, logins and the like.
    case none
    /// Something the profile knows and does not map.
    case unmapped
  }

  /// What a document must have to be a message of this kind.
  public struct Condition: Hashable, Sendable {
    /// Where to look, from the root down.
    public let path: FieldPath
    /// What is asked.
    public let test: Test

    /// What is asked of the place.
    public enum Test: Hashable, Sendable {
      /// It is there.
      case exists
      /// It is not there.
      case absent
      /// Its text is one of these.
      case isOneOf([String])
      /// The first element below it is one of these; the path is that of the root.
      case firstChildIs([String])
      /// The root, which the path names, is one of these.
      case rootIs([String])
      /// The argument of the call that sent the message, which the path names, is one of these.
      case callIs([String])
    }
  }
}

/// The path of an element or attribute.
public struct FieldPath: Hashable, Sendable {
  /// Names of elements, from the outside in.
  public let elements: [String]
  /// Name of the attribute; nil where the path names an element.
  public let attribute: String?
  /// Whether the path starts at the root of the document instead of the record.
  public let isFromRoot: Bool

  /// Reads `a/b`, `a/@b`, `/head/organ` or `.`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    isFromRoot = rest.hasPrefix("/")
    if isFromRoot { rest = rest.dropFirst() }
    if rest == "." {
      elements = []
      attribute = nil
      return
    }
    var parts = rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let last = parts.last else { return nil }
    if last.hasPrefix("@") {
      attribute = String(last.dropFirst())
      parts.removeLast()
    } else {
      attribute = nil
    }
    guard parts.allSatisfy({ !$0.isEmpty && !$0.contains("@") }), attribute != "" else { return nil }
    elements = parts
  }

  /// The path as a profile writes it.
  public var text: String {
    let parts = elements + (attribute.map { ["@" + $0] } ?? [])
    return (isFromRoot ? "/" : "") + (parts.isEmpty ? "." : parts.joined(separator: "/"))
  }
}
