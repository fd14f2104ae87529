public import Policy
public import RegistryModel

/// The boundary that a number stands for, from a moment on. The `boundary` attribute of a zone names it; a zone without
/// one has the boundary of its own key. Several zones may share a boundary.
public struct ZoneBoundary: Hashable, Sendable {
  /// The number.
  public let number: String
  /// From when the number stands for this shape.
  public let from: Instant
  /// The shape, in WGS-84.
  public let shape: ZoneShape
  /// The coordinate system that the source stated; GCJ-02 was converted.
  public let statedSystem: CoordinateSystem

  /// A boundary.
  public init(number: String, from: Instant, shape: ZoneShape, statedSystem: CoordinateSystem = .wgs84) {
    self.number = number
    self.from = from
    self.shape = shape
    self.statedSystem = statedSystem
  }
}

/// What the registry holds of a boundary, without its corners.
public struct StoredBoundary: Hashable, Sendable {
  /// The number.
  public let number: String
  /// Counts the shapes that the number has stood for, in the order in which they were recorded; from 1.
  public let version: Int
  /// From when the number stands for this shape.
  public let from: Instant
  /// Until when, excluded; nil where it stands on.
  public let until: Instant?
  /// The least rectangle around it.
  public let bounds: BoundingBox
  /// How many corners it has.
  public let corners: Int
  /// The coordinate system that the source stated; GCJ-02 was converted.
  public let statedSystem: CoordinateSystem
  /// SHA-256 of its bytes, 64 hexadecimal digits.
  public let digest: String
}

/// A zone that a position lies in.
public struct ZoneMembership: Hashable, Sendable {
  /// The zone's state at the moment.
  public let zone: SubjectState
  /// Inside, or on the line.
  public let location: PointLocation
}

/// The zones around a position at a moment.
public struct ZonesAtPosition: Hashable, Sendable {
  /// The zones in force that hold the position, sorted by key; those on whose line it lies count as inside.
  public let inside: [ZoneMembership]
  /// Keys of zones in force whose boundary is not loaded, sorted: whether they hold the position is not known.
  public let withoutBoundary: [String]

  /// Where a question puts the position: of a zone without boundary it is not known whether it holds it.
  public var location: Question.Location {
    let keys = inside.map(\.zone.key)
    return withoutBoundary.isEmpty ? .inside(keys, isComplete: true) : .at(keys, withoutBoundary: withoutBoundary)
  }
}
