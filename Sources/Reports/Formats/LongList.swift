/// A list of a report that may be longer than memory allows for: its elements are made one by one as they are asked for, and
/// ``JSONFormat/write(_:_:)`` holds a few of them at a time.
public struct LongList<Element: Encodable & Sendable>: RandomAccessCollection, Encodable, Sendable {
  /// 0.
  public var startIndex: Int { 0 }
  /// The number of elements.
  public let endIndex: Int
  private let element: @Sendable (Int) -> Element

  /// What `make` makes of the elements of `source`.
  public init<Source: RandomAccessCollection & Sendable>(
    _ source: Source, _ make: @escaping @Sendable (Source.Element) -> Element
  ) where Source.Index == Int {
    endIndex = source.count
    element = { make(source[source.startIndex + $0]) }
  }

  /// Elements that are made already.
  public init(_ elements: [Element]) { self.init(elements) { $0 } }

  /// The element at a place, made anew each time.
  public subscript(place: Int) -> Element { element(place) }

  /// An array, or in a document that is written piece by piece its place.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    if count > JSONPlaces.batch, let places = JSONPlaces.of(encoder) {
      var container = encoder.singleValueContainer()
      return try container.encode(places.mark(for: self))
    }
    var container = encoder.unkeyedContainer()
    for element in self { try container.encode(element) }
  }
}

extension LongList: Decodable where Element: Decodable {
  /// Reads an array.
  ///
  /// - Throws: What the decoder throws.
  public init(from decoder: any Decoder) throws { self.init(try [Element](from: decoder)) }
}
