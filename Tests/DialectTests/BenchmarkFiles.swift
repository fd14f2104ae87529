import Foundation
import RegistryModel
import Testing

@testable import RecordExchange

/// Files for `Benchmarks/run.sh`, made only on demand: the inspections of the canonical file that the environment names,
/// as each dialect says them (`id.xml`), and the canonical form of what it says: inspections (`id-inspections.xml`) and
/// statements about vehicles (`id-register.xml`).
@Suite("Files for measuring", .enabled(if: ProcessInfo.processInfo.environment["MESSAGES_FROM"] != nil))
struct BenchmarkFiles {
  @Test("Written", arguments: 0..<RoundTripTests.writers.count)
  func write(index: Int) throws {
    let environment = ProcessInfo.processInfo.environment
    let source = try #require(environment["MESSAGES_FROM"])
    let folder = URL(filePath: try #require(environment["MESSAGES_INTO"]))
    let writer = RoundTripTests.writers[index]
    var messages: [UInt8] = []
    var inspections: [UInt8] = []
    var stations: Set<StationCode> = []
    var number = 0
    InspectionRecordWriter.start(to: &inspections)
    _ = try DocumentReader(.file(source), schemas: Checkout.path("Schemas")).readBatches(of: 500) { batch in
      for case .inspection(var record) in batch.map(\.content) {
        guard record.lugdown != nil || record.freeAcceleration != nil, record.verdict != nil else { continue }
        Self.simplify(&record)
        // One writer numbers vehicles by the last five digits.
        number += 1
        let serial = try #require(InspectionSerial("\(record.station)\(1_000_000 + number)"))
        record.serial = serial
        for message in writer.messages(of: &record) where !message.isEmpty {
          messages += message.utf8
          messages.append(UInt8(ascii: "\n"))
        }
        stations.insert(record.station)
        InspectionRecordWriter.write(record, to: &inspections)
      }
    }
    InspectionRecordWriter.end(to: &inspections)
    let register = try Self.register(of: messages, writer.id, stations)
    for (name, bytes) in [("", messages), ("-inspections", inspections), ("-register", register)] {
      try Data(bytes).write(to: folder.appending(path: writer.id + name + ".xml"))
    }
  }

  /// Takes out what no writer of the tests says, and puts in what one of them needs to name the VIN.
  private static func simplify(_ record: inout InspectionRecord) {
    record.inspector = nil
    record.appearance = nil
    record.process = nil
    record.registration = nil
    record.cancellation = nil
    record.supersedes = nil
    if record.obd == nil { record.obd = OBDCheck(outcome: .notChecked, communication: .established) }
  }

  /// The stations, and what the messages say of vehicles.
  private static func register(of messages: [UInt8], _ dialect: String, _ stations: Set<StationCode>) throws -> [UInt8]
  {
    var bytes: [UInt8] = []
    RegisterDeltaWriter.start(to: &bytes)
    let kind = try #require(RecordKind.named("station"))
    let listed = CivilDate(daysSinceEpoch: 17_000)
    for station in stations.sorted() {
      let delta = RegisterDelta(
        kind: kind, key: station.text, record: "bench-\(station)", effective: Instant(listed),
        values: ["name": .text("Bench"), "place": .text("130131"), "listedFrom": .day(listed)])
      RegisterDeltaWriter.write(delta, to: &bytes)
    }
    var found: [RegisterDelta] = []
    let catalogue = try DialectCatalogue(try Checkout.catalogue().profiles.filter { $0.id == dialect })
    var settings = DialectSettings(receivedAt: Instant(CivilDate(daysSinceEpoch: 20_000)), station: stations.first)
    settings.call = FileReading.resultsOfDiesel
    _ = try DialectReader(.bytes(messages), catalogue: catalogue, settings: settings).read { outcome in
      if case .vehicle(let statement) = outcome { found.append(statement.delta) }
    }
    for delta in found { RegisterDeltaWriter.write(delta, to: &bytes) }
    RegisterDeltaWriter.end(to: &bytes)
    return bytes
  }
}
