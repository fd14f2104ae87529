import RegistryModel

/// Counts of related records for all that hold them, in one search: the trucks of every unit, and not of one unit after the
/// other.
extension FrameLoader {
  /// How many related records meet the condition of a relation, by the key of the record they name; nil where a search
  /// cannot tell: it asks each record by itself, at the last moment of the question.
  func countsOfAllHolders(_ relation: CountedRelation) throws -> [String: Slot]? {
    guard relation.distinct == nil, question.facts.isEmpty, question.computed.isEmpty, moment == question.time.last,
      question.place == pack.pack.place, pack.relations[relation]?.attributes != nil,
      let kind = RecordKind.named(relation.kind),
      let searching = register as? any SearchingRegister
    else { return nil }
    let counts = try searching.counts(
      RecordSearch(of: kind, meeting: relation.condition, in: pack.pack, time: question.time), by: relation.link)
    var possibly: [String: Int] = [:]
    for key in counts.possibly {
      guard let holder = try register.state(of: kind, key: key, at: moment)?.text(relation.link) else { continue }
      possibly[holder, default: 0] += 1
    }
    var slots: [String: Slot] = [:]
    for (holder, number) in counts.surely {
      guard let holder else { continue }
      slots[holder] = .between(number, number + (possibly[holder] ?? 0))
    }
    for (holder, number) in possibly where slots[holder] == nil { slots[holder] = .between(0, number) }
    return slots
  }
}

extension CompiledPack {
  /// Whether a probe that asks of no other record has the same value for every counted record.
  func isSameForAll(_ probe: Probe) -> Bool {
    if case .fact(let name) = probe { return catalogue.isClock(name) }
    return true
  }
}

extension FactCatalogue {
  /// The attributes of a record of the kind that decide a fact; none where it is the same for every record, nil where
  /// another record may decide it.
  func attributes(behind name: String, of kind: String) -> Set<String>? {
    switch fact(name)?.source {
    case .attribute(let holder, let attribute) where holder.id == kind:
      // A stage that was derived from dates is a lower bound.
      attribute.name == "stage" ? ["stage", "stageSource"] : [attribute.name]
    case .clock: []
    case .computed(.vehicleStageAtLeast) where kind == RecordKind.vehicle.id,
      .computed(.vehicleStageAtMost) where kind == RecordKind.vehicle.id,
      .computed(.machineStageAtLeast) where kind == RecordKind.machine.id,
      .computed(.machineStageAtMost) where kind == RecordKind.machine.id:
      ["stage", "stageSource"]
    case .attribute, .computed, .question, .defined, .counted, nil: nil
    }
  }
}

extension RecordSearch {
  /// Records of a kind that meet a condition at a time, wherever they are.
  init(of kind: RecordKind, meeting condition: Condition, in pack: PolicyPack, time: Question.AskedTime) {
    self.kind = kind
    self.condition = condition
    self.pack = pack
    self.time = time
    isOfPlace = false
  }
}
