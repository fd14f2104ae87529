import RegistryModel

/// Compiles conditions into one program over one set of numbered slots.
struct ConditionCompiler {
  let catalogue: FactCatalogue
  /// Types of the pack's parameters, by name.
  let parameters: [String: AttributeType]
  /// Names of the pack's windows.
  let windows: Set<String>
  /// The pack's lists, by id.
  let lists: [String: PolicyList]
  private(set) var program = ConditionProgram()
  private(set) var encoder = SlotEncoder()
  private(set) var probes: [Probe] = []
  private var numbers: [Probe: Int] = [:]
  private var expanding: [String] = []

  init(
    catalogue: FactCatalogue = .standard, parameters: [String: AttributeType] = [:], windows: Set<String> = [],
    lists: [String: PolicyList] = [:]
  ) {
    self.catalogue = catalogue
    self.parameters = parameters
    self.windows = windows
    self.lists = lists
  }

  /// The number of the slot that holds `probe`.
  mutating func slot(_ probe: Probe) -> Int {
    if let number = numbers[probe] { return number }
    numbers[probe] = probes.count
    probes.append(probe)
    return probes.count - 1
  }

  /// Compiles `condition`; the result is the number of its node.
  ///
  /// - Throws: ``ConditionError`` where a name or value does not fit.
  mutating func compile(_ condition: Condition) throws(ConditionError) -> Int {
    switch condition {
    case .all(let parts): return program.add(.all, children: try compile(parts))
    case .any(let parts): return program.add(.any, children: try compile(parts))
    case .not(let inner):
      let node = try compile(inner)
      return program.add(.not, node)
    case .established(let inner):
      let node = try compile(inner)
      return program.add(.established, node)
    case .compare(let left, let comparison, let right): return try compile(left, comparison, right)
    case .isIn(let name, let values): return try compileIn(name, values)
    case .contains(let name, let code): return try compileContains(name, code)
    case .known(let name): return program.add(.known, slot(.fact(try storedFact(name).name)))
    case .happened(let name):
      let fact = try storedFact(name)
      guard case .day = fact.type else { throw ConditionError(.wrongComparison, name) }
      return program.add(.happened, slot(.fact(name)), slot(.fact("date")))
    case .zone(let test):
      guard CodeList.zoneKind.contains(test.kind) else { throw ConditionError(.unknownKind, test.kind) }
      for name in [test.bannedStage, test.narrowedBy].compactMap({ $0 }) { _ = try storedFact(name) }
      return program.add(.truth, slot(.zone(test)))
    case .window(let name):
      guard windows.contains(name) else { throw ConditionError(.unknownWindow, name) }
      return program.add(.truth, slot(.window(name)))
    case .hours(let name):
      guard parameters[name] != nil else { throw ConditionError(.unknownParameter, name) }
      return program.add(.truth, slot(.hours(name)))
    case .alert(let levels):
      for level in levels where !CodeList.alertLevel.contains(level) { throw ConditionError(.wrongValue, level) }
      return program.add(.truth, slot(.alert(levels.sorted())))
    case .listed(let list, let role):
      return try compileListed(list, role)
    case .loaded(let dependency): return program.add(.truth, slot(.loaded(dependency)))
    }
  }

  private mutating func compile(_ parts: [Condition]) throws(ConditionError) -> [Int] {
    var nodes: [Int] = []
    for part in parts { nodes.append(try compile(part)) }
    return nodes
  }

  private mutating func compile(
    _ left: Term, _ comparison: Comparison, _ right: Term
  ) throws(ConditionError) -> Int {
    if case .fact(let name) = left, let fact = catalogue.fact(name), case .defined(let definition) = fact.source {
      guard case .literal(.flag(let wanted)) = right, comparison == .equal || comparison == .notEqual else {
        throw ConditionError(.wrongComparison, name)
      }
      let node = try expand(name, definition)
      return wanted == (comparison == .equal) ? node : program.add(.not, node)
    }
    let leftType = try type(of: left)
    let rightType = try type(of: right)
    guard let type = leftType ?? rightType else { throw ConditionError(.wrongComparison, "\(left)") }
    let first = try slot(left, as: type)
    let second = try slot(right, as: type)
    switch comparison {
    case .equal: return program.add(.equal, first, second)
    case .notEqual: return program.add(.not, program.add(.equal, first, second))
    case .below: return program.add(.below, first, second)
    case .atMost: return program.add(.atMost, first, second)
    case .above: return program.add(.below, second, first)
    case .atLeast: return program.add(.atMost, second, first)
    }
  }

  /// Membership in a list: an entry made by hand, or the list's condition, which is expanded in place.
  private mutating func compileListed(_ id: String, _ role: String) throws(ConditionError) -> Int {
    guard let list = lists[id] else { throw ConditionError(.unknownList, id) }
    guard list.subject == role else { throw ConditionError(.wrongComparison, id + " " + role) }
    guard let condition = list.condition else {
      return program.add(.truth, slot(.entry(list: id, role: role, isRequired: true)))
    }
    // Two lists that refer to each other cannot be told apart: the inner one is unknown.
    let isCircular = expanding.contains("list:" + id)
    let computed =
      isCircular ? program.add(.truth, slot(.circular(list: id))) : try expand("list:" + id, condition)
    guard list.isManual else { return computed }
    let entry = program.add(.truth, slot(.entry(list: id, role: role, isRequired: false)))
    return program.add(.any, children: [entry, computed])
  }

