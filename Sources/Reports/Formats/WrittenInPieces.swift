/// An array of a report that is written as a ``LongList``.
@propertyWrapper
public struct WrittenInPieces<Element: Encodable & Sendable>: Encodable, Sendable {
  /// The elements.
  public var wrappedValue: [Element]

  /// An array with these elements.
  public init(wrappedValue: [Element]) { self.wrappedValue = wrappedValue }

  /// As a long list.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws { try LongList(wrappedValue).encode(to: encoder) }
}

extension WrittenInPieces: Decodable where Element: Decodable {
  /// Reads an array.
  ///
  /// - Throws: What the decoder throws.
  public init(from decoder: any Decoder) throws { wrappedValue = try [Element](from: decoder) }
}
