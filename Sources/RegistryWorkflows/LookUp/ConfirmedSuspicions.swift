import Policy
import RegistryModel
import RegistryStore
import Reports

/// Confirmed suspicions about a subject that no loaded plan has a case for: what somebody found is not gone because the plan of
/// the place says nothing of it (T-071), and only what is not confirmed is confidential (reading A-41).
struct ConfirmedSuspicions {
  /// What the look-up sees, each question asked once.
  let register: RememberedRegister<RegisterSnapshot>
  let context: WorkflowContext
  let kind: RecordKind
  let key: String
  /// Keys of records that may be about the subject, though nobody can tell whom they are about.
  let unattributed: Set<String>

  /// What waits for someone until it is annulled, or a case about it has ended.
  ///
  /// - Parameter told: keys of the suspicions that cases have settled or tell of.
  /// - Throws: `StoreError`.
  func openItems(but told: Set<String>) throws -> [BilingualText] {
    try found().filter { $0.state.values.findingStatus == .confirmed && !told.contains($0.state.key) }.map {
      state, at in
      let title = state.text("kind").flatMap { CodeList.suspicionKind.title(of: $0) }
      return BilingualText(
        zh: "已认定的线索：\(title?.zh ?? "未载明类别")（\(state.key)，\(at.day)）；已载入的规则包没有相应的案件",
        en:
          "Confirmed suspicion: \(title?.en ?? "of no stated kind") (\(state.key), \(at.day)); no loaded plan has a case for it"
      )
    }
  }

  /// Those that name the subject, newest first.
  private func found() throws -> [(state: RecordState, at: Instant)] {
    var found: [String: (state: RecordState, at: Instant)] = [:]
    for state in try naming() + unattributed.sorted().compactMap(mayBeOwn) {
      guard let at = try register.happened(state), at <= context.at else { continue }
      found[state.key] = (state, at)
    }
    return found.values.sorted { ($1.at, $0.state.key) < ($0.at, $1.state.key) }
  }

  private func naming() throws -> [RecordState] {
    if case .plate(let plate, _)? = SightedKey(key), let own = SightedKey(key) {
      let filter = RecordFilter("plate", equals: .text(plate.text))
      return try register.states(of: .suspicion, where: filter, at: context.at).filter { state in
        state.text("vin") == nil && SightedKey(of: .vehicle, readFrom: state.values)?.mayBe(own) ?? false
      }
    }
    switch kind {
    case .vehicle, .machine:
      return try SubjectRecords(kind: kind, key: key, register: register, context: context).records(of: .suspicion)
        .map(\.state)
    case .suspicion: return try register.state(of: .suspicion, key: key, at: context.at).map { [$0] } ?? []
    default:
      guard RecordKind.suspicion.attribute(kind.id) != nil else { return [] }
      return try register.states(of: .suspicion, where: RecordFilter(kind.id, equals: .text(key)), at: context.at)
    }
  }

  /// A suspicion of that key that names nobody but by what was read off; a check may bear the same key.
  private func mayBeOwn(_ key: String) throws -> RecordState? {
    try register.state(of: .suspicion, key: key, at: context.at).flatMap {
      SightedKey(of: kind, readFrom: $0.values) != nil && $0.text("vin") == nil && $0.text("machine") == nil ? $0 : nil
    }
  }
}

extension CaseState {
  /// Keys of the suspicions that need not be told of beside the case: it is open and told of itself or still confidential, or it
  /// has ended. That nothing opens it any more settles nothing.
  var suspicionsTold: [String] {
    let isTold =
      switch status {
      case .open: !workflow.steps.isEmpty
      case .closed, .dismissed: true
      case .annulled, .lapsed: false
      }
    guard isTold else { return [] }
    return timeline.map(\.entry).filter { entry in
      entry.kind == RecordKind.suspicion.id && endedAt.map { entry.moment <= $0 } ?? true
    }.map(\.key)
  }
}
