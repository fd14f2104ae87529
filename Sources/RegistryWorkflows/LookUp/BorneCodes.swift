import Policy
import RegistryModel
import RegistryStore

/// The codes that a machine bears or bore: what tells whether a record that names a code alone is about it. A finding stays
/// its own when the code changes.
struct BorneCodes {
  private let context: WorkflowContext
  private let machine: String
  private let register: RememberedRegister<RegisterSnapshot>
  private let bearers: IdentityBearers<RememberedRegister<RegisterSnapshot>>
  private let codes: [MachineCode]

  /// As the register tells up to the moment asked about; of a machine known by its code alone, that code.
  ///
  /// - Throws: `StoreError`.
  init(_ machine: String, register: RememberedRegister<RegisterSnapshot>, context: WorkflowContext) throws {
    self.register = register
    self.context = context
    self.machine = machine
    bearers = IdentityBearers(in: register, known: context.at)
    codes = if case .code(let read)? = SightedKey(machine) { [read] } else { try bearers.codes(of: machine) }
  }

  /// The records of a kind that name the machine by its key or by a code, up to the moment asked about; newest first.
  ///
  /// - Throws: `StoreError`.
  func records(of kind: RecordKind) throws -> [(state: RecordState, at: Instant)] {
    var found: [String: (state: RecordState, at: Instant)] = [:]
    func add(_ attribute: String, _ text: String, as name: String) throws {
      let filter = RecordFilter(attribute, equals: .text(text))
      for state in try register.states(of: kind, where: filter, at: context.at) {
        guard attribute == "machine" || state.text("machine") == nil, let at = state.moment("at"), at <= context.at,
          try name == machine || bearers.key(of: .machine, named: name, at: at) == machine
        else { continue }
        found[state.key] = (state, at)
      }
    }
    for name in try bearers.names(ofMachine: machine) { try add("machine", name, as: name) }
    for code in codes { try add("machineCode", code.text, as: SightedKey.code(code).text) }
    return found.values.filter { $0.at <= context.at }.sorted { ($1.at, $0.state.key) < ($0.at, $1.state.key) }
  }
}
