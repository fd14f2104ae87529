/// The keys of very many records, one behind the other as bytes: a quarter of what as many texts take.
public struct PackedKeys: RandomAccessCollection, Hashable, Sendable {
  private var bytes: [UInt8] = []
  /// Where each key ends.
  private var ends: [Int] = []

  /// No keys.
  public init() {}

  /// 0.
  public var startIndex: Int { 0 }
  /// The number of keys.
  public var endIndex: Int { ends.count }

  /// The key at a place.
  public subscript(place: Int) -> String {
    String(decoding: bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]], as: UTF8.self)
  }

  /// How many bytes the keys take.
  public var byteCount: Int { bytes.count }

  /// Makes room for keys that take so many bytes together, and no more.
  public mutating func reserve(keys: Int, bytes count: Int) {
    ends.reserveCapacity(keys)
    bytes.reserveCapacity(count)
  }

  /// Adds a key.
  public mutating func append(_ key: String) {
    bytes.append(contentsOf: key.utf8)
    ends.append(bytes.count)
  }
}