  private mutating func expand(_ name: String, _ definition: Condition) throws(ConditionError) -> Int {
    guard !expanding.contains(name) else { throw ConditionError(.circular, name) }
    expanding.append(name)
    let node = try compile(definition)
    expanding.removeLast()
    return node
  }

  private func type(of term: Term) throws(ConditionError) -> AttributeType? {
    switch term {
    case .literal: return nil
    case .count: return .count(0...Int.max)
    case .fact(let name): return try self.fact(name).type
    case .parameter(let name):
      guard let type = parameters[name] else { throw ConditionError(.unknownParameter, name) }
      return type
    }
  }

  private mutating func slot(_ term: Term, as type: AttributeType) throws(ConditionError) -> Int {
    encoder.learn(type)
    switch term {
    case .parameter(let name):
      guard let own = parameters[name] else { throw ConditionError(.unknownParameter, name) }
      guard ConditionCompiler.areComparable(own, type) else { throw ConditionError(.wrongComparison, name) }
      return slot(.parameter(name))
    case .count(let relation): return try slot(relation)
    case .fact(let name):
      let fact = try fact(name)
      guard ConditionCompiler.areComparable(fact.type, type) else { throw ConditionError(.wrongComparison, name) }
      if case .counted(let relation) = fact.source { return try slot(relation) }
      return slot(.fact(name))
    case .literal(let value):
      if case .text(let text) = value { _ = encoder.symbol(text) }
      guard let number = encoder.encode(value, as: type) else { throw ConditionError(.wrongValue, "\(value)") }
      return slot(.constant(number))
    }
  }

  private mutating func slot(_ relation: CountedRelation) throws(ConditionError) -> Int {
    guard let kind = RecordKind.named(relation.kind) else { throw ConditionError(.unknownKind, relation.kind) }
    guard RecordKind.named(relation.role) != nil else { throw ConditionError(.unknownKind, relation.role) }
    for name in [relation.link, relation.distinct, relation.occasion].compactMap({ $0 })
    where kind.attribute(name) == nil {
      throw ConditionError(.unknownFact, kind.id + "." + name)
    }
    var inner = ConditionCompiler(catalogue: catalogue, parameters: parameters, windows: windows, lists: lists)
    _ = try inner.compile(relation.condition)
    return slot(.count(relation))
  }

  /// Texts are numbered by the constants of the pack, so two facts of text cannot be compared with each other.
  private static func areComparable(_ left: AttributeType, _ right: AttributeType) -> Bool {
    switch (left, right) {
    case (.flag, .flag), (.day, .day), (.moment, .moment): true
    case (.count, .count): true
    case (.quantity(let one), .quantity(let other)): one == other
    case (.code(let one), .code(let other)), (.codes(let one), .codes(let other)): one.id == other.id
    case (.text, .text), (.reference, .reference), (.division, .division), (.plate, .plate), (.vin, .vin): true
    case (.machineCode, .machineCode), (.disclosure, .disclosure): true
    default: false
    }
  }

  private mutating func compileIn(_ name: String, _ values: [AttributeValue]) throws(ConditionError) -> Int {
    let fact = try storedFact(name)
    encoder.learn(fact.type)
    guard case .code(let list) = fact.type, list.codes.count < 62 else {
      var nodes: [Int] = []
      for value in values { nodes.append(try compile(.fact(name), .equal, .literal(value))) }
      return program.add(.any, children: nodes)
    }
    var mask = 0
    for value in values {
      guard let bit = encoder.encode(value, as: fact.type) else { throw ConditionError(.wrongValue, "\(value)") }
      mask |= 1 << bit
    }
    return program.add(.inMask, slot(.fact(name)), mask: mask)
  }

  private mutating func compileContains(_ name: String, _ code: String) throws(ConditionError) -> Int {
    let fact = try storedFact(name)
    encoder.learn(fact.type)
    guard let mask = encoder.encode(.codes([code]), as: fact.type) else { throw ConditionError(.wrongValue, code) }
    return program.add(.hasBit, slot(.fact(name)), mask: mask)
  }

  private func fact(_ name: String) throws(ConditionError) -> Fact {
    guard let fact = catalogue.fact(name) else {
      throw ConditionError(.unknownFact, name, suggestions: catalogue.suggestions(for: name))
    }
    return fact
  }

  /// A fact that has a slot of its own: not one that is expanded into a condition or a count.
  private func storedFact(_ name: String) throws(ConditionError) -> Fact {
    let fact = try fact(name)
    switch fact.source {
    case .defined, .counted: throw ConditionError(.wrongComparison, name)
    default: return fact
    }
  }
}
