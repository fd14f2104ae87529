import RegistryModel
import RegistryStore

/// Decides whether a well-formed inspection may count: it must come from a listed station, at a possible time, and may
/// not contradict the register about whose plate it is. A pure function of the record and what the register says.
struct InspectionAdmission {
  let record: InspectionRecord
  /// What the register knows of the station; nil where it is on no list.
  let station: StationListing?
  /// The run takes records of this station only; nil for any.
  let expectedStation: StationCode?
  /// What the register says of the record's VIN at the start of the inspection; nil where it does not know the VIN.
  let registered: RegisteredVehicle?
  /// Whose the record's plate is at the start of the inspection, according to the register; nil where nobody's.
  let plateHolder: VIN?
  /// When the record was received.
  let receivedAt: Instant
  /// What `identityFindings(of:)` answers: it may have been asked ahead.
  let identityFindings: [Finding]

  /// Clocks of stations may run a little ahead of the registry's.
  static let clockTolerance = 600

  /// Everything that stands against the record or should be looked at, in a fixed order.
  func findings() -> [Finding] {
    stationFindings() + dateFindings() + identityFindings + ownFindings() + registerFindings() + registrationFindings()
  }

  private func stationFindings() -> [Finding] {
    let code = record.station.text
    if let expectedStation, expectedStation != record.station {
      return [Finding(.stationNotExpected, path: "inspection/station", value: code)]
    }
    guard let station else {
      let message = BilingualText(
        zh: "检验机构 \(code) 不在名录内", en: "the station \(code) is not on the list")
      return [Finding(.stationUnlisted, path: "inspection/station", value: code, message: message)]
    }
    guard let listed = station.listed else {
      let message = BilingualText(
        zh: "登记库没有检验机构 \(code) 列入名录的日期（listedFrom）：先补录，再放行",
        en: "the register does not say since when the station \(code) is listed (listedFrom): record it, then release")
      return [Finding(.stationNotInForce, path: "inspection/station", value: code, message: message)]
    }
    guard listed.contains(record.start.day) else {
      return [Finding(.stationNotInForce, path: "inspection/start", value: "\(record.start)")]
    }
    if let line = record.line, let known = station.lines, !known.contains(line) {
      return [Finding(.lineUnknown, path: "inspection/line", value: line)]
    }
    return []
  }

  private func dateFindings() -> [Finding] {
    var findings: [Finding] = []
    if record.end < record.start {
      findings.append(Finding(.endsBeforeStart, path: "inspection/end", value: "\(record.end)"))
    } else if record.end.seconds(since: record.start) > 86_400 {
      findings.append(Finding(.lastsTooLong, path: "inspection/end", value: "\(record.end)"))
    }
    if record.end > receivedAt.adding(seconds: Self.clockTolerance) {
      findings.append(Finding(.endsInFuture, path: "inspection/end", value: "\(record.end)"))
    }
    if record.start.day.year < 2000 {
      findings.append(Finding(.beforeAnyRecord, path: "inspection/start", value: "\(record.start)"))
    }
    let day = record.start.day
    if let made = record.vehicle.manufacturedOn, made > day {
      findings.append(Finding(.vehicleYoungerThanTest, path: "inspection/vehicle/manufacturedOn", value: "\(made)"))
    } else if record.kind == .periodic, let registered = record.vehicle.firstRegisteredOn, registered > day {
      findings.append(
        Finding(.vehicleYoungerThanTest, path: "inspection/vehicle/firstRegisteredOn", value: "\(registered)"))
    }
    if let made = record.vehicle.manufacturedOn, let registered = record.vehicle.firstRegisteredOn, registered < made {
      findings.append(
        Finding(.vehicleYoungerThanTest, path: "inspection/vehicle/firstRegisteredOn", value: "\(registered)"))
    }
    return findings
  }

