import EmissionStandards
import RegistryModel
import RegistryStore

/// What is wrong with the identities and attributes of one register record, as far as the record itself shows it. The
/// record is taken as written; nothing is corrected but a stage that its own disclosure number contradicts. What several
/// records show together is the business of `SubjectContradictions`.
struct SubjectChecks {
  let delta: RegisterDelta
  /// What the register holds of a parameter: a later value is judged by the name that was stated before.
  private let known: SubjectState?

  init(delta: RegisterDelta, known: SubjectState? = nil) {
    self.delta = delta
    self.known = known
  }

  /// The record with the stage of its disclosure number, which leads; and where it states none, with the stage that can be
  /// determined from it.
  var corrected: RegisterDelta {
    var values = delta.values
    if let stage = disclosedStage, let stated = integer("stage"), stated != stage {
      values["stage"] = .integer(stage)
      values["stageSource"] = .text(StageSource.disclosure.rawValue)
    }
    values = WeightClassCompletion.completed(delta.kind, StageCompletion.completed(delta.kind, values))
    return values == delta.values ? delta : delta.stating(values)
  }

  /// Everything found, in a fixed order.
  func findings() -> [Finding] {
    switch delta.kind {
    case .vehicle: vehicleFindings() + disclosureFindings()
    case .machine: machineFindings() + disclosureFindings()
    case .unit: creditCodeFindings()
    case .parameter: parameterFindings()
    case .check: plateFindings("check") + notedVINFindings()
    default: notedVINFindings()
    }
  }

  /// A VIN that was noted beside what the record is about.
  private func notedVINFindings() -> [Finding] {
    guard let noted = text("vin") else { return [] }
    return vinFindings(VIN(noted), at: "vin")
  }

  /// What stands against a VIN, whose writing is kept under the same name for a key and for one that was noted.
  private func vinFindings(_ vin: VIN, at name: String) -> [Finding] {
    guard vin.form != .valid || !vin.endsInFourDigits || vin.modelYears().isEmpty else { return [] }
    return [Finding(.registerVIN, path: delta.kind.id + "/" + name, value: text("vinAsWritten") ?? vin.text)]
  }

  private func vehicleFindings() -> [Finding] {
    let vin = VIN(delta.key)
    var findings = plateFindings("vehicle") + vinFindings(vin, at: "key")
    if let made = day("manufacturedOn") {
      let years = vin.modelYears()
      // A model year begins up to a year before its calendar year, and old stock is finished later.
      if !years.isEmpty, !years.contains(where: { (made.year...(made.year + 1)).contains($0) }) {
        findings.append(Finding(.vinModelYear, path: "vehicle/manufacturedOn", value: "\(made)"))
      }
    }
    return findings
  }

  private func machineFindings() -> [Finding] {
    guard let code = text("code").map({ MachineCode($0) }) else { return [] }
    return code.isKnownForm
      ? [] : [Finding(.machineCodeForm, path: "machine/code", value: text("codeAsWritten") ?? code.text)]
  }

  private func disclosureFindings() -> [Finding] {
    guard let number = text("disclosure").map({ DisclosureNumber($0) }) else { return [] }
    let path = delta.kind.id + "/disclosure"
    guard let parts = number.parts, parts.hasStageOfItsScale else {
      return [Finding(.disclosureForm, path: path, value: text("disclosureAsWritten") ?? number.text)]
    }
    guard let stage = disclosedStage, let stated = integer("stage"), stated != stage else { return [] }
    return [Finding(.disclosureStage, path: delta.kind.id + "/stage", value: "\(stated)")]
  }

  private var disclosedStage: Int? {
    let number = text("disclosure").map { DisclosureNumber($0) }
    return delta.kind == .vehicle ? number?.roadStage?.rawValue : number?.nonRoadStage?.rawValue
  }

  private func plateFindings(_ element: String) -> [Finding] {
    guard let plate = text("plate").map({ Plate($0) }) else { return [] }
    let color = delta.values.plateColor
    guard !plate.problems(color: color, kind: text("plateKind")).isEmpty else { return [] }
    return [Finding(.registerPlate, path: element + "/plate", value: text("plateAsWritten") ?? plate.text)]
  }

  private func creditCodeFindings() -> [Finding] {
    guard let code = text("creditCode").map({ UnifiedCreditCode($0) }), code.form != .valid else { return [] }
    return [Finding(.creditCodeForm, path: "unit/creditCode", value: code.text)]
  }

  /// Parameters of a place, whose `pack` is a division code; those of packs are judged by their packs.
  private func parameterFindings() -> [Finding] {
    guard let pack = text("pack") ?? known?.text("pack"), DivisionCode(pack) != nil,
      let name = text("name") ?? known?.text("name"), let value = text("value") ?? known?.text("value")
    else { return [] }
    let isMeant =
      switch name {
      case "limitSet": LimitSet(rawValue: value) != nil
      case "altitudeRule": AltitudeRule(rawValue: value) != nil
      case "altitude": Quantity<Metres>(value) != nil
      case "lightPetrolOBDFrom", "heavyPetrolOBDFrom": CivilDate(value) != nil
      default: false
      }
    return isMeant ? [] : [Finding(.parameterValue, path: "parameter/value", value: name + " = " + value)]
  }

  private func text(_ name: String) -> String? { delta.values.text(name) }

  private func integer(_ name: String) -> Int? { delta.values.integer(name) }

  private func day(_ name: String) -> CivilDate? { delta.values.day(name) }
}

extension MachineCode {
  fileprivate var isKnownForm: Bool {
    if case .unknown = form { return false }
    return true
  }
}
