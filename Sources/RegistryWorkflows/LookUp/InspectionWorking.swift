import EmissionStandards
import Policy
import RegistryModel
import RegistryStore

/// The registry's verdict on a stored inspection under what the place has declared and the register holds, as far as it
/// is known.
///
/// What an import computed stays beside the record; but a limit set may be declared, or a day of manufacture registered,
/// long after it. Asked for anew, the verdict is the same in any order of arrival, and right for any past knowledge.
struct InspectionWorking {
  let reader: RegistryReader
  /// What `reader` sees, each question asked once.
  let register: RememberedRegister<RegisterSnapshot>
  /// What was read of places and stations before; read once for all inspections of a vehicle.
  let declarations: JudgingDeclarations

  /// Judges a record.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + parameters of the place).
  func judgement(of record: InspectionRecord) throws -> InspectionJudgement {
    var context = try declarations.context(of: record.station, at: record.start, reader)
    let vehicle = try register.state(of: .vehicle, key: record.vehicle.vin.text, at: record.start)
    context.registered = RegisteredFacts(vehicle?.values ?? [:])
    return InspectionJudgement(of: record, in: context)
  }
}
