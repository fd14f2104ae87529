import EmissionStandards
import Policy
import RegistryModel
import RegistryStore

/// The registry's verdict on the stored inspections of a vehicle under what the place has declared and the register holds,
/// as far as it is known.
///
/// What an import computed stays beside the record; but a limit set may be declared, or a day of manufacture registered,
/// long after it. Asked for anew, the verdict is the same in any order of arrival, and right for any past knowledge.
struct InspectionWorking {
  private let reader: RegistryReader
  /// What was read of places and stations before; read once for all inspections of a vehicle.
  private let declarations: JudgingDeclarations
  /// What the register holds of the vehicle from a moment on, in the order of time.
  private let registered: [(from: Instant, facts: RegisteredFacts)]

  /// - Parameter register: what `reader` sees.
  /// - Throws: `StoreError`.
  init(
    of vehicle: VIN, _ reader: RegistryReader, in register: RememberedRegister<RegisterSnapshot>,
    _ declarations: JudgingDeclarations
  ) throws {
    self.reader = reader
    self.declarations = declarations
    registered = try register.timeline(of: .vehicle, key: vehicle.text).map {
      ($0.from, RegisteredFacts($0.state.values))
    }
  }

  /// Judges a record of the vehicle.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + parameters of the place).
  func judgement(of record: InspectionRecord) throws -> InspectionJudgement {
    var context = try declarations.context(of: record.station, at: record.start, reader)
    context.registered = registered.last { $0.from <= record.start }?.facts ?? RegisteredFacts()
    return InspectionJudgement(of: record, in: context)
  }
}
