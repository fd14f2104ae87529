public import RegistryModel

/// The machines that some check names, or some case may be about: only of them it has to be asked whether a finding stands
/// or a case puts them out of use. Read once, it serves all questions to a pack at that moment.
public struct SupervisedMachines: Sendable {
  private var names: Set<String> = []

  /// Reads the checks of `register`, and what else may open a case that puts a machine out of use.
  ///
  /// - Throws: What the register throws.
  /// - Complexity: O(those records).
  public init(
    of pack: CompiledPack, at moment: Instant, notices: PlaceNotices, in register: some RegisterView
  ) throws {
    let records = CaseRecords(register: register, pack: pack, moment: moment, subject: nil, notices: notices)
    let workflows = CaseEngine(pack).workflows.map(\.workflow).filter {
      $0.putsOutOfUse && $0.subject == RecordKind.machine.id
    }
    var kinds = Set(workflows.flatMap(\.openers))
    kinds.insert(RecordKind.check.id)
    for kind in kinds.sorted().compactMap({ RecordKind.named($0) }) {
      try register.forEachState(of: kind, at: moment) { state in
        names.formUnion([state.text("machine"), state.text("machineCode")].compactMap { $0 })
        if let subject = records.subject(of: try records.located(state), as: .machine) { names.insert(subject.key) }
      }
    }
  }

  /// Whether anything may be known of a machine that is not in its own record.
  func mayHold(_ machine: RecordState) -> Bool {
    names.contains(machine.key) || machine.text("code").map(names.contains) ?? false
  }
}
