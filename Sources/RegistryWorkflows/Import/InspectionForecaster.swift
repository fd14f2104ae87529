import EmissionStandards
import RecordExchange
import RegistryModel
import RegistryStore
import Synchronization

/// Works inspections out ahead of their storing, with a connection of its own to the register.
final class InspectionForecaster: Sendable {
  private let registry: Registry?
  private let expectations = Mutex<[StationCode: Expectation]>([:])

  /// What the last record of a station was judged under: the guess for its next one.
  private struct Expectation {
    var context = JudgementContext()
    /// Whether the register held the vehicle.
    var isRegistered = true
  }

  /// - Parameter registry: asked about vehicles; nil where only the storing thread sees the register as it will be.
  init(registry: Registry?) {
    self.registry = registry
  }

  /// Reads a batch through; one forecast for each record, nil for what is no inspection.
  func batch(_ records: [ReadRecord]) -> ReadBatch {
    // A question that fails is asked again while the record is stored; it is told there.
    let answered = try? registry?.read { reader in
      try records.map { record in
        try forecast(record) { .answered(try reader.registeredVehicle($0.vehicle.vin, at: $0.start)) }
      }
    }
    return ReadBatch(records: records, forecasts: answered ?? records.map { forecast($0) { _ in .open } })
  }

  private func forecast(
    _ record: ReadRecord, _ ask: (InspectionRecord) throws -> InspectionForecast.Lookup
  ) rethrows -> InspectionForecast? {
    guard case .inspection(let inspection) = record.content else { return nil }
    let lookup = try ask(inspection)
    return InspectionForecast(inspection, lookup, in: context(for: inspection, lookup))
  }

  private func context(for record: InspectionRecord, _ lookup: InspectionForecast.Lookup) -> JudgementContext {
    let expected = expectations.withLock { $0[record.station] } ?? Expectation()
    var context = expected.context
    context.registered =
      switch lookup {
      case .answered(let vehicle): RegisteredFacts(vehicle)
      case .open: expected.isRegistered ? RegisteredFacts(statedBy: record.vehicle) : RegisteredFacts()
      }
    return context
  }

  /// Notes under what a record had to be judged instead.
  func expect(_ context: JudgementContext, after record: InspectionRecord) {
    expectations.withLock {
      $0[record.station] = Expectation(context: context, isRegistered: context.registered != RegisteredFacts())
    }
  }
}

/// Records that were read together, with what was worked out of them.
struct ReadBatch: Sendable {
  let records: [ReadRecord]
  let forecasts: [InspectionForecast?]

  /// What is left of a batch: a transaction may end within it.
  struct Rest {
    private let batch: ReadBatch
    private var position = 0

    init(_ batch: ReadBatch) { self.batch = batch }

    /// The next record with its forecast; nil after the last one.
    mutating func next() -> (ReadRecord, InspectionForecast?)? {
      guard position < batch.records.count else { return nil }
      defer { position += 1 }
      return (batch.records[position], batch.forecasts[position])
    }
  }
}
