import RegistryModel
import RegistryStore

/// What `hegui record phase-out` is about: a vehicle or machine that the register holds, by its key or by what is read off
/// it. A plate is no key: recorded as one, it would phase out nobody.
struct PhasedOutSubject {
  /// The name under which it is recorded.
  static let name = "phase-out"

  let kind: RecordKind
  let key: String

  /// - Throws: `StoreError`; `WorkflowError` where the register holds no such vehicle or machine, or several.
  init(_ text: String, _ context: WorkflowContext) throws {
    let subjects = try context.openForReading().read { reader in
      let finder = SubjectFinder(reader: reader, context: context, key: text, color: nil)
      // Where somebody else may be meant whom the register does not hold, it is not known whom to phase out.
      let subjects = try finder.subjects()
      return try subjects.count == 1 ? subjects.filter(finder.isRegistered) : subjects
    }
    switch (subjects.count, subjects.first) {
    case (1, .vehicle(let vin)): (kind, key) = (.vehicle, vin.text)
    case (1, .machine(let own)): (kind, key) = (.machine, own)
    case (2..., _):
      throw WorkflowError(
        .ambiguousKey, zh: "有多个对象", en: "several subjects bear the key", location: text,
        hintZH: "请改用车辆识别代号或机械标识", hintEN: "give the VIN, or the key of the machine")
    default:
      throw WorkflowError(
        .unknownKey, zh: "登记册中没有这辆车或这台机械", en: "the register holds no such vehicle or machine", location: text,
        hintZH: "先录入车辆（vehicle）或机械（machine）", hintEN: "record the vehicle or machine first")
    }
  }
}
