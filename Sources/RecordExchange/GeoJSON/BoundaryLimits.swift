/// How much a file with boundaries may ask of the program.
public struct BoundaryLimits: Hashable, Sendable {
  /// Bytes of the file, which is kept whole in memory. A zone of the most corners takes 13 MB, with line breaks and blanks
  /// between its coordinates up to twice that; the zones of a county take far less.
  public var bytes = 32 << 20
  /// Depth of nested objects and arrays; a MultiPolygon in a FeatureCollection needs eight.
  public var depth = 24
  /// Zones of the file; China has about 2,900 counties.
  public var zones = 10_000
  /// Corners of one zone; the largest public county polygon has 154,357.
  public var corners = 500_000
  /// Bytes of one text.
  public var text = 4096

  /// The limits that the program uses.
  public static let standard = BoundaryLimits()

  /// The limits that the program uses; single ones can be changed.
  public init() {}
}
