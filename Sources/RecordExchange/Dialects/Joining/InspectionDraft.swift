import RegistryModel

/// The values of the parts of one inspection, put together.
struct InspectionDraft {
  private(set) var texts = FieldTexts()
  private var assumed = FieldTexts()
  private(set) var lists: [CanonicalField: [String]] = [:]
  private var listSources: [CanonicalField: (message: String, values: [String])] = [:]
  private(set) var groups: [String: [CanonicalField: String]] = [:]
  private(set) var processes: [(message: String, attachment: ProcessAttachment)] = []

  /// The fields in which a part contradicts the ones before it; its other values are taken.
  mutating func merge(_ part: MessagePart) -> [CanonicalField] {
    var conflicts: [CanonicalField] = []
    var hasRows = false
    var ownLists: [CanonicalField: [String]] = [:]
    for value in part.values {
      let field = value.field
      if field.section == .process {
        hasRows = true
      } else if field.isList {
        ownLists[field, default: []].append(value.text)
      } else if field.isGrouped {
        let known = groups[value.group]?[field]
        if let known, known != value.text { conflicts.append(field) }
        groups[value.group, default: [:]][field] = value.text
      } else if value.isAssumed {
        if assumed[field] == nil { assumed[field] = value.text }
      } else {
        if let known = texts[field] {
          if !same(known, value.text, field) { conflicts.append(field) }
        } else {
          texts[field] = value.text
        }
      }
    }
    if hasRows { mergeProcess(part) }
    for (field, values) in ownLists {
      if let earlier = listSources[field], earlier.message == part.message {
        if earlier.values != values { conflicts.append(field) }
      } else {
        lists[field, default: []] += values
        listSources[field] = (part.message, values)
      }
    }
    return conflicts.sorted { $0.rawValue < $1.rawValue }
  }

  /// Takes a value of a record that is known already.
  mutating func set(_ value: PartValue) {
    let field = value.field
    if field.isList {
      lists[field, default: []].append(value.text)
    } else if field.isGrouped {
      groups[value.group, default: [:]][field] = value.text
    } else if field.section == .process {
      let known = processes.popLast()?.attachment ?? ProcessAttachment(rowCount: 0, columns: "")
      processes = [("", known.with(value))]
    } else {
      texts[field] = value.text
    }
  }

  /// Takes over what another draft, which does not contradict this one, says beyond it.
  mutating func complete(with other: InspectionDraft, _ kinds: [ProcessKind]) {
    for field in CanonicalField.allCases where texts[field] == nil { texts[field] = other.texts[field] }
    for (field, values) in other.lists where list(field).isEmpty { lists[field] = values }
    let own = groups.values.flatMap(\.keys)
    for (name, values) in other.groups {
      let fresh = values.filter { !own.contains($0.key) }
      if !fresh.isEmpty { groups[name, default: [:]].merge(fresh) { known, _ in known } }
    }
    add(other.processes, kinds)
  }

  /// Adds process rows of other messages than those whose rows are there, in the order of the messages in the profile.
  private mutating func add(_ others: [(message: String, attachment: ProcessAttachment)], _ kinds: [ProcessKind]) {
    var parts = others
    if let known = processes.first?.attachment {
      let fresh = others.filter { known.share(of: $0.attachment, of: $0.message, kinds) == .none }
      guard let first = fresh.first, let own = known.parts(kinds, besides: first.message) else { return }
      parts = own + fresh
    }
    let order = kinds.map(\.message)
    processes = parts.sorted {
      (order.firstIndex(of: $0.message) ?? 0) < (order.firstIndex(of: $1.message) ?? 0)
    }
  }

  /// An inspection may have process rows of several kinds, such as of the tail pipe and of OBD.
  private mutating func mergeProcess(_ part: MessagePart) {
    func text(_ field: CanonicalField) -> String? { part.values.first { $0.field == field }?.text }
    guard let rowCount = text(.processCount).flatMap({ Int($0) }) else { return }
    let attachment = ProcessAttachment(
      rowCount: rowCount, columns: text(.processColumns) ?? "", rows: text(.processRows))
    // A station that sends a message again sends its rows again; they are there once.
    guard !processes.contains(where: { $0 == (part.message, attachment) }) else { return }
    processes.append((part.message, attachment))
  }

  /// The process rows with the message they came in, in the order of the messages in the profile.
  func attachments(_ profile: DialectProfile) -> [(message: String, attachment: ProcessAttachment)] {
    if processes.isEmpty { return [] }
    return profile.messages.flatMap { message in processes.filter { $0.message == message.id } }
  }

