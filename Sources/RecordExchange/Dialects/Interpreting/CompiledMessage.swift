import RegistryModel

/// A message of a profile with its paths turned into tables.
final class CompiledMessage {
  let profile: DialectProfile
  let message: DialectMessage
  // By themselves: a copy of all that a profile says would count a dozen references for each record.
  /// Id of the dialect.
  let dialect: String
  /// Id of the message.
  let id: String
  /// What it carries.
  let content: DialectMessage.Content
  /// Whether it belongs to the inspection of the message before it.
  let followsKey: Bool
  /// Paths from the root: those that start with `/`, and the record.
  var envelope: Scope
  /// Paths from the record.
  var record: Scope
  /// Paths from each repeated element.
  var repeats: [Scope] = []
  /// Whether letter case does not matter in names.
  let isAnyCase: Bool
  /// Whether texts are percent-encoded.
  let isPercentEncoded: Bool
  /// Whether the root is the record.
  let recordIsRoot: Bool
  let conditions: [CompiledCondition]
  /// The arguments of the call that say that a message is of this kind.
  private let callArguments: [(name: String, values: [String])]
  let countSlot: Int32?
  let process: CompiledProcess?

  /// Paths with a common start, and the mappings that read them.
  struct Scope {
    var tree = PathTree()
    var slots: [FieldPath] = []
    var mappings: [CompiledMapping] = []
  }

  init(
    _ profile: DialectProfile, _ message: DialectMessage, _ names: inout NameRegister,
    _ places: inout [CompiledCondition.Place]
  ) {
    self.profile = profile
    self.message = message
    dialect = profile.id
    id = message.id
    content = message.content
    followsKey = message.followsKey
    isAnyCase = profile.isAnyCase
    isPercentEncoded = profile.isPercentEncoded
    recordIsRoot = message.recordPath.elements.isEmpty
    callArguments = message.conditions.compactMap { condition in
      if case .callIs(let values) = condition.test { (condition.path.text, values) } else { nil }
    }
    conditions = message.conditions.compactMap { CompiledCondition($0, profile, &names, &places) }
    var builder = ScopeBuilder(profile: profile, recordIsRoot: recordIsRoot)
    if !recordIsRoot { builder.mark(message.recordPath, .record, inEnvelope: true, &names) }
    builder.recordMappings(message.mappings, &names)
    var scopes: [Scope] = []
    for (number, element) in message.repeats.enumerated() {
      builder.mark(element.path, .repeated(number), inEnvelope: false, &names)
      var inner = ScopeBuilder(profile: profile, recordIsRoot: true)
      inner.recordMappings(element.mappings, &names)
      scopes.append(inner.record)
    }
    for condition in message.conditions {
      if case .isOneOf = condition.test { builder.mark(condition.path, .left, inEnvelope: true, &names) }
    }
    for element in message.left { builder.mark(element.path, .left, inEnvelope: element.path.isFromRoot, &names) }
    countSlot = message.countPath.map { builder.slot($0, &names) }
    process = message.process.map { builder.process($0, &names) }
    envelope = builder.envelope
    record = builder.record
    repeats = scopes
  }

  /// The argument of the call that does not say that the message is of this kind; nil where none has to, or all do.
  func unmetArgument(of call: MessageCall?) -> String? {
    callArguments.first { call?.fits($0.name, $0.values, of: message.id) != true }?.name
  }

  /// Builds the tables once all names are known.
  func seal(nameCount: Int) {
    envelope.tree.seal(nameCount: nameCount)
    record.tree.seal(nameCount: nameCount)
    for index in repeats.indices { repeats[index].tree.seal(nameCount: nameCount) }
  }
}

/// A mapping whose places are slots. Slots of the envelope are counted from -2 down, those of the scope from 0 up.
final class CompiledMapping {
  let field: CanonicalField
  let form: FieldForm
  let group: String
  let source: FieldMapping
  let places: [(slot: Int32, pick: FieldMapping.Pick)]
  let isJoined: Bool
  let constant: (text: String, isAssumed: Bool)?
  /// What stands between the items where a text is a list of them; nil where it is one value.
  let separator: Character?
  /// What is done to a list before it is taken apart.
  let stepsOfList: [CompiledStep]
  /// What is done to a value.
  let steps: [CompiledStep]
  let masks: [DateMask]
  /// What stands for a missing value of the field.
  let missing: [String]
  /// Whether texts of the dialect are percent-encoded.
  let isPercentEncoded: Bool

  init(
    _ mapping: FieldMapping, of profile: DialectProfile, places: [(slot: Int32, pick: FieldMapping.Pick)],
    isJoined: Bool,
    constant: (text: String, isAssumed: Bool)?, steps: [CompiledStep], masks: [DateMask]
  ) {
    field = mapping.field
    form = mapping.field.form
    group = mapping.group
    source = mapping
    self.places = places
    self.isJoined = isJoined
    self.constant = constant
    let split = steps.firstIndex { if case .split = $0 { true } else { false } }
    if let split, case .split(let character) = steps[split] { separator = character } else { separator = nil }
    stepsOfList = split.map { Array(steps[..<$0]) } ?? []
    self.steps = split.map { Array(steps[($0 + 1)...]) } ?? steps
    self.masks = masks
    isPercentEncoded = profile.isPercentEncoded
    missing = profile.missing.filter { $0.applies(to: mapping.field) }.map(\.text)
  }
}

/// One thing that is done to a text.
enum CompiledStep {
  case bracketedCode
  case prefix(Int)
  case suffix(Int)
  case dropLast(Int)
  case prepend(String)
  case split(Character)
  case codes([String: String])
  case timesTenTo(Int)
}

/// Where process rows come from, as slots.
enum CompiledProcess {
  case rows(columns: [String], names: [Int32])
  case lists(slots: [Int32], names: [String], count: Int32?)
}
