/// The colour of a number plate (GA 36-2018).
///
/// Numeric colour codes conflict between transport, toll, police and station interfaces; inside Hegui a colour is only
/// ever a name.
public enum PlateColor: String, Sendable, CaseIterable, Comparable {
  /// Small cars, light and mini trucks.
  case blue
  /// Large cars, medium and heavy trucks, trailers, coaches.
  case yellow
  /// Small new-energy cars (gradient green).
  case green
  /// Large new-energy cars (yellow and green).
  case yellowGreen
  /// Police.
  case white
  /// Embassies, consulates, Hong Kong and Macao.
  case black

  /// Ordered by name, so that listings are stable.
  public static func < (left: PlateColor, right: PlateColor) -> Bool { left.rawValue < right.rawValue }
}
