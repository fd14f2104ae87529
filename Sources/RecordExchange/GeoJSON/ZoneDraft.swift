public import Policy
public import RegistryModel

/// A zone or route as a file states it: its boundary and its attributes, ready to be recorded.
public struct ZoneDraft: Sendable {
  /// Its key.
  public let key: String
  /// The path of its JSON value, such as `$.features[3]`.
  public let path: String
  /// Where it begins in the file.
  public let position: SourcePosition
  /// The boundary, in WGS-84.
  public let shape: ZoneShape
  /// The coordinate system that the file states; GCJ-02 was converted.
  public let statedSystem: CoordinateSystem
  /// Attributes of `RecordKind.zone`, by name; all those that a zone must have are there.
  public let values: [String: AttributeValue]

  /// The number under which the boundary is kept: the one that the attribute `boundary` names, else the key of the zone.
  public var boundary: String {
    guard case .text(let number)? = values["boundary"] else { return key }
    return number
  }

  /// The day from which the zone is in force.
  public var from: CivilDate? {
    guard case .day(let day)? = values["from"] else { return nil }
    return day
  }
}

/// What a file with boundaries holds, and what is wrong with it.
public struct GeoJSONReading: Sendable {
  /// The zones that are free of faults, in the order of the file.
  public let zones: [ZoneDraft]
  /// What is wrong or worth knowing, in the order of the file.
  public let findings: [Finding]

  /// Whether every zone of the file can be taken. A file with a fault is refused as a whole.
  public var isAcceptable: Bool { !zones.isEmpty && !findings.contains { $0.code.severity == .reject } }
}
