public import RegistryModel
import XMLStreaming

/// Whom a record is about that could not be made out, and whether it tells of a failure, as far as that can be read. Nothing of it is
/// checked and nothing is decided by it: who asks about the vehicle or machine is told that such a record waits.
public struct QuotedSubject: Sendable, Equatable {
  /// The plate.
  public var plate: Plate?
  /// Its colour.
  public var plateColor: PlateColor?
  /// The VIN.
  public var vin: VIN?
  /// What else it names, by the attribute: the id of a kind of record, or `machineCode`.
  public var references: [String: String] = [:]
  /// When what it tells of happened.
  public var happenedAt: Instant?
  /// Whether it states a failure or an excess. What is stated elsewhere than in an outcome is not read.
  public var isFailure = false

  init() {}
}

extension QuotedSubject {
  /// Reads the elements of a rejected inspection or check; nothing of other records.
  ///
  /// - Complexity: O(number of elements of the record).
  init(_ record: borrowing RecordView) {
    guard record.count > 0 else { return }
    let elements = record.elements
    if elements.nodes[0].name == InspectionName.inspection.rawValue {
      readInspection(elements)
    } else if record.name(0) == RecordKind.check.id {
      readCheck(record)
    }
  }

  private mutating func readInspection(_ elements: RecordElements) {
    isFailure = Self.statesFailure(elements)
    // Whom a record is about that states no failure is not asked for, and texts cost more than all the rest.
    guard isFailure else { return }
    for index in 1..<max(1, elements.count) {
      switch elements.nodes[index].name {
      case InspectionName.plate.rawValue where plate == nil:
        plate = ValueForm.plate(elements.text(of: index))
        plateColor = elements.attribute(InspectionName.color.rawValue, of: index).flatMap {
          PlateColor(rawValue: $0.token)
        }
      case InspectionName.vin.rawValue where vin == nil:
        vin = ValueForm.token(elements.text(of: index), limit: 17).map { VIN($0) }
      case InspectionName.end.rawValue where happenedAt == nil: happenedAt = ValueForm.moment(elements.text(of: index))
      default: break
      }
    }
  }

  private static func statesFailure(_ elements: RecordElements) -> Bool {
    var isFailure = false
    for index in 1..<max(1, elements.count) {
      switch elements.nodes[index].name {
      case InspectionName.verdict.rawValue:
        if !isFailure, StationVerdict.mayBeFailure(elements.text(of: index).token) { isFailure = true }
      case InspectionName.outcome.rawValue:
        if !isFailure, CheckOutcome.mayBeFailure(elements.text(of: index).token) { isFailure = true }
      case InspectionName.cancellation.rawValue: return false
      default: break
      }
    }
    return isFailure
  }

  private static let references = [
    "machine", "machineCode", "unit", "site", "station", "workshop", "fuelSite", "device",
  ]

  private mutating func readCheck(_ record: borrowing RecordView) {
    var values: [String: AttributeValue] = [:]
    var child = 1
    while child < record.count {
      let (name, text) = (record.name(child), record.elements.text(of: child))
      if name == "at" {
        happenedAt = ValueForm.moment(text)
      } else if CheckFault(rawValue: name) != nil, let flag = ValueForm.flag(text) {
        values[name] = .flag(flag)
      } else if let token = ValueForm.token(text, limit: 64) {
        values[name] = .text(token)
      }
      child = Int(record.node(child).end)
    }
    read(values)
    // A correction need not name its subject again.
    references[RecordKind.check.id] = DocumentForm.keyNumber.flatMap { record.elements.attribute($0, of: 0) }
      .flatMap { ValueForm.token($0, limit: 64) }
  }

  /// Reads the values of a check.
  private mutating func read(_ values: [String: AttributeValue]) {
    plate = values.text("plate").map { Plate($0) }
    plateColor = values.plateColor
    vin = values.text("vin").map { VIN($0) }
    for name in Self.references { references[name] = values.text(name) }
    isFailure =
      values.checkFinding.isStandingExcess || values.hasUncountedFault
      || values.text("outcome").map(FindingOutcome.mayBeFailure) ?? false
  }

  /// Reads what station messages say of an inspection that make no record: one cannot be used, some are missing, or they
  /// contradict one another.
  ///
  /// - Complexity: O(number of values).
  init(of stated: some Sequence<PartValue>) {
    var isCancelled = false
    for value in stated {
      switch value.field {
      case .plate where plate == nil: plate = Plate(value.text)
      case .plateColor where plateColor == nil: plateColor = PlateColor(rawValue: value.text)
      case .vin where vin == nil: vin = VIN(value.text)
      case .end where happenedAt == nil: happenedAt = Instant(value.text)
      case .cancellation: isCancelled = true
      default: if value.field.statesFailure(value.text) { isFailure = true }
      }
    }
    if isCancelled { isFailure = false }
  }

  /// Finds the VIN of an inspection in the text before the place where it is broken, and whether a failure stands there.
  init(brokenInspection text: String, _ simpleElement: (String) -> String?) {
    vin = simpleElement("\(InspectionName.vin)").map { VIN($0) }
    isFailure = [InspectionName.verdict, .outcome].contains {
      text.contains("<\($0)>\(StationVerdict.fail.rawValue)</\($0)>")
    }
  }

  /// The same of a check, with what else it names.
  init(brokenCheck simpleElement: (String) -> String?) {
    var values: [String: AttributeValue] = [:]
    for attribute in RecordKind.check.attributes {
      guard let text = simpleElement(attribute.name) else { continue }
      if CheckFault(rawValue: attribute.name) != nil {
        values[attribute.name] = .flag(["true", "1"].contains(text))
      } else {
        values[attribute.name] = .text(text)
      }
    }
    read(values)
    happenedAt = simpleElement("at").flatMap { Instant($0) }
  }
}

extension CanonicalField {
  /// Whether a text of the field by itself says that something failed.
  func statesFailure(_ text: String) -> Bool {
    switch self {
    case .verdict, .appearanceOutcome, .obdOutcome, .lugdownOutcome, .freeAccelerationOutcome, .filterSmokeOutcome,
      .appearanceControlDevices, .appearanceOBDConnector, .appearanceIndicator, .appearanceLeaks:
      text == StationVerdict.fail.rawValue
    case .obdIndicatorLit: text == "true"
    default: false
    }
  }
}

extension RawRepresentable<String> {
  /// Whether a word of a rejected record may mean a failure: it says so, or is none of the words that say something else. To
  /// misspell it is the fault for which such a record is rejected.
  fileprivate static func mayBeFailure(_ token: String) -> Bool {
    token == StationVerdict.fail.rawValue
      || !token.isEmpty && Self(rawValue: token) == nil && !wordsOfPassing.contains(token.lowercased())
  }
}

/// Words that are none of the schemas' and mean a pass all the same.
private let wordsOfPassing: Set<String> = ["pass", "passed", "ok", "合格", "通过", "达标"]
