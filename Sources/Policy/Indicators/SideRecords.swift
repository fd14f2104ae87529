public import RegistryModel

/// What statements say about a record and when they were made. The state of a record does not tell; the plan view needs
/// it to see statements made long after they take effect.
public protocol StatementHistory {
  /// All statements about a record, in the order in which they take effect.
  ///
  /// - Throws: Whatever keeps the register from answering.
  func statements(of kind: RecordKind, key: String) throws -> [RegisterDelta]
}

/// What inspection records say. They are no records of a ``RegisterView``: only rankings need them, for the station of a
/// vehicle's latest valid periodic inspection (clause PS-32, reading A-15).
public protocol InspectionHistory {
  /// The code of the station of the vehicle's latest valid periodic inspection before `moment`; nil where none is known.
  ///
  /// - Throws: Whatever keeps the register from answering.
  func stationOfLatestInspection(ofVehicle key: String, before moment: Instant) throws -> String?
}
