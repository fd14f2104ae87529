import Policy
import RegistryModel
import RegistryStore

/// The codes that a machine bears or bore: what tells whether a record that names a code alone is about it. A finding stays
/// its own when the code changes.
struct BorneCodes {
  private let reader: RegistryReader
  private let context: WorkflowContext
  private let machine: String
  private let bearers: IdentityBearers<RegisterSnapshot>
  private let codes: [MachineCode]

  /// As the register tells up to the moment asked about; of a machine known by its code alone, that code.
  ///
  /// - Throws: `StoreError`.
  init(_ machine: String, reader: RegistryReader, context: WorkflowContext) throws {
    self.reader = reader
    self.context = context
    self.machine = machine
    bearers = IdentityBearers(in: reader.snapshot(knownAt: context.knownAt), known: context.at)
    codes = if case .code(let read)? = SightedKey(machine) { [read] } else { try bearers.codes(of: machine) }
  }

  /// The records of a kind that name the machine by its key or by a code, up to the moment asked about; newest first.
  ///
  /// - Throws: `StoreError`.
  func records(of kind: RecordKind) throws -> [(state: SubjectState, at: Instant)] {
    let question = RegisterQuestion(at: context.at, knownAt: context.knownAt)
    var found: [String: (state: SubjectState, at: Instant)] = [:]
    for state in try reader.states(of: kind, where: "machine", is: .text(machine), question) {
      found[state.key] = state.moment("at").map { (state, $0) }
    }
    for code in codes {
      for state in try reader.states(of: kind, where: "machineCode", is: .text(code.text), question) {
        guard state.text("machine") == nil, let at = state.moment("at"), at <= context.at,
          try bearers.key(of: .machine, named: SightedKey.code(code).text, at: at) == machine
        else { continue }
        found[state.key] = (state, at)
      }
    }
    return found.values.filter { $0.at <= context.at }.sorted { ($1.at, $0.state.key) < ($0.at, $1.state.key) }
  }
}
