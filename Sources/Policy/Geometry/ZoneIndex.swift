/// Finds the zones around a point among thousands by their bounding boxes.
///
/// The boxes lie in memory, sorted by their western edges; the shapes themselves are asked for only where the box holds
/// the point, so they can stay on disk.
public struct ZoneIndex<Key: Sendable>: Sendable {
  /// One zone of the index.
  public struct Entry: Sendable {
    /// What names the zone to the caller.
    public let key: Key
    /// The least rectangle around it.
    public let bounds: BoundingBox

    /// A zone within `bounds`.
    public init(key: Key, bounds: BoundingBox) {
      self.key = key
      self.bounds = bounds
    }
  }

  private let entries: [Entry]

  /// An index over `entries`.
  ///
  /// - Complexity: O(n log n).
  public init(_ entries: [Entry]) {
    self.entries = entries.enumerated().sorted {
      ($0.element.bounds.west, $0.offset) < ($1.element.bounds.west, $1.offset)
    }.map(\.element)
  }

  /// How many zones it has.
  public var count: Int { entries.count }

  /// Calls `body` with the key of every zone.
  ///
  /// - Throws: What `body` throws.
  public func forEach(_ body: (Key) throws -> Void) rethrows {
    for entry in entries { try body(entry.key) }
  }

  /// Calls `body` with the key of every zone whose rectangle holds the point.
  ///
  /// - Throws: What `body` throws.
  /// - Complexity: O(number of zones), a few nanoseconds each.
  public func forEachCandidate(at point: Position, _ body: (Key) throws -> Void) rethrows {
    for entry in entries {
      // Sorted by the western edge: from here on all zones lie further east.
      if entry.bounds.west > point.longitude { return }
      if entry.bounds.contains(point) { try body(entry.key) }
    }
  }
}
