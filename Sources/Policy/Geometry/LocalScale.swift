/// Millimetres that a degree has around a latitude, in whole numbers.
///
/// The usual series of the lengths of a degree on the WGS-84 ellipsoid, good to 1 m a degree (0.001 %), with a cosine in
/// fixed point, so that every machine gives the same answer.
struct LocalScale: Hashable, Sendable {
  /// Millimetres a degree of longitude.
  let longitude: Int
  /// Millimetres a degree of latitude.
  let latitude: Int

  /// The scale at a latitude in 10⁻⁷ degree.
  init(latitude angle: Int32) {
    let unit = LocalScale.one
    let first = LocalScale.cosine(angle)
    let second = 2 * first * first / unit - unit
    let third = LocalScale.times(first, 2 * second - unit)
    let fourth = 2 * second * second / unit - unit
    latitude = max(1, 111_132_954 - (559_822 * second - 1_175 * fourth) / unit)
    longitude = max(1, (111_412_840 * first - 93_500 * third) / unit)
  }

  /// One, in fixed point.
  static let one = 1_000_000_000

  /// The cosine of an angle in 10⁻⁷ degree, |angle| ≤ 90°, in steps of 10⁻⁹; wrong by less than 10⁻⁸.
  static func cosine(_ angle: Int32) -> Int {
    // 10⁻⁷ degree are 1.745 329 251 994…·10⁻⁹ radians.
    let radians = Int(angle).magnitude * 1_745_329_252 / 1_000_000_000
    let square = times(Int(radians), Int(radians))
    var term = one
    var sum = one
    for step in stride(from: 1, through: 15, by: 2) {
      term = -times(term, square) / (step * (step + 1))
      sum += term
    }
    return max(0, min(one, sum))
  }

  private static func times(_ left: Int, _ right: Int) -> Int { left * right / one }
}
