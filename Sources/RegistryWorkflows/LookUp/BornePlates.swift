import Policy
import RegistryModel
import RegistryStore

/// The plates a vehicle bore: what tells whether a record that names a plate alone is about it.
struct BornePlates {
  private let reader: RegistryReader
  private let context: WorkflowContext
  private let vin: VIN
  private let bearers: IdentityBearers<RegisterSnapshot>
  private let plates: [Plate]

  /// As the register, inspections, checks and repairs tell up to the moment asked about.
  ///
  /// - Throws: `StoreError`.
  init(_ vin: VIN, reader: RegistryReader, context: WorkflowContext) throws {
    self.reader = reader
    self.context = context
    self.vin = vin
    bearers = IdentityBearers(in: reader.snapshot(knownAt: context.knownAt), known: context.at)
    plates = try bearers.plates(of: vin.text)
  }

  /// The records of a kind that name the VIN, or a plate that the vehicle bore at their time, up to the moment asked
  /// about; newest first.
  ///
  /// - Throws: `StoreError`.
  func records(of kind: RecordKind) throws -> [(state: SubjectState, at: Instant)] {
    let question = RegisterQuestion(at: context.at, knownAt: context.knownAt)
    var found: [String: (state: SubjectState, at: Instant)] = [:]
    for state in try reader.states(of: kind, where: "vin", is: .text(vin.text), question) {
      found[state.key] = state.moment("at").map { (state, $0) }
    }
    for plate in plates {
      for state in try reader.states(of: kind, where: "plate", is: .text(plate.text), question) {
        guard state.text("vin") == nil, let at = state.moment("at"), at <= context.at else { continue }
        let color = state.text("plateColor").flatMap { PlateColor(rawValue: $0) }
        guard try bearers.vehicle(bearing: plate, color, at: at) == vin.text else { continue }
        found[state.key] = (state, at)
      }
    }
    return found.values.filter { $0.at <= context.at }.sorted { ($1.at, $0.state.key) < ($0.at, $1.state.key) }
  }
}
