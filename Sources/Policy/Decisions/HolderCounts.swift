import RegistryModel

/// Counts of related records for all that hold them, in one search: the trucks of every unit, and not of one unit after the
/// other.
extension FrameLoader {
  /// How many related records meet the condition of a relation, by the key of the record they name; nil where a search
  /// cannot tell: it asks each record by itself, at the last moment of the question.
  func countsOfAllHolders(_ relation: CountedRelation) throws -> [String: Slot]? {
    guard relation.distinct == nil, question.facts.isEmpty, question.computed.isEmpty, moment == question.time.last,
      question.place == pack.pack.place, asksOnlyOfItself(relation), let kind = RecordKind.named(relation.kind),
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

  /// Whether the condition asks of nothing but the counted record itself and of what is the same for all.
  private func asksOnlyOfItself(_ relation: CountedRelation) -> Bool {
    pack.relations[relation]?.slots.allSatisfy { slot in
      switch pack.probes[slot] {
      case .constant, .parameter, .window, .hours, .alert, .loaded: true
      case .fact(let name): isOwnFact(name, of: relation.kind)
      case .zone, .entry, .circular, .count: false
      }
    } ?? false
  }

  private func isOwnFact(_ name: String, of kind: String) -> Bool {
    switch pack.catalogue.fact(name)?.source {
    case .attribute(let holder, _): holder.id == kind
    case .clock: true
    case .computed(let fact):
      [.vehicleStageAtLeast, .vehicleStageAtMost, .machineStageAtLeast, .machineStageAtMost].contains(fact)
        && name.hasPrefix(kind + ".")
    case .question, .defined, .counted, nil: false
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