  /// What stands against the identities that the record states, whatever the register says.
  static func identityFindings(of record: InspectionRecord) -> [Finding] {
    var findings: [Finding] = []
    if record.vehicle.vin.form != .valid {
      findings.append(Finding(.vinCheckDigitWrong, path: "inspection/vehicle/vin", value: record.vehicle.vinAsWritten))
    }
    let vehicle = record.vehicle
    if let plate = vehicle.plate, !plate.problems(color: vehicle.plateColor, kind: vehicle.plateKind).isEmpty {
      findings.append(
        Finding(.plateFormUnknown, path: "inspection/vehicle/plate", value: vehicle.plateAsWritten ?? plate.text))
    }
    if let read = record.obd?.vinRead, read != record.vehicle.vin {
      findings.append(Finding(.vinReadDiffers, path: "inspection/obd/vinRead", value: read.text))
    }
    return findings
  }

  /// What the record says against itself.
  private func ownFindings() -> [Finding] {
    var findings: [Finding] = []
    if let curb = record.vehicle.curbMass, let gross = record.vehicle.grossMass, gross < curb {
      findings.append(Finding(.massesContradicted, path: "inspection/vehicle/grossMass", value: gross.number))
    }
    if let process = record.process, let present = process.rowsPresent, present != process.rowCount {
      findings.append(
        Finding(
          .processRowsContradicted, path: "inspection/process", value: "\(process.rowCount)",
          message: BilingualText(
            zh: "过程数据所述 \(process.rowCount) 行，实有 \(present) 行",
            en: "the record says \(process.rowCount) process rows and holds \(present)")))
    }
    return findings
  }

  private func registerFindings() -> [Finding] {
    let vehicle = record.vehicle
    var findings: [Finding] = []
    if let plate = vehicle.plate {
      if let plateHolder, plateHolder != vehicle.vin {
        findings.append(Finding(.plateOfOtherVehicle, path: "inspection/vehicle/plate", value: plate.text))
      } else if let held = registered?.plate,
        held != plate || !sameColor(registered?.plateColor, vehicle.plateColor)
      {
        findings.append(Finding(.vinWithOtherPlate, path: "inspection/vehicle/plate", value: plate.text))
      }
    }
    guard let registered else { return findings }
    if let stage = vehicle.stage, let known = registered.stage, stage != known {
      findings.append(Finding(.stageDiffers, path: "inspection/vehicle/stage", value: "\(stage)"))
    }
    if let known = registered.fuel, known != vehicle.fuel {
      findings.append(Finding(.fuelDiffers, path: "inspection/vehicle/fuel", value: vehicle.fuel.rawValue))
    }
    func compare<Value: Equatable>(
      _ stated: Value?, _ known: Value?, _ code: FindingCode, _ name: String, _ text: (Value) -> String
    ) {
      guard let stated, let known, stated != known else { return }
      findings.append(
        Finding(
          code, path: "inspection/vehicle/\(name)", value: text(stated),
          message: BilingualText(
            zh: "\(code.title.zh)：记录为 \(text(stated))，登记为 \(text(known))",
            en: "\(code.title.en): the record says \(text(stated)), the register \(text(known))")))
    }
    compare(vehicle.manufacturedOn, registered.manufacturedOn, .datesDiffer, "manufacturedOn") { "\($0)" }
    compare(vehicle.firstRegisteredOn, registered.firstRegisteredOn, .datesDiffer, "firstRegisteredOn") { "\($0)" }
    compare(vehicle.grossMass, registered.grossMass, .massDiffers, "grossMass") { $0.number }
    compare(vehicle.type, registered.type, .typeDiffers, "type") { $0 }
    compare(vehicle.plateKind, registered.plateKind, .typeDiffers, "plateKind") { $0 }
    return findings
  }

  private func registrationFindings() -> [Finding] {
    guard record.kind == .registration, record.vehicle.fuel == .diesel, record.registration?.isComplete != true else {
      return []
    }
    return [Finding(.registrationIncomplete, path: "inspection/registration")]
  }

  private func sameColor(_ left: PlateColor?, _ right: PlateColor?) -> Bool {
    guard let left, let right else { return true }
    return left == right
  }
}

/// What the register knows of a station.
struct StationListing: Sendable {
  let name: String
  let place: DivisionCode?
  /// The days on which the station is listed; nil where the register does not say since when.
  let listed: EffectiveInterval?
  /// The numbers of its test lines; nil where the register holds none.
  let lines: Set<String>?
}
