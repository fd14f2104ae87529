public import RegistryModel
import RegistryStore
public import Reports

/// Adds one statement by hand, by the same rules as statements from files.
public struct RecordingWorkflow {
  let context: WorkflowContext

  /// Recording in the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// States values of a subject from `effective` on.
  ///
  /// - Parameters:
  ///   - kind: id of a kind of record, such as `check`, or a name such as `roadside-check`.
  ///   - values: `name=value` each; `name=` clears a value.
  ///   - effective: from when they hold; nil for the moment the record speaks of, else now.
  /// - Throws: `StoreError`; `WorkflowError` where a kind, name or value means nothing.
  public func record(
    kind: String, key: String, values: [String], effective: Instant?, dryRun: Bool
  ) throws -> ImportReport {
    let name = kind
    guard let (meant, implied) = RecordingName.meaning(of: name) else {
      throw WorkflowError(
        .usage, zh: "没有这种记录", en: "there is no such kind of record", location: name,
        hintZH: "可用：" + RecordingName.all.joined(separator: " "),
        hintEN: "there are: " + RecordingName.all.joined(separator: " "))
    }
    let phasedOut = name == PhasedOutSubject.name ? try PhasedOutSubject(key, context) : nil
    let kind = phasedOut?.kind ?? meant
    let parsed = try parsed(values, of: kind)
    var stated = parsed.stated
    if let (own, value) = implied.first(where: { stated[$0.key] != nil && stated[$0.key] != $0.value }) {
      throw WorkflowError(
        .usage, zh: "“\(name)”本身说明了 \(own)", en: "the name '\(name)' says the \(own) itself",
        location: own + "=" + (kind.attribute(own)?.type.text(of: value) ?? ""),
        hintZH: "删去 \(own)=…，或改用 \(kind.id) 及其各项",
        hintEN: "leave \(own)=… out, or record a \(kind.id) with what it is")
    }
    stated.merge(implied) { own, _ in own }
    var report = ImportReport(dryRun: dryRun)
    var counts = OutcomeCounts()
    let registry = try context.openForWriting()
    let write = context.writing(
      "record", subject: "\(kind.id) \(key)", detail: Self.detail(of: values, kind, stated: stated))
    let written = key
    let key = try phasedOut?.key ?? normalised(key, of: kind)
    if phasedOut == nil, let writing = kind.writingOfKey, written != key { stated[writing.name] = .text(written) }
    let values = stated
    let schemas = try context.shared.path(of: "Schemas")
    let store = { (transaction: RegistryTransaction) throws -> RecordIntake.Result in
      var intake = RecordIntake(expectedStation: nil)
      let delta = RegisterDelta(
        kind: kind, key: key, record: "hand-\(transaction.auditSequence)",
        effective: try effective.map { try self.afterThatDay($0, kind, key, transaction.reader) }
          ?? RecordedEvent.named(name, kind, values)?.moment
          ?? RecordedEvent.beginning(of: kind, values, before: self.context.now) ?? self.context.now,
        stated: self.context.now,
        values: values, cleared: parsed.cleared)
      try StatementForm(schemas: schemas).require(delta)
      try self.requireComplete(delta, transaction.reader)
      let step = try StepByHand(delta, self.context, transaction.reader)
      let result = try intake.take(delta, findings: [], in: transaction)
      // What is not taken has its own reason.
      if result.outcome == .accepted { try step?.requireCounted(transaction.reader) }
      try self.requirePassed(delta, result.findings)
      return result
    }
    let result = dryRun ? try registry.rehearse(write, store) : try registry.write(write, store)
    // What is typed is not kept aside: whoever typed it is there to correct it.
    counts[result.outcome == .quarantined ? .rejected : result.outcome] = 1
    report.totals = counts
    report.files = [.init(path: "\(kind.id) \(key)", dialect: "hand", counts: counts, cutAtByte: nil)]
    for finding in result.findings { report.note(finding, path: "\(kind.id) \(key)", subject: key) }
    if !dryRun { report.auditHead = try registry.read { try $0.auditHead() } }
    return report
  }

  /// A day means the whole day: what is stated of it comes after what is on file of that day, or an annulment would come
  /// before the finding that it annuls.
  private func afterThatDay(
    _ effective: Instant, _ kind: RecordKind, _ key: String, _ reader: RegistryReader
  ) throws -> Instant {
    guard effective == Instant(effective.day) else { return effective }
    let sameDay = try reader.statements(of: kind, key: key, .latest()).map(\.effective).filter {
      $0.day == effective.day
    }
    return max(effective, sameDay.max() ?? effective)
  }

  /// What the audit log keeps of the values: those of natural persons stand in the register alone, where they can be
  /// replaced.
  private static func detail(
    of values: [String], _ kind: RecordKind, stated: [String: AttributeValue]
  ) -> String {
    let isOfPerson = stated["ownerKind"] == .text("person")
    return values.map { pair in
      let name = NamedText(pair)?.name ?? pair
      let isPersonal = kind.attribute(name)?.isPersonal == true || isOfPerson && name == "owner"
      return isPersonal ? name + "=" + PersonalData.mask : pair
    }.joined(separator: " ")
  }

