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
  /// Read once for all inspections of a vehicle.
  private var parameters: JudgementParameters

  init(reader: RegistryReader, knownAt: Instant?) {
    self.reader = reader
    self.knownAt = knownAt
    parameters = JudgementParameters(knownAt: knownAt)
  }

  /// Judges a record.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + parameters of the place).
  mutating func judgement(of record: InspectionRecord) throws -> InspectionJudgement {
    InspectionJudgement(of: record, in: try context(of: record))
  }

  private mutating func context(of record: InspectionRecord) throws -> JudgementContext {
    let station = try reader.state(
      of: .station, key: record.station.text, RegisterQuestion(at: nil, knownAt: knownAt))
    var context = try parameters.context(
      of: station?.text("place").flatMap { DivisionCode($0) }, at: record.start, reader)
    let vehicle = try reader.state(
      of: .vehicle, key: record.vehicle.vin.text, RegisterQuestion(at: record.start, knownAt: knownAt))
    context.registered = RegisteredFacts(vehicle?.values ?? [:])
    return context
  }
}
