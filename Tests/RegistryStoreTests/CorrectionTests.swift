import RegistryModel
import RegistryStore
import TestSupport
import Testing

@Suite("Corrections in the store stay with their vehicle")
struct CorrectionTests {
  /// A record of a chain: its serial, its vehicle, and what it names as replaced.
  struct Link: Sendable {
    let serial: String
    let vin: String
    let supersedes: String?
  }

  /// Records that name each other, and those of them that stand in any order of arrival.
  struct Chain: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let links: [Link]
    let standing: [String]

    static let all = [
      Chain(
        testDescription: "a correction of another vehicle",
        links: [Link(serial: "A", vin: "X", supersedes: nil), Link(serial: "B", vin: "Y", supersedes: "A")],
        standing: ["A", "B"]),
      Chain(
        testDescription: "a chain that leaves its vehicle at the end",
        links: [
          Link(serial: "A", vin: "X", supersedes: nil), Link(serial: "B", vin: "X", supersedes: "A"),
          Link(serial: "C", vin: "Y", supersedes: "B"),
        ], standing: ["B", "C"]),
      Chain(
        testDescription: "a chain that leaves its vehicle and comes back",
        links: [
          Link(serial: "A", vin: "X", supersedes: nil), Link(serial: "B", vin: "Y", supersedes: "A"),
          Link(serial: "C", vin: "X", supersedes: "B"),
        ], standing: ["A", "B", "C"]),
      Chain(
        testDescription: "a correction of the vehicle beside one of another",
        links: [
          Link(serial: "A", vin: "X", supersedes: nil), Link(serial: "B", vin: "Y", supersedes: "A"),
          Link(serial: "C", vin: "X", supersedes: "A"),
        ], standing: ["B", "C"]),
      Chain(
        testDescription: "a ring over another vehicle",
        links: [
          Link(serial: "A", vin: "X", supersedes: "C"), Link(serial: "B", vin: "Y", supersedes: "A"),
          Link(serial: "C", vin: "X", supersedes: "B"),
        ], standing: ["A", "B"]),
    ]

    func records() throws -> [InspectionRecord] {
      var generator = SeededGenerator(seed: 5)
      return try links.map { link in
        var record = generator.inspection(station: try station("13013101"), serial: try serial(link.serial))
        record.vehicle.vin = VIN(link.vin)
        record.supersedes = try link.supersedes.map { try serial($0) }
        return record
      }
    }
  }

  @Test("What stands is the same in any order of arrival", arguments: Chain.all)
  func order(_ chain: Chain) throws {
    let folder = try TemporaryFolder()
    var hashes: Set<String> = []
    for (number, records) in orders(of: try chain.records()).enumerated() {
      let registry = try folder.registry("\(number).sqlite")
      for record in records { try registry.store([record]) }
      hashes.insert(try registry.contentHash())
      let standing = try registry.read { reader in
        try records.filter { try reader.inspection(station: $0.station, serial: $0.serial) != nil }.map(\.serial.text)
      }
      #expect(standing.sorted() == chain.standing, "\(records.map(\.serial.text))")
    }
    #expect(hashes.count == 1)
  }

  @Test("Which of the two comes first, the correction bears the finding, and whoever imports the second is told")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let registry = try folder.registry()
    let records = try Chain.all[0].records()
    let arrival = try registry.write(.test) { transaction in
      try transaction.store(records[1], judgement: Judgement(verdict: .pass, disagreements: 0))
      return try transaction.store(records[0], judgement: Judgement(verdict: .fail, disagreements: 0))
    }
    #expect(arrival.outcome == .accepted)
    #expect(arrival.findings.map(\.code) == [.supersedesOtherVehicle])
    #expect(arrival.findings.map(\.value) == ["B"])
    let (codes, disagreements) = try registry.read { reader in
      (
        try records.map { try reader.findings(station: $0.station, serial: $0.serial).map(\.code) },
        try records.map {
          try reader.inspection(station: $0.station, serial: $0.serial)?.judgement?.disagreements
        }
      )
    }
    #expect(codes == [[], [FindingCode.supersedesOtherVehicle.id]])
    #expect(disagreements == [0, 1])
  }

  @Test("A ring is seen from the record that closes it, over any number of corrections of its vehicle")
  func rings() throws {
    let folder = try TemporaryFolder()
    let registry = try folder.registry()
    let links = (1...5).map { Link(serial: "S\($0)", vin: "X", supersedes: "S\($0 % 5 + 1)") }
    var records = try Chain(testDescription: "", links: links, standing: []).records()
    let last = records.removeLast()
    func closes(_ record: InspectionRecord) throws -> Bool { try registry.read { try $0.closesRing(record) } }
    #expect(try !closes(last))
    for record in records {
      #expect(try !closes(record))
      try registry.store([record])
    }
    #expect(try closes(last))
    var other = last
    other.vehicle.vin = VIN("Y")
    #expect(try !closes(other), "a link to another vehicle does not hold, so nothing is closed")
    other.supersedes = other.serial
    #expect(try closes(other))
  }

  @Test("A chain of corrections is not followed anew for each of its links, whichever comes first")
  func ringsOfLongChains() throws {
    let count = 60
    let links = (1...count).map { Link(serial: "S\($0)", vin: "X", supersedes: $0 == 1 ? nil : "S\($0 - 1)") }
    let records = try Chain(testDescription: "", links: links, standing: []).records()
    let everyOther = [0, 1].flatMap { rest in records.indices.filter { $0 % 2 == rest }.map { records[$0] } }
    for ordered in [records, records.reversed(), everyOther] {
      let folder = try TemporaryFolder()
      let registry = try folder.registry()
      let rows = try registry.write(.test) { transaction in
        try ordered.reduce(0) { rows, record in
          let before = transaction.rowsRead
          #expect(try !transaction.reader.closesRing(record))
          let read = transaction.rowsRead - before
          try transaction.store(record)
          return rows + read
        }
      }
      #expect(rows <= 2 * count)
    }
  }

  /// Every order of a few things.
  private func orders<Element>(of elements: [Element]) -> [[Element]] {
    guard elements.count > 1 else { return [elements] }
    return elements.indices.flatMap { index in
      var rest = elements
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }
}
