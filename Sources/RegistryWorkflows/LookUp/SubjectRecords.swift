import Policy
import RegistryModel
import RegistryStore

/// The records about one vehicle or machine: by its key, or by a plate or code while it bore it. A finding stays its own when
/// plate or code change.
struct SubjectRecords {
  /// Vehicle or machine.
  let kind: RecordKind
  let key: String
  let register: RememberedRegister<RegisterSnapshot>
  let context: WorkflowContext

  /// Those of a kind up to the moment asked about, newest first.
  ///
  /// - Throws: `StoreError`.
  func records(of wanted: RecordKind) throws -> [(state: RecordState, at: Instant)] {
    let bearers = IdentityBearers(in: register, known: context.at)
    let found =
      kind == .machine
      ? try bearers.records(of: wanted, aboutMachine: key) : try bearers.records(of: wanted, aboutVehicle: key)
    return try found.compactMap { state in try register.happened(state).map { (state: state, at: $0) } }
      .sorted { ($1.at, $0.state.key) < ($0.at, $1.state.key) }
  }
}
