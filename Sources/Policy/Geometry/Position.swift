public import RegistryModel

/// A point on the Earth in WGS-84, in whole steps of 10⁻⁷ degree (about 1 cm).
public struct Position: Hashable, Sendable {
  /// Longitude in 10⁻⁷ degree, −1 800 000 000…1 800 000 000.
  public let longitude: Int32
  /// Latitude in 10⁻⁷ degree, −900 000 000…900 000 000.
  public let latitude: Int32

  /// Steps of a degree.
  public static let stepsPerDegree = 10_000_000

  /// The point with these coordinates in 10⁻⁷ degree; nil outside the Earth's range.
  public init?(longitude: Int, latitude: Int) {
    guard abs(longitude) <= 180 * Position.stepsPerDegree, abs(latitude) <= 90 * Position.stepsPerDegree
    else { return nil }
    self.longitude = Int32(longitude)
    self.latitude = Int32(latitude)
  }

  /// Reads `LON,LAT` in degrees with at most seven decimal places, such as `114.2005,38.2591`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let longitude = DecimalText(parts[0])?.scaled(toDecimals: 7),
      let latitude = DecimalText(parts[1])?.scaled(toDecimals: 7)
    else { return nil }
    self.init(longitude: longitude, latitude: latitude)
  }
}

extension Position: CustomStringConvertible {
  /// `LON,LAT` in degrees.
  public var description: String {
    DecimalText.format(Int(longitude), decimals: 7) + "," + DecimalText.format(Int(latitude), decimals: 7)
  }
}

/// Where a point lies with respect to a zone.
public enum PointLocation: Int, Hashable, Comparable, Sendable, CaseIterable {
  /// Outside.
  case outside
  /// Exactly on the line: counts as inside, with a note (reading A-07).
  case onBoundary
  /// Inside.
  case inside

  /// Whether the point counts as inside.
  public var countsAsInside: Bool { self != .outside }

  /// What has to be said beside the answer; nil where nothing has.
  public var note: BilingualText? {
    guard self == .onBoundary else { return nil }
    return BilingualText(zh: "位于边界线上，按在区域内处理", en: "on the boundary, counted as inside")
  }

  /// Further in is greater.
  public static func < (left: PointLocation, right: PointLocation) -> Bool { left.rawValue < right.rawValue }
}
