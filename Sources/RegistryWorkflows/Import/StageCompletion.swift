import EmissionStandards
import RegistryModel

/// Fills in the stage that a record of a vehicle or machine does not state: from its disclosure number, else as a bound
/// from its dates. A derived stage proves "at least", never "at most", and is marked so.
///
/// It rests on the record alone, so that the order in which records come does not matter; and only a record that
/// describes the subject (it states the fuel) is completed from dates, so that a late date does not hide a declared stage.
enum StageCompletion {
  /// The values with `stage` and `stageSource`, where they can be determined.
  static func completed(_ kind: RecordKind, _ values: [String: AttributeValue]) -> [String: AttributeValue] {
    guard values["stage"] == nil, values["fuel"] != nil || values["disclosure"] != nil else { return values }
    let found: (stage: Int, source: StageSource)? =
      switch kind {
      case .vehicle: known(StageDetermination(roadFacts(values)).knowledge)
      case .machine: known(StageDetermination(machineFacts(values)).knowledge)
      default: nil
      }
    guard let found, found.source != .derived || values["fuel"] != nil else { return values }
    var values = values
    values["stage"] = .integer(found.stage)
    values["stageSource"] = .text(found.source.rawValue)
    return values
  }

  /// What the dates of a subject prove of its stage at the least; nil where they prove nothing, or the subject is not
  /// described (no fuel).
  static func bound(_ kind: RecordKind, _ values: [String: AttributeValue]) -> Int? {
    guard values["fuel"] != nil else { return nil }
    var dates = values
    dates["disclosure"] = nil
    let found: (stage: Int, source: StageSource)? =
      switch kind {
      case .vehicle: known(StageDetermination(roadFacts(dates)).knowledge)
      case .machine: known(StageDetermination(machineFacts(dates)).knowledge)
      default: nil
      }
    return found?.stage
  }

  private static func known<Stage: EmissionStage>(_ knowledge: StageKnowledge<Stage>) -> (Int, StageSource)? {
    switch knowledge {
    case .declared(let stage, let source): (stage.rawValue, source)
    case .atLeast(let stage): (stage.rawValue, .derived)
    case .unknown: nil
    }
  }

  private static func roadFacts(_ values: [String: AttributeValue]) -> RoadStageFacts {
    var facts = RoadStageFacts()
    facts.disclosure = values.text("disclosure").map { DisclosureNumber($0) }
    facts.fuel = values.text("fuel").flatMap(FuelKind.init)
    facts.grossMass = values.integer("grossMass").map { Quantity(scaled: $0) }
    facts.manufacturedOn = values.day("manufacturedOn")
    facts.firstRegisteredOn = values.day("firstRegisteredOn")
    return facts
  }

  private static func machineFacts(_ values: [String: AttributeValue]) -> NonRoadStageFacts {
    var facts = NonRoadStageFacts()
    facts.disclosure = values.text("disclosure").map { DisclosureNumber($0) }
    facts.ratedPower = values.integer("ratedPower").map { Quantity(scaled: $0) }
    facts.isAgricultural = values.text("trade").map { $0 == "farmland" }
    facts.manufacturedOn = values.day("manufacturedOn")
    return facts
  }
}
