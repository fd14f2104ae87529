public import RegistryModel

/// An inspection as the registry holds it.
public struct StoredInspection: Hashable, Sendable {
  /// The record as received.
  public let record: InspectionRecord
  /// What the registry makes of it; nil where it was not judged.
  public let judgement: Judgement?
  /// The slice of the received file from which it came; nil for a record entered by hand.
  public let source: SourceSlice?
  /// The versions of the record.
  public let version: RecordVersion
}

/// From when until when the registry held a record for the valid one.
public struct RecordVersion: Hashable, Sendable {
  /// When it was recorded.
  public let recordedAt: Instant
  /// When it was replaced; nil where it stands.
  public let replacedAt: Instant?
}

/// The heart of an inspection, for lists.
public struct InspectionSummary: Hashable, Sendable {
  /// The station.
  public let station: StationCode
  /// The serial.
  public let serial: InspectionSerial
  /// Why the inspection was made.
  public let kind: InspectionKind
  /// Number of the attempt in this inspection cycle.
  public let attempt: Int
  /// When it began.
  public let start: Instant
  /// When it ended.
  public let end: Instant
  /// The plate as presented.
  public let plate: Plate?
  /// The colour of the plate.
  public let plateColor: PlateColor?
  /// The VIN on the vehicle.
  public let vin: VIN
  /// The station's verdict.
  public let verdict: StationVerdict?
  /// Why the station declares it void; nil where it stands.
  public let cancellation: String?
  /// What the registry makes of it; nil where it was not judged.
  public let judgement: Judgement?
  /// The methods that were used, in the order of the record.
  public let methods: [TestMethod]
  /// The serial that the record replaces; nil where it replaces none.
  public let supersedes: InspectionSerial?
  /// The versions of the record.
  public let version: RecordVersion
}