  /// A retest is not passed against its own readings: it would release what the registry itself finds over limit.
  private func requirePassed(_ delta: RegisterDelta, _ findings: [Finding]) throws {
    guard delta.kind == .check, delta.values.text("retestOf") != nil, delta.values.findingOutcome == .pass,
      let contradiction = findings.first(where: { $0.code == .checkOutcome && $0.path == CheckJudgement.outcomePath })
    else { return }
    throw WorkflowError(
      .refused, zh: "复检结果与读数不符：" + contradiction.message.zh,
      en: "the retest contradicts its readings: " + contradiction.message.en, location: "outcome=pass",
      hintZH: contradiction.hint.zh, hintEN: contradiction.hint.en)
  }

  /// The first statement about a subject has to say what its kind asks for.
  private func requireComplete(_ delta: RegisterDelta, _ reader: RegistryReader) throws {
    let known = try reader.state(of: delta.kind, key: delta.key, RegisterQuestion(at: nil))?.values ?? [:]
    let missing = delta.kind.attributes.filter {
      $0.isRequired && delta.values[$0.name] == nil && known[$0.name] == nil
    }
    guard !missing.isEmpty else { return }
    let names = missing.map(\.name).joined(separator: " ")
    throw WorkflowError(
      .usage, zh: "缺少必填项", en: "something required is missing", location: names,
      hintZH: missing.map { $0.name + "：" + $0.title.zh + "，" + $0.type.expectation.zh }.joined(separator: "；"),
      hintEN: missing.map { $0.name + ": " + $0.title.en + ", " + $0.type.expectation.en }.joined(separator: "; "))
  }

  private func parsed(
    _ values: [String], of kind: RecordKind
  ) throws -> (stated: [String: AttributeValue], cleared: [String]) {
    var stated: [String: AttributeValue] = [:]
    var cleared: [String] = []
    for pair in values {
      guard let named = NamedText(pair) else {
        throw WorkflowError(
          .usage, zh: "应写作 名称=值", en: "this should read name=value", location: pair,
          hintZH: "例如 stage=5", hintEN: "for example stage=5")
      }
      let (name, text) = (named.name, named.value)
      guard let attribute = kind.attribute(name) else {
        throw WorkflowError(
          .usage, zh: "\(kind.title.zh)没有这一项", en: "a \(kind.title.en) has no such attribute", location: name,
          hintZH: "可用：" + kind.attributes.map(\.name).joined(separator: " "),
          hintEN: "there are: " + kind.attributes.map(\.name).joined(separator: " "))
      }
      guard stated[name] == nil, !cleared.contains(name) else {
        throw StatedTwice.failure(attribute.title, at: pair)
      }
      if text.isEmpty {
        cleared.append(name)
      } else if let value = attribute.type.value(from: spaced(text, attribute)) {
        stated[name] = value
        stated.noteWriting(text, of: value, attribute, of: kind)
      } else {
        throw WorkflowError(
          .usage, zh: "“\(attribute.title.zh)”的值无效", en: "this is no value of '\(attribute.title.en)'", location: pair,
          hintZH: attribute.type.expectation.zh, hintEN: attribute.type.expectation.en)
      }
    }
    return (stated, cleared)
  }

  /// Several codes stand with blanks between them; by hand a comma is as natural.
  private func spaced(_ text: String, _ attribute: Attribute) -> String {
    guard case .codes = attribute.type else { return text }
    let codes = text.split { ",，、 ".contains($0) }
    return codes.isEmpty ? text : codes.joined(separator: " ")
  }

  private func normalised(_ key: String, of kind: RecordKind) throws -> String {
    switch kind.key {
    case .vin: return VIN(key).text
    case .station:
      if let code = StationCode(key) { return code.text }
    case .identifier:
      if RecordKind.isIdentifier(key) { return key }
    }
    throw WorkflowError(
      .usage, zh: "不能作为标识", en: "this cannot be a key", location: key,
      hintZH: "1 至 64 个字符，不含空格", hintEN: "1 to 64 characters without blanks")
  }
}

extension AttributeType {
  /// What a value of this type looks like.
  fileprivate var expectation: BilingualText {
    switch self {
    case .flag: BilingualText(zh: "写 true 或 false", en: "write true or false")
    case .count(let range):
      BilingualText(
        zh: "\(range.lowerBound) 至 \(range.upperBound) 的整数",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .quantity(let unit):
      BilingualText(
        zh: "数字，单位 \(unit.symbol)，至多 \(unit.decimals) 位小数",
        en: "a number in \(unit.symbol), at most \(unit.decimals) decimals")
    case .day: BilingualText(zh: "写作 YYYY-MM-DD", en: "write YYYY-MM-DD")
    case .moment: BilingualText(zh: "写作 YYYY-MM-DDTHH:MM", en: "write YYYY-MM-DDTHH:MM")
    case .code(let list), .codes(let list):
      BilingualText(
        zh: "可用：" + list.codes.map(\.code).joined(separator: " "),
        en: "there are: " + list.codes.map(\.code).joined(separator: " "))
    case .text(let limit): BilingualText(zh: "至多 \(limit) 个字符", en: "at most \(limit) characters")
    case .division: BilingualText(zh: "六位行政区划代码", en: "a division code of six digits")
    case .plate, .vin, .machineCode, .disclosure, .reference:
      BilingualText(zh: "1 至 64 个字符，不含空格", en: "1 to 64 characters without blanks")
    }
  }
}
