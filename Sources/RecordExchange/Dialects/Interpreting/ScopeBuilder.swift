import RegistryModel

/// Gathers the paths of a message.
struct ScopeBuilder {
  let profile: DialectProfile
  let recordIsRoot: Bool
  var envelope = CompiledMessage.Scope()
  var record = CompiledMessage.Scope()

  init(profile: DialectProfile, recordIsRoot: Bool) {
    self.profile = profile
    self.recordIsRoot = recordIsRoot
  }

  private func numbers(_ elements: [String], _ names: inout NameRegister) -> [Int32] {
    elements.map { names.number(profile.isAnyCase ? $0.lowercased() : $0) }
  }

  /// Says what the element at a path is.
  mutating func mark(_ path: FieldPath, _ role: PathTree.Role, inEnvelope: Bool, _ names: inout NameRegister) {
    let route = numbers(path.elements, &names)
    let attribute = path.attribute.map { numbers([$0], &names)[0] }
    let change: (inout PathTree.State) -> Void = { state in
      if let attribute {
        state.attributes.append((attribute, -1))
      } else {
        state.role = role
      }
    }
    if inEnvelope, !recordIsRoot {
      envelope.tree.update(envelope.tree.state(of: route), change)
    } else {
      record.tree.update(record.tree.state(of: route), change)
    }
  }

  /// The slot of a path; negative for one of the envelope.
  mutating func slot(_ path: FieldPath, _ names: inout NameRegister) -> Int32 {
    let route = numbers(path.elements, &names)
    let attribute = path.attribute.map { numbers([$0], &names)[0] }
    if path.isFromRoot, !recordIsRoot {
      return -2 - Self.slot(path, route, attribute, &envelope)
    }
    return Self.slot(path, route, attribute, &record)
  }

  private static func slot(
    _ path: FieldPath, _ route: [Int32], _ attribute: Int32?, _ scope: inout CompiledMessage.Scope
  ) -> Int32 {
    let state = scope.tree.state(of: route)
    let fresh = Int32(scope.slots.count)
    if let attribute {
      if let known = scope.tree.states[state].attributes.first(where: { $0.name == attribute && $0.slot >= 0 }) {
        return known.slot
      }
      scope.tree.update(state) { $0.attributes.append((attribute, fresh)) }
    } else {
      let known = scope.tree.states[state].slot
      if known >= 0 { return known }
      scope.tree.update(state) { $0.slot = fresh }
    }
    scope.slots.append(path)
    return fresh
  }

  /// Takes the mappings of the record, or of a repeated element.
  mutating func recordMappings(_ mappings: [FieldMapping], _ names: inout NameRegister) {
    for mapping in mappings {
      var places: [FieldMapping.Place] = []
      var isJoined = false
      var constant: (text: String, isAssumed: Bool)?
      switch mapping.origin {
      case .places(let given): places = given
      case .joined(let given): (places, isJoined) = (given, true)
      case .constant(let text): constant = (text, false)
      case .assumed(let text): constant = (text, true)
      }
      record.mappings.append(
        CompiledMapping(
          mapping, of: profile, places: places.map { (slot($0.path, &names), $0.pick) }, isJoined: isJoined,
          constant: constant,
          steps: mapping.steps.compactMap(step), masks: masks(mapping.steps)))
    }
  }

  private func step(_ step: ValueStep) -> CompiledStep? {
    switch step {
    case .bracketedCode: .bracketedCode
    case .prefix(let count): .prefix(count)
    case .suffix(let count): .suffix(count)
    case .dropLast(let count): .dropLast(count)
    case .prepend(let text): .prepend(text)
    case .split(let separator): separator.first.map { .split($0) }
    case .codes(let id): .codes(profile.codeTables[id]?.meanings ?? [:])
    case .timesTenTo(let power): .timesTenTo(power)
    case .dateMask: nil
    }
  }

  private func masks(_ steps: [ValueStep]) -> [DateMask] {
    steps.flatMap { step in
      if case .dateMask(let masks) = step { return masks.map { DateMask($0) } }
      return []
    }
  }

  /// Takes the source of process rows.
  mutating func process(_ source: ProcessSource, _ names: inout NameRegister) -> CompiledProcess {
    switch source {
    case .rows(let path, let columns):
      mark(path, .row, inEnvelope: false, &names)
      return .rows(columns: columns, names: numbers(columns, &names))
    case .lists(let paths, let count):
      return .lists(
        slots: paths.map { slot($0, &names) }, names: paths.map { $0.elements.last ?? "" },
        count: count.map { slot($0, &names) })
    }
  }
}
