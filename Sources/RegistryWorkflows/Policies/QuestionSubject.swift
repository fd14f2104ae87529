import Policy
import RegistryModel
import RegistryStore

/// Whom a question is about: a record of the register, or a subject that only stated facts describe.
struct QuestionSubject {
  let kind: RecordKind
  /// nil where only stated facts describe it.
  let key: String?

  /// Reads a key of the command line: `unit:ID` and the like, `-`, or a plate, VIN, machine code or disclosure number.
  ///
  /// - Throws: `WorkflowError` where several subjects bear the key or it names no kind; `StoreError`.
  init(
    _ text: String, facts: [String: AttributeValue], color: PlateColor?, context: WorkflowContext,
    _ reader: RegistryReader
  ) throws {
    if text == "-" {
      self.init(kind: try QuestionSubject.kind(describedBy: facts), key: nil)
      return
    }
    if let named = NamedRecord(text) {
      self.init(kind: named.kind, key: named.key)
      return
    }
    if let mark = text.unicodeScalars.firstIndex(of: ":") {
      let known = RecordKind.all.map(\.id).joined(separator: " ")
      throw WorkflowError(
        .usage, zh: "没有这种记录", en: "there is no such kind of record", location: String(text.unicodeScalars[..<mark]),
        hintZH: "可用：" + known, hintEN: "there are: " + known)
    }
    let finder = SubjectFinder(reader: reader, context: context, key: text, color: color)
    let subjects = try finder.subjects()
    guard subjects.count <= 1 else {
      throw WorkflowError(
        .ambiguousKey, zh: "有多个对象", en: "several subjects bear the key", location: text,
        hintZH: color == nil ? "号牌请加 --color，或用车辆识别代号；机械请用其标识" : "请用车辆识别代号",
        hintEN: color == nil
          ? "name the plate's --color, the vehicle by its VIN, or the machine by its key"
          : "name the vehicle by its VIN")
    }
    switch subjects.first {
    case .vehicle(let vin): self.init(kind: .vehicle, key: vin.text)
    case .machine(let key): self.init(kind: .machine, key: key)
    case .sighted(let key): self.init(kind: .vehicle, key: key.text)
    case nil: self.init(kind: QuestionSubject.kind(lookingLike: text), key: IdentityText.normalised(text))
    }
  }

  init(kind: RecordKind, key: String?) {
    self.kind = kind
    self.key = key
  }

  /// The kind whose facts are stated, where the subject has no key.
  private static func kind(describedBy facts: [String: AttributeValue]) throws -> RecordKind {
    let kinds = Set(facts.keys.compactMap { $0.split(separator: ".").first.map(String.init) })
      .compactMap { RecordKind.named($0) }.sorted { $0.id < $1.id }
    // A check says what was found of a subject; it is the subject itself only where nothing else is described.
    guard
      let first = kinds.first(where: { [.vehicle, .machine].contains($0) }) ?? kinds.first(where: { $0 != .check })
        ?? kinds.first
    else {
      throw WorkflowError(
        .usage, zh: "“-”须用 --set 描述对象", en: "'-' needs a subject described by --set", location: "-",
        hintZH: "例如 --set vehicle.fuel=B --set vehicle.stage=4",
        hintEN: "such as --set vehicle.fuel=B --set vehicle.stage=4")
    }
    return first
  }

  /// A key that the register does not hold: a machine where it has the form of a machine code, else a vehicle.
  private static func kind(lookingLike text: String) -> RecordKind {
    Plate(text).form.isKnown || VIN(text).form != .unknown
      ? .vehicle : MachineCode(text).looksLikeOne ? .machine : .vehicle
  }
}

extension MachineCode {
  /// Whether the text has one of the forms in which codes are seen.
  fileprivate var looksLikeOne: Bool { shownStage != nil }
}