  func same(_ left: String, _ right: String, _ field: CanonicalField) -> Bool {
    if left == right { return true }
    if field.form.isIdentity { return IdentityText.normalised(left) == IdentityText.normalised(right) }
    guard let unit = field.form.unit, let first = DecimalText(left), let second = DecimalText(right) else {
      return false
    }
    let decimals = max(unit.decimals, first.decimals, second.decimals)
    guard let one = first.scaled(toDecimals: decimals), let other = second.scaled(toDecimals: decimals) else {
      return false
    }
    return one == other
  }

  /// The text of a field; nil where nothing is known.
  subscript(field: CanonicalField) -> String? {
    texts[field] ?? assumed[field]
  }

  /// The values of a list field, in the order in which they came.
  func list(_ field: CanonicalField) -> [String] { lists[field] ?? [] }

  /// The groups that have any of these fields, sorted by name; numbers by value.
  func groups(with fields: Set<CanonicalField>) -> [(name: String, values: [CanonicalField: String])] {
    if groups.isEmpty { return [] }
    return groups.filter { !fields.isDisjoint(with: $0.value.keys) }
      .sorted { left, right in
        if let first = Int(left.key), let second = Int(right.key) { return first < second }
        return left.key < right.key
      }
      .map { ($0.key, $0.value) }
  }

  /// Whether anything of a section is known; of the results, a reading: an outcome alone is no result of a method.
  func has(_ section: RecordSection) -> Bool {
    if section == .process { return !processes.isEmpty }
    if section == .result { return Self.readings.contains { self[$0] != nil || lists[$0] != nil } }
    return Self.fields(of: section).contains { self[$0] != nil || lists[$0] != nil }
  }

  private static let readings: [CanonicalField] = [
    .lugdownK100, .lugdownK80, .lugdownNOx80, .lugdownMaxWheelPower, .freeAccelerationReading, .filterSmokeReading,
  ]

  /// The fields of a section, in the order of their declaration.
  static func fields(of section: RecordSection) -> [CanonicalField] { fieldsBySection[section] ?? [] }

  private static let fieldsBySection = Dictionary(grouping: CanonicalField.allCases, by: \.section)
}

extension InspectionDraft {
  /// A reading; rounded half to even where the text has more decimals than the record keeps.
  func reading<Unit>(_ field: CanonicalField) -> Reading<Unit>? { self[field].flatMap(Self.reading) }

  /// The readings of a list field.
  func readings<Unit>(_ field: CanonicalField) -> [Reading<Unit>] { list(field).compactMap(Self.reading) }

  /// A quantity, rounded in the same way.
  func quantity<Unit>(_ field: CanonicalField) -> Quantity<Unit>? {
    self[field].flatMap { DecimalText($0)?.rounded(toDecimals: Unit.decimals) }.map { Quantity(scaled: $0.scaled) }
  }

  /// A code.
  func code<Code: RawRepresentable<String>>(_ field: CanonicalField) -> Code? { self[field].flatMap(Code.init) }

  /// A moment, as the interpreter writes it.
  func moment(_ field: CanonicalField) -> Instant? {
    self[field].flatMap { text in Self.masks.lazy.compactMap { $0.read(text)?.moment }.first }
  }

  private static let masks = [DateMask("yyyy-MM-ddTHH:mm:ss+08:00"), DateMask("yyyy-MM-ddTHH:mm:ss.f+08:00")]

  /// Yes or no.
  func flag(_ field: CanonicalField) -> Bool? { self[field].map { $0 == "true" } }

  /// A whole number.
  func count(_ field: CanonicalField) -> Int? { self[field].flatMap { Int($0) } }

  /// Whether the text starts with a digit and has no needless zero in front.
  private static func isPlain(_ text: String, decimals: Int) -> Bool {
    guard let first = text.utf8.first, first >= 0x30, first <= 0x39 else { return false }
    return first != 0x30 || (decimals > 0 && text.utf8.count == decimals + 2)
  }

  private static func reading<Unit>(_ text: String) -> Reading<Unit>? {
    guard let decimal = DecimalText(text), let number = decimal.rounded(toDecimals: Unit.decimals) else { return nil }
    let value = Quantity<Unit>(scaled: number.scaled)
    // Most texts are already what the number prints as; the comparison in `Reading` would print it to find out.
    if decimal.decimals == Unit.decimals, decimal.digits > 0, isPlain(text, decimals: decimal.decimals) {
      return Reading(value)
    }
    return Reading(value, textAsSent: text)
  }
}
