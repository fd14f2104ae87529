import EmissionStandards
import RegistryModel

/// What contradicts itself in what all statements of one vehicle or machine add up to. A single record need not show it:
/// the disclosure number may come months after the machine code.
struct SubjectContradictions {
  let kind: RecordKind
  /// What the statements so far add up to.
  private var values: [String: AttributeValue] = [:]
  /// What was found in any of the states so far.
  private var told: Set<Told> = []

  /// What makes two findings the same; see ``Finding/isSame(as:)``.
  private struct Told: Hashable {
    let code: String
    let path: String
    let value: String?

    init(_ finding: Finding) { (code, path, value) = (finding.code.id, finding.path, finding.value) }
  }

  /// Those of no statement yet.
  init(kind: RecordKind) { self.kind = kind }

  /// Those of all statements.
  ///
  /// - Complexity: O(n log n) in the number of statements.
  init(kind: RecordKind, in statements: [RegisterDelta]) {
    self.init(kind: kind)
    for statement in statements.sorted(by: SubjectTimeline.precedes) { take(statement) }
  }

  /// What a statement that ranks after all of these contradicts and none did before, in the order in which it arises.
  ///
  /// - Complexity: O(1) in the number of statements.
  func findings(adding delta: RegisterDelta) -> [Finding] {
    new(in: findings(of: values(with: delta)))
  }

  /// Adds a statement that ranks after all of these.
  mutating func take(_ delta: RegisterDelta) {
    values = values(with: delta)
    told.formUnion(findings(of: values).map { Told($0) })
  }

  /// Those of all statements that there were not before the last one came.
  static func findings(of kind: RecordKind, in known: [RegisterDelta], adding delta: RegisterDelta) -> [Finding] {
    let before = SubjectContradictions(kind: kind, in: known)
    var found = SubjectContradictions(kind: kind)
    var new: [Finding] = []
    for statement in (known + [delta]).sorted(by: SubjectTimeline.precedes) {
      new += before.new(in: found.findings(adding: statement))
      found.take(statement)
    }
    return new
  }

  private func values(with delta: RegisterDelta) -> [String: AttributeValue] {
    var values = values
    delta.apply(to: &values)
    return values
  }

  private func new(in findings: [Finding]) -> [Finding] {
    // Few things contradict each other, and mostly nothing does.
    guard !findings.isEmpty else { return [] }
    var seen: Set<Told> = []
    return findings.filter { !told.contains(Told($0)) && seen.insert(Told($0)).inserted }
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
