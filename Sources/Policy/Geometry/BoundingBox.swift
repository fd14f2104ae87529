/// The least rectangle of longitudes and latitudes around something; its edges belong to it.
public struct BoundingBox: Hashable, Sendable {
  /// The least longitude, in 10⁻⁷ degree.
  public private(set) var west: Int32
  /// The least latitude, in 10⁻⁷ degree.
  public private(set) var south: Int32
  /// The greatest longitude, in 10⁻⁷ degree.
  public private(set) var east: Int32
  /// The greatest latitude, in 10⁻⁷ degree.
  public private(set) var north: Int32

  /// The rectangle that holds one point.
  public init(_ position: Position) {
    west = position.longitude
    south = position.latitude
    east = position.longitude
    north = position.latitude
  }

  /// The rectangle between these edges, in 10⁻⁷ degree; nil where they are reversed.
  public init?(west: Int32, south: Int32, east: Int32, north: Int32) {
    guard west <= east, south <= north else { return nil }
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// Grows to hold `position`.
  public mutating func extend(to position: Position) {
    west = min(west, position.longitude)
    south = min(south, position.latitude)
    east = max(east, position.longitude)
    north = max(north, position.latitude)
  }

  /// The least rectangle that holds both.
  public func union(_ other: BoundingBox) -> BoundingBox {
    var box = self
    box.west = min(west, other.west)
    box.south = min(south, other.south)
    box.east = max(east, other.east)
    box.north = max(north, other.north)
    return box
  }

  /// The rectangle grown on every side, in 10⁻⁷ degree, as far as the range of coordinates allows.
  func grown(longitude: Int, latitude: Int) -> BoundingBox {
    var box = self
    let lastLongitude = 180 * Position.stepsPerDegree
    let lastLatitude = 90 * Position.stepsPerDegree
    box.west = Int32(max(Int(west) - longitude, -lastLongitude))
    box.east = Int32(min(Int(east) + longitude, lastLongitude))
    box.south = Int32(max(Int(south) - latitude, -lastLatitude))
    box.north = Int32(min(Int(north) + latitude, lastLatitude))
    return box
  }

  /// Whether `position` lies within or on an edge.
  public func contains(_ position: Position) -> Bool {
    west <= position.longitude && position.longitude <= east && south <= position.latitude
      && position.latitude <= north
  }

  /// Whether the two share a point.
  public func meets(_ other: BoundingBox) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }
}
