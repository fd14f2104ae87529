import RegistryModel

extension GB3847 {
  /// Whether the standard leaves out a vehicle of this type and plate kind: low-speed trucks (低速货车) and
  /// three-wheelers (三轮汽车) are outside its scope (clause 1).
  ///
  /// - Parameters:
  ///   - type: vehicle type of GA/T 16.4, such as `H51` (low-speed truck) or `N11` (three-wheeler).
  ///   - plateKind: plate kind of GA/T 16.7; `13` is the low-speed vehicle.
  public static func excludes(type: String?, plateKind: String?) -> Bool {
    if let type, type.utf8.starts(with: "H5".utf8) || type.utf8.starts(with: "N1".utf8) { return true }
    return plateKind == "13"
  }

  /// Whether the standard leaves out the vehicle of an inspection; its limits are then nobody's.
  static func excludes(_ vehicle: JudgedVehicle) -> Bool {
    excludes(type: vehicle.type, plateKind: vehicle.plateKind)
  }
}
