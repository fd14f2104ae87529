import EmissionStandards
import RegistryModel
import RegistryStore

/// The registry's verdict on a stored inspection under what the place has declared and the register holds, as far as it
/// is known.
///
/// What an import computed stays beside the record; but a limit set may be declared, or a day of manufacture registered,
/// long after it. Asked for anew, the verdict is the same in any order of arrival, and right for any past knowledge.
struct InspectionWorking {
  let reader: RegistryReader
  /// As it was known then; nil for now.
  let knownAt: Instant?
  private let declarations: JudgingDeclarations
  private var vehicles: [VIN: [SubjectState]] = [:]

  /// - Parameter declarations: what was read of places and stations before; read once for all inspections of a vehicle.
  init(reader: RegistryReader, knownAt: Instant?, declarations: JudgingDeclarations? = nil) {
    self.reader = reader
    self.knownAt = knownAt
    self.declarations = declarations ?? JudgingDeclarations(knownAt: knownAt)
  }

  /// Judges a record.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + parameters of the place).
  mutating func judgement(of record: InspectionRecord) throws -> InspectionJudgement {
    InspectionJudgement(of: record, in: try context(of: record))
  }

  private mutating func context(of record: InspectionRecord) throws -> JudgementContext {
    var context = try declarations.context(of: record.station, at: record.start, reader)
    let vehicle = try states(of: record.vehicle.vin).last {
      MomentInterval(from: $0.from, until: $0.until).contains(record.start)
    }
    context.registered = RegisteredFacts(vehicle?.values ?? [:])
    return context
  }

  private mutating func states(of vin: VIN) throws -> [SubjectState] {
    if let known = vehicles[vin] { return known }
    let states = try reader.history(of: .vehicle, key: vin.text, RegisterQuestion(at: nil, knownAt: knownAt))
    vehicles[vin] = states
    return states
  }
}
