import Policy
import RegistryModel
import RegistryStore

/// The codes that a machine bears or bore: what tells whether a record that names a code alone is about it. A finding stays
/// its own when the code changes.
struct BorneCodes {
  private let reader: RegistryReader
  private let context: WorkflowContext
  private let machine: String
  private let codes: Set<String>

  /// As the register says; of a machine known by its code alone, that code.
  init(_ machine: String, reader: RegistryReader, context: WorkflowContext) throws {
    self.reader = reader
    self.context = context
    self.machine = machine
    if case .code(let read)? = SightedKey(machine) {
      codes = [read.text]
    } else {
      let states = try reader.history(of: .machine, key: machine, RegisterQuestion(at: nil, knownAt: context.knownAt))
      codes = Set(states.filter { $0.from <= context.at }.compactMap { $0.text("code") })
    }
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
      for state in try reader.states(of: kind, where: "machineCode", is: .text(code), question)
      where (state.text("machine") ?? machine) == machine {
        found[state.key] = state.moment("at").map { (state, $0) }
      }
    }
    return found.values.filter { $0.at <= context.at }.sorted { ($1.at, $0.state.key) < ($0.at, $1.state.key) }
  }
}
