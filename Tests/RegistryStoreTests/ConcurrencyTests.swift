import Dispatch
import RegistryModel
import RegistryStore
import TestSupport
import Testing

@Suite("Several at once")
struct ConcurrencyTests {
  let folder: TemporaryFolder
  let registry: Registry
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    registry = try folder.registry()
    path = folder.path("registry.sqlite")
  }

  @Test("Writers on one file lose nothing, and readers see whole transactions only")
  func writers() throws {
    let (writers, rounds) = (3, 8)
    let failures = Failures()
    let path = path
    DispatchQueue.concurrentPerform(iterations: writers + 1) { number in
      failures.catching {
        if number == writers {
          let reader = try Registry.openForReading(path)
          for _ in 0..<30 { try ConcurrencyTests.expectPairs(in: reader) }
        } else {
          try ConcurrencyTests.writePairs(to: Registry.openForWriting(path, by: .test), number, rounds)
        }
      }
    }
    #expect(failures.all.isEmpty, "\(failures.all)")
    let report = try registry.verify(.full)
    #expect(report.isSound)
    #expect(report.audit.count == 1 + writers * rounds)
    #expect(try registry.info().counts.first { $0.kind == "inspection" }?.current == 2 * writers * rounds)
  }

  @Test("A call within a call is an error and leaves the outer one whole")
  func nested() throws {
    try registry.write(.test) { transaction in
      try transaction.set("place", to: ["130131"])
      #expect(throws: StoreError.self) { try registry.read { _ in } }
      #expect(throws: StoreError.self) { try registry.write(.test) { _ in } }
    }
    #expect(try registry.read { try $0.setting("place") } == ["130131"])
  }

  /// Every transaction stores two records of one vehicle.
  private static func writePairs(to registry: Registry, _ writer: Int, _ rounds: Int) throws {
    var generator = SeededGenerator(seed: UInt64(writer))
    let station = try station("1301310\(writer)")
    for round in 0..<rounds {
      let pair = try ["A", "B"].map { half in
        var record = generator.inspection(station: station, serial: try serial("\(half)\(round)"))
        record.vehicle.vin = VIN("PAIRED")
        return record
      }
      try registry.store(pair, .test.later(round))
    }
  }

  private static func expectPairs(in registry: Registry) throws {
    let count = try registry.read { try $0.inspections(vin: VIN("PAIRED"), limit: 1000).count }
    #expect(count % 2 == 0)
  }
}

/// Errors of several threads.
private final class Failures: @unchecked Sendable {
  private let queue = DispatchQueue(label: "failures")
  private var errors: [String] = []

  var all: [String] { queue.sync { errors } }

  func catching(_ body: () throws -> Void) {
    do {
      try body()
    } catch {
      let text = "\(error)"
      queue.sync { errors.append(text) }
    }
  }
}
