import RegistryModel
import RegistryStore

/// The plates a vehicle bore, with when: what tells whether a record that names a plate alone is about it.
struct BornePlates {
  private let reader: RegistryReader
  private let context: WorkflowContext
  private let vin: VIN
  private let plates: [Borne]

  private struct Borne: Hashable {
    let plate: Plate
    let color: PlateColor?
    var held = MomentInterval()
  }

  /// As the register says, and where it does not know the vehicle, as presented at `inspections`.
  init(_ vin: VIN, inspections: [InspectionSummary], reader: RegistryReader, context: WorkflowContext) throws {
    self.reader = reader
    self.context = context
    self.vin = vin
    let history = try reader.history(
      of: .vehicle, key: vin.text, RegisterQuestion(at: nil, knownAt: context.knownAt))
    if history.isEmpty {
      let presented = inspections.compactMap { summary in
        summary.plate.map { Borne(plate: $0, color: summary.plateColor) }
      }
      plates = Array(Set(presented))
    } else {
      plates = history.compactMap { state in
        state.text("plate").map { plate in
          Borne(
            plate: Plate(plate), color: state.text("plateColor").flatMap { PlateColor(rawValue: $0) },
            held: MomentInterval(from: state.from, until: state.until))
        }
      }
    }
  }

  /// The records of a kind that name the VIN, or a plate while the vehicle bore it, up to the moment asked about; newest
  /// first.
  ///
  /// - Throws: `StoreError`.
  func records(of kind: RecordKind) throws -> [(state: SubjectState, at: Instant)] {
    let question = RegisterQuestion(at: context.at, knownAt: context.knownAt)
    var found: [String: (state: SubjectState, at: Instant)] = [:]
    for state in try reader.states(of: kind, where: "vin", is: .text(vin.text), question) {
      found[state.key] = state.moment("at").map { (state, $0) }
    }
    for borne in plates {
      for state in try reader.states(of: kind, where: "plate", is: .text(borne.plate.text), question) {
        guard state.text("vin") == nil, let at = state.moment("at"), try self.bore(borne, at) else { continue }
        if let seen = state.text("plateColor"), let color = borne.color, seen != color.rawValue { continue }
        found[state.key] = (state, at)
      }
    }
    return found.values.filter { $0.at <= context.at }.sorted { ($1.at, $0.state.key) < ($0.at, $1.state.key) }
  }

  /// Whether it bore the plate then; where nobody is known to have, whether it bears it now, as the cases have it.
  private func bore(_ borne: Borne, _ at: Instant) throws -> Bool {
    if borne.held.contains(at) { return true }
    guard borne.held.contains(context.at) else { return false }
    return try reader.vehicles(
      plate: borne.plate, color: borne.color, RegisterQuestion(at: at, knownAt: context.knownAt)
    ).isEmpty
  }
}
