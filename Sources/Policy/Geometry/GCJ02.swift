#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// GCJ-02, the shifted coordinate system of Chinese maps, and the way back to WGS-84.
///
/// GCJ-02 has no published definition; this is the transformation in common use, which agrees with the maps to about a
/// metre. The shift is 300–600 m, which decides on which side of a street a point lies. This is the only file of the
/// module that calculates with floating point, and it does so once, when a boundary comes in: what is stored and compared
/// are whole numbers. The last digits of `sin` and `cos` may differ between systems by 10⁻¹⁶, which is 10⁻⁸ of a step.
public enum GCJ02 {
  /// Longitudes for which the system is defined, in 10⁻⁷ degree: 72.004°…137.8347°.
  public static let longitudes: ClosedRange<Int> = 720_040_000...1_378_347_000
  /// Latitudes for which the system is defined, in 10⁻⁷ degree: 0.8293°…55.8271°.
  public static let latitudes: ClosedRange<Int> = 8_293_000...558_271_000

  /// Whether the system is defined at a point.
  public static func covers(_ position: Position) -> Bool {
    longitudes.contains(Int(position.longitude)) && latitudes.contains(Int(position.latitude))
  }

  /// The point of WGS-84 that GCJ-02 shows at `shifted`; nil where the system is not defined.
  ///
  /// The shift has no closed inverse: the estimate is corrected by what its own shift misses, until the next step would
  /// be smaller than 10⁻⁷ degree. The shift changes by less than 2 % over its own length, so five steps are enough.
  public static func wgs84(from shifted: Position) -> Position? {
    guard covers(shifted) else { return nil }
    let target = Degrees(shifted)
    var estimate = target
    for _ in 0..<8 {
      let shift = offset(at: estimate)
      estimate = Degrees(longitude: target.longitude - shift.longitude, latitude: target.latitude - shift.latitude)
    }
    return estimate.rounded
  }

  /// What GCJ-02 shows at a point of WGS-84; nil where the system is not defined.
  public static func shifted(from position: Position) -> Position? {
    guard covers(position) else { return nil }
    let place = Degrees(position)
    let shift = offset(at: place)
    return Degrees(longitude: place.longitude + shift.longitude, latitude: place.latitude + shift.latitude).rounded
  }

  private struct Degrees {
    let longitude: Double
    let latitude: Double

    init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }

    init(_ position: Position) {
      longitude = Double(position.longitude) / Double(Position.stepsPerDegree)
      latitude = Double(position.latitude) / Double(Position.stepsPerDegree)
    }

    var rounded: Position? {
      let steps = Double(Position.stepsPerDegree)
      return Position(
        longitude: Int((longitude * steps).rounded(.toNearestOrAwayFromZero)),
        latitude: Int((latitude * steps).rounded(.toNearestOrAwayFromZero)))
    }
  }

  /// Semi-major axis, in metres, and squared eccentricity of the ellipsoid of Krasovsky 1940.
  private static let axis = 6_378_245.0
  private static let eccentricity = 0.006_693_421_622_965_943

  /// The shift at a point, in degrees.
  private static func offset(at place: Degrees) -> Degrees {
    let x = place.longitude - 105
    let y = place.latitude - 35
    let radians = place.latitude / 180 * Double.pi
    let sine = sin(radians)
    let magic = 1 - eccentricity * sine * sine
    let root = magic.squareRoot()
    let north = northward(x, y) * 180 / ((axis * (1 - eccentricity)) / (magic * root) * Double.pi)
    let east = eastward(x, y) * 180 / (axis / root * cos(radians) * Double.pi)
    return Degrees(longitude: east, latitude: north)
  }

  /// Waves common to both directions, in metres.
  private static func ripple(_ x: Double) -> Double {
    (20 * sin(6 * x * Double.pi) + 20 * sin(2 * x * Double.pi)) * 2 / 3
  }

  private static func northward(_ x: Double, _ y: Double) -> Double {
    var metres = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * abs(x).squareRoot()
    metres += ripple(x)
    metres += (20 * sin(y * Double.pi) + 40 * sin(y / 3 * Double.pi)) * 2 / 3
    metres += (160 * sin(y / 12 * Double.pi) + 320 * sin(y / 30 * Double.pi)) * 2 / 3
    return metres
  }

  private static func eastward(_ x: Double, _ y: Double) -> Double {
    var metres = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * abs(x).squareRoot()
    metres += ripple(x)
    metres += (20 * sin(x * Double.pi) + 40 * sin(x / 3 * Double.pi)) * 2 / 3
    metres += (150 * sin(x / 12 * Double.pi) + 300 * sin(x / 30 * Double.pi)) * 2 / 3
    return metres
  }
}

/// The coordinate system that a file states its coordinates in.
public enum CoordinateSystem: String, Hashable, Sendable, CaseIterable {
  /// The system of satellite positioning and of GeoJSON.
  case wgs84 = "WGS-84"
  /// The shifted system of Chinese maps; converted when read.
  case gcj02 = "GCJ-02"
}

extension ZoneShape {
  /// The shape in WGS-84, where its corners are those of GCJ-02; nil where the system is not defined at one of them.
  ///
  /// - Complexity: O(n), about half a microsecond a corner.
  public func convertedFromGCJ02() -> ZoneShape? {
    switch self {
    case .area(let polygons):
      var converted: [Polygon] = []
      for polygon in polygons {
        let holes = polygon.holes.compactMap { $0.moved(GCJ02.wgs84(from:)) }
        guard let outer = polygon.outer.moved(GCJ02.wgs84(from:)), holes.count == polygon.holes.count
        else { return nil }
        converted.append(Polygon(outer: outer, holes: holes))
      }
      return .area(converted)
    case .route(let routes):
      var converted: [Route] = []
      for route in routes {
        let positions = route.positions.compactMap(GCJ02.wgs84(from:))
        guard positions.count == route.positions.count, let moved = try? Route(positions, buffer: route.buffer)
        else { return nil }
        converted.append(moved)
      }
      return .route(converted)
    }
  }
}
