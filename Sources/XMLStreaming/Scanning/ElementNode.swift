/// One element of a record. All numbers count from the start of the record.
@frozen
public struct ElementNode: BitwiseCopyable, Sendable {
  /// The number of the name in the scanner's vocabulary.
  public var name: Int32
  /// The element that holds this one; -1 for the record itself.
  public var parent: Int32
  /// The first element behind this one that it does not hold.
  public var end: Int32
  /// Where its text starts among the characters of the record.
  public var textStart: Int32
  /// Length of its text in bytes of UTF-8.
  public var textLength: Int32
  /// Its first attribute.
  public var attributeStart: Int32
  /// How many attributes it has.
  public var attributeCount: Int16
  /// What is unusual about it.
  public var flags: Flags

  /// What is unusual about an element.
  @frozen
  public struct Flags: OptionSet, BitwiseCopyable, Sendable {
    /// The bits.
    public let rawValue: Int16

    /// A set of these bits.
    @inlinable
    public init(rawValue: Int16) { self.rawValue = rawValue }

    /// Text beside child elements.
    @inlinable public static var mixed: Flags { Flags(rawValue: 1) }
    /// The element is in another namespace than the root.
    @inlinable public static var foreign: Flags { Flags(rawValue: 2) }
    /// A CDATA section, be it empty: an element that may hold no text may hold none.
    @inlinable public static var section: Flags { Flags(rawValue: 4) }

    /// Whether nothing speaks against an element that holds text alone.
    @inlinable public var allowText: Bool { subtracting(.section).isEmpty }
  }
}

/// One attribute of an element.
@frozen
public struct AttributeNode: BitwiseCopyable, Sendable {
  /// The number of the name in the scanner's vocabulary.
  public var name: Int32
  /// Where its value starts among the characters of the record.
  public var valueStart: Int32
  /// Length of its value in bytes of UTF-8.
  public var valueLength: Int32
  /// Whether the attribute is in a namespace.
  public var isQualified: Bool
}
