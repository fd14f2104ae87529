import Policy
import RegistryModel
import RegistryStore

/// The plates a vehicle bore: what tells whether a record that names a plate alone is about it.
struct BornePlates {
  private let context: WorkflowContext
  private let vin: VIN
  private let register: RememberedRegister<RegisterSnapshot>
  private let bearers: IdentityBearers<RememberedRegister<RegisterSnapshot>>
  private let plates: [Plate]

  /// As the register, inspections, checks and repairs tell up to the moment asked about.
  ///
  /// - Throws: `StoreError`.
  init(_ vin: VIN, register: RememberedRegister<RegisterSnapshot>, context: WorkflowContext) throws {
    self.register = register
    self.context = context
    self.vin = vin
    bearers = IdentityBearers(in: register, known: context.at)
    plates = try bearers.plates(of: vin.text)
  }

  /// The records of a kind that name the VIN, or a plate that the vehicle bore at their time, up to the moment asked
  /// about; newest first.
  ///
  /// - Throws: `StoreError`.
  func records(of kind: RecordKind) throws -> [(state: RecordState, at: Instant)] {
    var found: [String: (state: RecordState, at: Instant)] = [:]
    let own = RecordFilter("vin", equals: .text(vin.text))
    for state in try register.states(of: kind, where: own, at: context.at) {
      found[state.key] = state.moment("at").map { (state, $0) }
    }
    for plate in plates {
      let filter = RecordFilter("plate", equals: .text(plate.text))
      for state in try register.states(of: kind, where: filter, at: context.at) {
        guard state.text("vin") == nil, let at = state.moment("at"), at <= context.at else { continue }
        let color = state.text("plateColor").flatMap { PlateColor(rawValue: $0) }
        guard try bearers.vehicle(bearing: plate, color, at: at) == vin.text else { continue }
        found[state.key] = (state, at)
      }
    }
    return found.values.filter { $0.at <= context.at }.sorted { ($1.at, $0.state.key) < ($0.at, $1.state.key) }
  }
}
