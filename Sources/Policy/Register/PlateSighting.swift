public import RegistryModel

/// A moment at which a VIN was noted beside a plate: by a check, a repair or an inspection.
public struct PlateSighting: Hashable, Sendable {
  /// The VIN.
  public let vehicle: String
  /// When.
  public let at: Instant
  /// The colour of the plate; nil where it was not noted.
  public let color: PlateColor?
}
