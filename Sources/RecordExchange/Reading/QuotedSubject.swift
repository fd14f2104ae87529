public import RegistryModel
import XMLStreaming

/// Whom a rejected record is about and whether it tells of a failure, as far as its elements can be read. Nothing of it is
/// checked and nothing is decided by it: who asks about the vehicle or machine is told that such a record waits.
public struct QuotedSubject: Sendable, Equatable {
  /// The plate.
  public var plate: Plate?
  /// Its colour.
  public var plateColor: PlateColor?
  /// The VIN.
  public var vin: VIN?
  /// The key of the machine.
  public var machine: String?
  /// The code of the machine.
  public var machineCode: MachineCode?
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
    switch record.name(0) {
    case InspectionName.vocabulary[Int(InspectionName.inspection.rawValue)]: readInspection(elements)
    case RecordKind.check.id: readCheck(record)
    default: break
    }
  }

  private mutating func readInspection(_ elements: RecordElements) {
    var isCancelled = false
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
      case InspectionName.verdict.rawValue, InspectionName.outcome.rawValue:
        if elements.text(of: index).token == StationVerdict.fail.rawValue { isFailure = true }
      case InspectionName.cancellation.rawValue: isCancelled = true
      default: break
      }
    }
    if isCancelled { isFailure = false }
  }

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
    plate = values.text("plate").map { Plate($0) }
    plateColor = values.plateColor
    vin = values.text("vin").map { VIN($0) }
    machine = values.text("machine")
    machineCode = values.text("machineCode").map { MachineCode($0) }
    isFailure = values.checkFinding.isStandingExcess || values.hasUncountedFault
  }

  /// Finds the VIN of an inspection in the text before the place where it is broken, and whether a failure stands there.
  init(brokenRecord text: String, _ simpleElement: (String) -> String?) {
    vin = simpleElement("\(InspectionName.vin)").map { VIN($0) }
    isFailure = [InspectionName.verdict, .outcome].contains {
      text.contains("<\($0)>\(StationVerdict.fail.rawValue)</\($0)>")
    }
  }
}
