import RegistryModel
import RemoteOBD
import Testing

@Suite("Figures of a day")
struct DayFiguresTests {
  /// A day from engine records given as second, odometer in 0.1 km and NOx after the SCR.
  private func day(_ records: [(second: Int, odometer: FieldValue, nitrogenOxides: FieldValue)]) throws
    -> VehicleDaySummary
  {
    let date = try #require(CivilDate("2025-07-01"))
    var fleet = FleetDays()
    for (second, odometer, nitrogenOxides) in records {
      let record = try #require(
        DataRecord(
          type: .engineStream,
          values: [EngineStream.odometer: odometer, EngineStream.downstreamNOx: nitrogenOxides]))
      let time = try #require(WireTime(Instant(date, secondOfDay: second)))
      let header = FrameHeader(command: .realTime, identity: WireText("L99TEST00PA000001", length: 17))
      let report = RealTimeReport(time: time, layout: .serialPerRecord, parts: [.record(record)])
      let bytes = try #require(RemoteFrame(header: header, body: .report(report)).encoded())
      #expect(SimulatedDay.take([bytes], into: &fleet) == [.accepted])
    }
    return try #require(summaries(fleet).first)
  }

  static let distances: [(odometers: [FieldValue], driven: Int?, breaks: Int)] = [
    ([], nil, 0),
    ([.value(1000)], nil, 0),
    ([.value(1000), .value(1003)], 3, 0),
    ([.value(1000), .invalid, .value(1003)], 3, 0),
    // Reset to zero, and on from there.
    ([.value(1000), .value(0), .value(2)], 2, 1),
    // A wild value and back.
    ([.value(1000), .value(900_000), .value(1002), .value(1004)], 2, 2),
    ([.value(1000), .error, .outOfRange(0xFB00_0000), .value(1001)], 1, 0),
  ]

  @Test("distance leaves resets and jumps out", arguments: distances.indices)
  func distance(_ index: Int) throws {
    let row = DayFiguresTests.distances[index]
    let records = row.odometers.enumerated().map { ($0.offset * 60 + 60, $0.element, FieldValue.invalid) }
    let summary = try day(records + (records.isEmpty ? [(60, .invalid, .invalid)] : []))
    #expect(summary.distance == row.driven)
    #expect(summary.odometerBreaks == row.breaks)
  }

  @Test("only valid NOx enters the mean, exactly")
  func nitrogenOxides() throws {
    let values: [FieldValue] = [
      .value(5000), .sensorOff, .invalid, .error, .outOfRange(0xFB01), .value(5005), .value(5010),
    ]
    let summary = try day(values.enumerated().map { ($0.offset, .invalid, $0.element) })
    #expect(summary.downstreamNOx == ExactMean(sum: 15_015, count: 3))
    #expect(summary.downstreamNOx.rounded == 5005)
    #expect(summary.upstreamNOx.rounded == nil)
    #expect(summary.records[.engineStream] == 7)
  }

  @Test(
    "means round halves away from zero",
    arguments: [(3, 2, 2), (-3, 2, -2), (1, 3, 0), (-1, 2, -1), (7, 7, 1)])
  func rounding(sum: Int, count: Int, rounded: Int) {
    #expect(ExactMean(sum: sum, count: count).rounded == rounded)
  }

  @Test("without a loaded threshold no share is computed")
  func thresholds() throws {
    var fleet = FleetDays()
    _ = SimulatedDay.take(try SimulatedDay(seed: 1, vehicles: 1).frames, into: &fleet)
    let summary = try #require(fleet.takeAll().first?.summary())
    #expect(summary.reagentLow == nil)
    #expect(summary.catalystCold == nil)
  }
}
