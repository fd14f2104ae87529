public import RegistryModel

/// Whom a held record is about by its own words: who asks about that vehicle or machine has to hear of it, though it counts for
/// nothing.
public struct HeldNaming: Hashable, Sendable {
  /// The plate that it notes.
  public var plate: Plate?
  /// The colour of the plate.
  public var plateColor: PlateColor?
  /// The VIN that it notes.
  public var vin: VIN?
  /// What else it names, itself included; empty where that was not asked for.
  public var references: Set<HeldReference> = []
  /// When what it tells of happened; nil where it does not say.
  public var happenedAt: Instant?
  /// Whether somebody has to act on it: it states a failure or an excess, its readings are one, or it changes what is known of
  /// its subject.
  public var isFailure: Bool

  /// What a record says of itself, without the subject.
  public init(happenedAt: Instant?, isFailure: Bool) {
    self.happenedAt = happenedAt
    self.isFailure = isFailure
  }

  /// What a record says of itself about a vehicle.
  public init(plate: Plate?, _ plateColor: PlateColor?, vin: VIN?, happenedAt: Instant?, isFailure: Bool) {
    self.init(happenedAt: happenedAt, isFailure: isFailure)
    self.plate = plate
    self.plateColor = plateColor
    self.vin = vin
  }
}

extension HeldNaming {
  /// Whether a record that was taken says again what this one says against its subject, so that nobody has to decide about this
  /// one: it is about the same vehicle or machine, and asks to act as well. What was taken about somebody else, or calls the
  /// subject fine, settles nothing.
  public func isRepeated(by taken: HeldNaming) -> Bool {
    guard taken.isFailure else { return false }
    let isSameVehicle = vin == nil ? plate == taken.plate || plate == nil : vin == taken.vin
    return isSameVehicle && machines.isSubset(of: taken.machines)
  }

  private var machines: Set<HeldReference> { references.filter(\.namesMachine) }
}

/// Something of the register that a held record names.
public struct HeldReference: Hashable, Sendable {
  /// Id of its kind of record; `machineCode` for a machine that is named by its code, `inspection` for an inspection.
  public let kind: String
  /// Its key, or code.
  public let key: String

  /// A record of the register.
  public init(_ kind: RecordKind, _ key: String) { (self.kind, self.key) = (kind.id, key) }

  /// A machine by its code.
  public init(_ code: MachineCode) { (kind, key) = ("machineCode", code.text) }

  /// An inspection by its serial.
  public init(inspection serial: InspectionSerial, at station: StationCode) {
    (kind, key) = ("inspection", station.text + "/" + serial.text)
  }

  init(storedKind kind: String, _ key: String) { (self.kind, self.key) = (kind, key) }

  private init(kind: String) { (self.kind, key) = (kind, "") }

  fileprivate var namesMachine: Bool { kind == RecordKind.machine.id || kind == "machineCode" }

  /// Notices of a place, on which the answers about all its subjects may rest.
  public static let notices = HeldReference(kind: "notices")
}
