import Policy
import RegistryModel

/// Facts and other terms as values.
extension ConditionSQL {
  func type(of term: Term) -> AttributeType? {
    switch term {
    case .literal: nil
    case .count: .count(0...Int.max)
    case .fact(let name): catalogue.fact(name)?.type
    case .parameter(let name): query.parameter(name, notices)?.type
    }
  }

  mutating func value(_ term: Term, as type: AttributeType?) throws -> ValueSQL {
    switch term {
    case .count(let relation): return try count(relation)
    case .fact(let name): return try fact(name)
    case .literal(let value): return type.map { constant(value, as: $0) } ?? .beyondSQL
    case .parameter(let name):
      guard let parameter = query.parameter(name, notices), let value = parameter.value else {
        return .missing(.unknown)
      }
      return constant(value, as: parameter.type)
    }
  }

  mutating func fact(_ name: String) throws -> ValueSQL {
    guard let fact = catalogue.fact(name) else { return .missing(.unknown) }
    if let stated = stated(fact) { return constant(stated, as: fact.type) }
    switch fact.source {
    case .attribute(let kind, let attribute): return column(attribute, of: kind)
    case .clock: return try clock(name)
    case .question: return ofQuestion(fact)
    case .counted(let relation): return try count(relation)
    case .computed(let computed): return try self.computed(computed)
    case .defined: return .beyondSQL
    }
  }

  /// A value that the question states; facts of counted records are their own.
  private func stated(_ fact: Fact) -> AttributeValue? {
    guard !scopes.dropFirst().contains(where: { $0.kind.id == fact.subject }) else { return nil }
    return query.question.facts[fact.name]
  }

  /// A value that is the same for all records; none where it does not fit the type.
  private mutating func constant(_ value: AttributeValue, as type: AttributeType) -> ValueSQL {
    switch (value, type) {
    case (.flag(let flag), .flag): return .exact(flag ? "1" : "0", .number, lack: .unknown)
    case (.integer(let number), .count), (.integer(let number), .quantity): return number.asSQL
    case (.day(let day), .day): return day.daysSinceEpoch.asSQL
    case (.moment(let moment), .moment): return Int(moment.millisecondsSinceEpoch).asSQL
    case (.text(let code), .code(let list)):
      return list.contains(code) ? .exact(parameters.mark(code), .code(list), lack: .unknown) : .missing(.unknown)
    case (.codes(let codes), .codes(let list)):
      guard codes.allSatisfy({ list.contains($0) }) else { return .missing(.unknown) }
      return .exact(parameters.mark(Set(codes).sorted().joined(separator: " ")), .text, lack: .unknown)
    case (.text(let text), _) where type.isText: return .exact(parameters.mark(text), .text, lack: .unknown)
    default: return .missing(.unknown)
    }
  }

  private func column(_ attribute: Attribute, of kind: RecordKind) -> ValueSQL {
    // Records in other roles are found by chains of references that only the evaluation in memory follows.
    guard let scope = scopes.last(where: { $0.kind == kind }) else { return .beyondSQL }
    if attribute.isPersonal, !includesPersonal { return .missing(.absent) }
    let column = "\(scope.alias).\(SubjectTable.quoted(attribute.name))"
    switch attribute.type {
    case .count(let range) where attribute.name == "stage" && kind.attribute("stageSource") != nil:
      // Dates of sale or registration prove at least a stage, never at most.
      let high =
        "(CASE WHEN \(scope.alias).stageSource = 'derived' THEN max(\(column), \(range.upperBound)) ELSE \(column) END)"
      return .bounded(low: column, high: high, lack: .absent)
    case .flag, .count, .quantity, .day, .moment: return .exact(column, .number, lack: .absent)
    case .code(let list): return .exact(column, .code(list), lack: .absent)
    case .codes, .text, .plate, .vin, .machineCode, .disclosure, .division, .reference:
      return .exact(column, .text, lack: .absent)
    }
  }

  private func clock(_ name: String) throws -> ValueSQL {
    let time = query.question.time
    switch name {
    case "date": return time.day.daysSinceEpoch.asSQL
    case "month": return time.day.month.month.asSQL
    case "moment":
      return .bounded(
        low: String(time.first.millisecondsSinceEpoch), high: String(time.last.millisecondsSinceEpoch), lack: .unknown)
    case "timeOfDay":
      return .bounded(low: String(time.minutes.lowerBound), high: String(time.minutes.upperBound), lack: .unknown)
    default: return .beyondSQL
    }
  }

  private mutating func ofQuestion(_ fact: Fact) -> ValueSQL {
    switch fact.name {
    case "question.activity": constant(.text(query.question.activity), as: fact.type)
    case "question.place": constant(.text(query.question.place.text), as: fact.type)
    default: .missing(.unknown)
    }
  }

  private mutating func computed(_ computed: ComputedFact) throws -> ValueSQL {
    switch computed {
    case .vehicleStageAtLeast, .machineStageAtLeast:
      return try stage(of: computed == .vehicleStageAtLeast ? "vehicle.stage" : "machine.stage", upper: false)
    case .vehicleStageAtMost, .machineStageAtMost:
      return try stage(of: computed == .vehicleStageAtMost ? "vehicle.stage" : "machine.stage", upper: true)
    case .machineOpenFinding, .unitHeavyDieselDaily, .unitVisitsDaily, .unitGoodsDaily: return .beyondSQL
    case .checkAgeDays:
      guard let check = scopes.last(where: { $0.kind == .check }) else { return .beyondSQL }
      // Whole days in China Standard Time; SQLite divides towards zero.
      let local = "(\(check.alias).\"at\" + 28800000)"
      let day = "(\(local) / 86400000 - (\(local) % 86400000 < 0))"
      return .exact("(\(query.question.time.day.daysSinceEpoch) - \(day))", .number, lack: .unknown)
    case .machineOutOfUse, .maintenanceException, .recordingMonths, .daysWithoutGateRecord: return .beyondSQL
    case .alertLevel:
      let slot = try query.circumstance(.fact("alert.inForce"), notices, in: register)
      let codes = CodeList.alertLevel.codes
      guard slot.state == .exact, codes.indices.contains(slot.low) else {
        return .missing(slot.state == .absent ? .absent : .unknown)
      }
      return constant(.text(codes[slot.low].code), as: .code(.alertLevel))
    }
  }

  private mutating func stage(of name: String, upper: Bool) throws -> ValueSQL {
    switch try fact(name) {
    case .bounded(let low, let high, let lack): .exact(upper ? high : low, .number, lack: lack)
    case let other: other
    }
  }
}

extension Int {
  fileprivate var asSQL: ValueSQL { .exact(String(self), .number, lack: .unknown) }
}
