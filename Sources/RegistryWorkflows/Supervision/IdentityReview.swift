import Policy
import RegistryModel
import RegistryStore

/// Whether what a record says of a vehicle or machine tells whom it is about.
struct IdentityReview {
  let reader: RegistryReader

  /// A check that names one and shows another.
  func findings(onCheck check: SubjectState, _ at: Instant) throws -> [Finding] {
    try namesTwo(check, at) ? [Finding(.checkNamesTwo, path: "check")] : []
  }

  /// Whether what was read off is, by the register, another one's than the vehicle or machine that the check names.
  private func namesTwo(_ check: SubjectState, _ at: Instant) throws -> Bool {
    let question = RegisterQuestion(at: at)
    if let vin = check.text("vin"), let plate = check.text("plate") {
      let color = check.values.plateColor
      let holders = try reader.vehicles(plate: Plate(plate), color: color, question)
      let own = try reader.state(of: .vehicle, key: vin, question)?.text("plate")
      if holders.contains(where: { $0.key != vin }) && !holders.contains(where: { $0.key == vin }) { return true }
      return own.map { $0 != plate } ?? false
    }
    guard let machine = check.text("machine"), let code = check.text("machineCode") else { return false }
    let bearers = reader.bearers()
    let named = try bearers.key(of: .machine, named: machine, at: at)
    let holders = try reader.states(of: .machine, where: "code", is: .text(code), question)
    return !holders.isEmpty && !holders.contains { $0.key == named }
  }

  /// A finding by a code that two machines bear is about neither, for all that anybody can tell.
  func findings(onMachine delta: RegisterDelta) throws -> [Finding] {
    let isAboutCode = ["code", "codeCancelledOn"].contains { delta.values[$0] != nil || delta.cleared.contains($0) }
    guard isAboutCode, let code = try reader.state(of: .machine, key: delta.key, .latest())?.text("code") else {
      return []
    }
    let bearers = reader.bearers()
    let isShared = try [delta.effective, .endOfTime].contains {
      try bearers.machine(bearing: MachineCode(code), at: $0) == nil
    }
    return isShared ? [Finding(.codeShared, path: "machine/code", value: code)] : []
  }

  /// Whether others than the vehicle bear its plate, or were inspected under it.
  ///
  /// - Complexity: O(log n) where there are none, as for most of a register that is filled.
  func findings(onVehicle delta: RegisterDelta) throws -> [Finding] {
    let isAboutPlate = ["plate", "plateColor"].contains { delta.values[$0] != nil || delta.cleared.contains($0) }
    guard isAboutPlate,
      let plate = try delta.values.text("plate") ?? reader.state(of: .vehicle, key: delta.key, .latest())?.text("plate")
    else { return [] }
    return try sharingFindings(delta.key, plate) + inspectionFindings(delta.key, Plate(plate))
  }

  /// What a station found under the plate stands beside another VIN, whichever of the two is wrong.
  private func inspectionFindings(_ key: String, _ plate: Plate) throws -> [Finding] {
    guard try reader.isInspected(plate, asOtherThan: VIN(key)) else { return [] }
    return try RegisteredBearer(reader: reader, vin: VIN(key)).inspectionsOfOthers(under: plate).map {
      Finding(.plateInspected, path: "vehicle/plate", value: "\(plate.text): \($0.station)/\($0.serial) \($0.vin.text)")
    }
  }

  /// A plate that two vehicles bear at one time is nobody's, for all that anybody can tell: what is found under it is
  /// neither's, and a look-up names both.
  private func sharingFindings(_ key: String, _ plate: String) throws -> [Finding] {
    guard try reader.isBorne(Plate(plate), byOthersThan: key) else { return [] }
    return try SharedPlate(Plate(plate), of: key, in: reader).findings
  }

  /// A repair counts in no case where nobody can tell what was repaired: a plate without a colour tells a vehicle only where
  /// one alone is known that bore it.
  func findings(onRepair repair: SubjectState) throws -> [Finding] {
    guard ["machine", "machineCode", "vin"].allSatisfy({ repair.text($0) == nil }) else { return [] }
    guard let plate = repair.text("plate") else { return [Finding(.repairUnmatched, path: "repair/vin")] }
    let color = repair.values.plateColor
    let bearers = reader.bearers()
    let at = repair.moment("at") ?? repair.from
    if try bearers.vehicle(bearing: Plate(plate), color, at: at) != nil { return [] }
    // Of a plate that nobody has noted elsewhere, its colour is enough to tell it again.
    if color != nil, try !bearers.isNoted(Plate(plate), color) { return [] }
    return [Finding(.repairUnmatched, path: "repair/" + (color == nil ? "plateColor" : "vin"), value: plate)]
  }
}
