import Policy
import RegistryModel
import RegistryStore
import Reports

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
    let named = NamedRecord(text)
    if let named, named.kind != .vehicle, named.kind != .machine {
      self.init(kind: named.kind, key: named.key)
      return
    }
    if named == nil, let mark = text.unicodeScalars.firstIndex(of: ":") {
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
    case nil:
      if let named {
        self.init(kind: named.kind, key: named.key)
        return
      }
      // What a check found says nothing of whom it was about.
      let described = QuestionSubject.described(by: facts).flatMap { $0 == .check ? nil : $0 }
      guard let kind = QuestionSubject.kind(lookingLike: text) ?? described else {
        throw try QuestionSubject.unknown(text, finder)
      }
      self.init(kind: kind, key: IdentityText.normalised(text))
    }
  }

  init(kind: RecordKind, key: String?) {
    self.kind = kind
    self.key = key
  }

  /// The kind whose facts are stated, where the subject has no key.
  private static func kind(describedBy facts: [String: AttributeValue]) throws -> RecordKind {
    guard let first = described(by: facts) else {
      throw WorkflowError(
        .usage, zh: "“-”须用 --set 描述对象", en: "'-' needs a subject described by --set", location: "-",
        hintZH: "例如 --set vehicle.fuel=B --set vehicle.stage=4",
        hintEN: "such as --set vehicle.fuel=B --set vehicle.stage=4")
    }
    return first
  }

  /// nil where no facts of any kind of record are stated.
  private static func described(by facts: [String: AttributeValue]) -> RecordKind? {
    let kinds = Set(facts.keys.compactMap { $0.split(separator: ".").first.map(String.init) })
      .compactMap { RecordKind.named($0) }.sorted { $0.id < $1.id }
    // A check says what was found of a subject; it is the subject itself only where nothing else is described.
    return kinds.first { [.vehicle, .machine].contains($0) } ?? kinds.first { $0 != .check } ?? kinds.first
  }

  /// The kind that a key has the form of which the register does not hold; nil where it has no form. Asked as some kind or
  /// other, a misread machine code would only be told that no rule is about it.
  private static func kind(lookingLike text: String) -> RecordKind? {
    if Plate(text).form.isKnown || VIN(text).form != .unknown { return .vehicle }
    return MachineCode(text).looksLikeOne ? .machine : nil
  }

  private static func unknown(_ text: String, _ finder: SubjectFinder) throws -> WorkflowError {
    let similar = Set(try finder.lookAlikes().map(\.key)).sorted().joined(separator: " ")
    let way = BilingualText(
      zh: "核对号码，或写明类别：machine:…、vehicle:…、unit:…、station:…",
      en: "check the key, or state its kind: machine:…, vehicle:…, unit:…, station:…")
    return WorkflowError(
      .unknownKey, zh: "登记库没有该号码，其格式也不是号牌、车辆识别代号或机械环保编码",
      en: "the register does not hold this key, and it has the form of no plate, VIN or machine code", location: text,
      hintZH: way.zh + (similar.isEmpty ? "；这不表示合规" : "；相近的号码：\(similar)"),
      hintEN: way.en + (similar.isEmpty ? "; that does not mean it complies" : "; look-alikes: \(similar)"))
  }
}

extension MachineCode {
  /// Whether the text has one of the forms in which codes are seen.
  fileprivate var looksLikeOne: Bool { shownStage != nil }
}
