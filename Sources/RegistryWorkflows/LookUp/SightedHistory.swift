import Policy
import RegistryModel
import RegistryStore
import Reports

/// What the registry knows of a vehicle of which nothing but its plate was noted: the checks and gates that noted it.
struct SightedHistory {
  let reader: RegistryReader
  /// What `reader` sees, each question asked once.
  let register: RememberedRegister<RegisterSnapshot>
  let context: WorkflowContext
  let key: SightedKey
  /// The packs that the registry has loaded.
  let packs: [CompiledPack]

  func fill(_ report: inout LookupReport) throws {
    guard case .plate(let plate, let color) = key else { return }
    var values: [String: AttributeValue] = ["plate": .text(plate.text)]
    values["plateColor"] = color.map { .text($0.rawValue) }
    report.vehicle = .init(key: key.text, registered: false, titled: SubjectText.titled(values, of: .vehicle))
    report.findings = try findings(plate, color)
    report.notes.append(
      BilingualText(
        zh: "登记库没有该车，只知监督、维修或门禁记录中记下的号牌；这不表示合规，请核对车辆识别代号。",
        en:
          "The register holds no such vehicle: only records of supervision, repairs or gates name its plate. That does not mean it complies; check the VIN."
      ))
    report.notes += try PlatePassages(reader: reader, register: register, context: context, plate: plate, color: color)
      .notes(packs)
    if let color { try noteBearer(of: plate, notIn: color, &report) }
  }

  /// That records without a colour, which are shown here, are counted for a vehicle that bears the number in another one.
  private func noteBearer(of plate: Plate, notIn color: PlateColor, _ report: inout LookupReport) throws {
    let bearers = IdentityBearers(in: register, known: context.at)
    let filter = RecordFilter("plate", equals: .text(plate.text))
    let counted = try [RecordKind.check, .repair].flatMap { kind in
      try register.states(of: kind, where: filter, at: context.at).compactMap { record -> String? in
        let time = record.moment("at") ?? context.at
        guard record.values.plateColor == nil, record.text("vin") == nil, time <= context.at,
          let vin = try bearers.vehicle(bearing: plate, nil, at: time),
          try register.bears(plate, inAnotherColorThan: color, vehicle: vin, at: time)
        else { return nil }
        return vin
      }
    }
    for vin in Set(counted).sorted() {
      report.notes.append(
        BilingualText(
          zh: "未记号牌颜色的记录计入同号的另一辆车 \(vin)；也可能说的是这辆车，因此一并列出。",
          en:
            "Records that note no colour of the plate are counted for another vehicle of the number, \(vin); they are shown because they may be about this one."
        ))
    }
  }

  private func findings(_ plate: Plate, _ color: PlateColor?) throws -> [LookupReport.SupervisionFinding] {
    let working = CheckWorking(reader: reader, register: register, context: context)
    let filter = RecordFilter("plate", equals: .text(plate.text))
    return try register.states(of: .check, where: filter, at: context.at).compactMap { check in
      guard let at = try register.happened(check), at <= context.at, check.text("vin") == nil,
        check.text("plateColor").map({ $0 == color?.rawValue }) ?? true
      else { return nil }
      return try working.line(of: check, at, toldOf: .vehicle)
    }.sorted { ($1.at, $0.check) < ($0.at, $1.check) }
  }
}
