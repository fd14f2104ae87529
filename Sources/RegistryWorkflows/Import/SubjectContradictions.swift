import EmissionStandards
import RegistryModel

/// What contradicts itself in what all statements of one vehicle or machine add up to. A single record need not show it:
/// the disclosure number may come months after the machine code.
struct SubjectContradictions {
  let kind: RecordKind

  /// The contradictions of every state, each once, in the order in which they arise.
  ///
  /// - Complexity: O(n log n) in the number of statements.
  func findings(in statements: [RegisterDelta]) -> [Finding] {
    var found: [Finding] = []
    for entry in SubjectTimeline(statements).entries {
      for finding in findings(of: entry.values) where !found.contains(where: { $0.isSame(as: finding) }) {
        found.append(finding)
      }
    }
    return found
  }

  /// Those of all statements that there were not before the last one came.
  func findings(in known: [RegisterDelta], adding delta: RegisterDelta) -> [Finding] {
    let before = known.isEmpty ? [] : findings(in: known.filter { $0.record != delta.record })
    return findings(in: known.filter { $0.record != delta.record } + [delta]).filter { finding in
      !before.contains { $0.isSame(as: finding) }
    }
  }

  private func findings(of values: [String: AttributeValue]) -> [Finding] {
    let number = values.text("disclosure").map { DisclosureNumber($0) }
    var found = disclosureFindings(values, number)
    if kind == .machine { found += codeFindings(values, number) }
    if kind == .vehicle { found += classFindings(values) }
    return found
  }

  private func disclosureFindings(_ values: [String: AttributeValue], _ number: DisclosureNumber?) -> [Finding] {
    guard let number, let parts = number.parts else { return [] }
    if let isRoad = parts.category.isRoad, isRoad != (kind == .vehicle) {
      return [Finding(.disclosureScale, path: kind.id + "/disclosure", value: number.text)]
    }
    let disclosed = kind == .vehicle ? number.roadStage?.rawValue : number.nonRoadStage?.rawValue
    guard let disclosed, let stated = statedStage(values), stated != disclosed else { return [] }
    return [Finding(.disclosureStage, path: kind.id + "/stage", value: "\(stated)")]
  }

  private func codeFindings(_ values: [String: AttributeValue], _ number: DisclosureNumber?) -> [Finding] {
    guard let code = values.text("code").map({ MachineCode($0) }) else { return [] }
    guard case .standard(let mark, _, _) = code.form else { return [] }
    var found: [Finding] = []
    var facts = NonRoadStageFacts()
    facts.disclosure = number
    facts.record = statedStage(values).flatMap { NonRoadStage(rawValue: $0) }
    if code.agrees(with: StageDetermination(facts).knowledge) == false {
      found.append(Finding(.machineCodeStage, path: "machine/code", value: code.text))
    }
    let isWrong =
      switch mark {
      case .electric: Self.hasEngine(values, number)
      case .stage: Self.hasNoEngine(values)
      case .none: false
      }
    if isWrong { found.append(Finding(.machineCodeDrive, path: "machine/code", value: code.text)) }
    return found
  }

  /// What is on file shows an engine: its drive, else its fuel or a disclosure number of a non-road engine.
  private static func hasEngine(_ values: [String: AttributeValue], _ number: DisclosureNumber?) -> Bool {
    if let drive = values.text("drive") { return drive != "batteryElectric" && drive != "fuelCell" }
    if let fuel = values.text("fuel").flatMap(FuelKind.init) { return fuel.isBurnt }
    return number?.nonRoadStage != nil
  }

  /// What is on file shows that no engine burns fuel.
  private static func hasNoEngine(_ values: [String: AttributeValue]) -> Bool {
    if let drive = values.text("drive") { return drive == "batteryElectric" || drive == "fuelCell" }
    return values.text("fuel").flatMap(FuelKind.init).map { !$0.isBurnt } ?? false
  }

  /// The stage that a record states in so many words.
  private func statedStage(_ values: [String: AttributeValue]) -> Int? {
    values.text("stageSource") == StageSource.derived.rawValue ? nil : values.integer("stage")
  }

  private func classFindings(_ values: [String: AttributeValue]) -> [Finding] {
    guard values.text("category") == "truck", let stated = values.text("class").flatMap(TruckClass.init),
      values.text("classSource") != WeightClassCompletion.derivedSource
    else { return [] }
    let possible = TruckClass.possible(
      grossMass: values.integer("grossMass").map { Quantity(scaled: $0) },
      length: values.integer("length").map { Quantity(scaled: $0) })
    return possible.contains(stated) ? [] : [Finding(.classContradicted, path: "vehicle/class", value: stated.rawValue)]
  }
}

extension Finding {
  /// Whether the two say the same, wherever they stand.
  func isSame(as other: Finding) -> Bool { code == other.code && path == other.path && value == other.value }
}
