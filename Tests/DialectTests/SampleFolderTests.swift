import Foundation
import RegistryModel
import Testing

@testable import RecordExchange

/// Tries every message of a folder of real samples, named by the variable HEGUI_SAMPLES; the samples are not part of the
/// project. What each must become stands here, from the interface documents.
@Suite("Samples of a folder", .enabled(if: ProcessInfo.processInfo.environment["HEGUI_SAMPLES"] != nil))
struct SampleFolderTests {
  /// What a sample must become.
  struct Expectation: Sendable, CustomStringConvertible {
    let prefix: String
    let dialects: [String]
    var values: [(CanonicalField, [String])] = []
    var withoutRecord = 0
    var vehicles = 0
    var refused = 0
    var complete = 0
    var codes: Set<String> = []
    var description: String { prefix }
  }

  static let expectations: [Expectation] = [
    Expectation(
      prefix: "02-", dialects: ["jiangsu"],
      values: [
        (.obdOutcome, ["pass"]), (.obdCommunication, ["established"]), (.obdIndicatorWorks, ["true"]),
        (.fuel, ["A"]), (.obdFaultCodes, []),
      ], codes: ["DIALECT-WAITING"]),
    Expectation(prefix: "04-", dialects: ["jiangsu"], vehicles: 1),
    Expectation(
      prefix: "07-", dialects: ["vehispara"],
      values: [
        (.obdOutcome, ["pass"]), (.obdCommunication, ["established"]), (.obdIndicatorWorks, ["true"]),
        (.obdIndicatorLit, ["false"]), (.calibrationIdentification, []), (.attempt, ["1"]),
      ], withoutRecord: 4, codes: ["DIALECT-ENCODING", "DIALECT-NO-RECORD"]),
    Expectation(prefix: "08-", dialects: ["vehispara"], values: [(.processCount, ["130", "130"])]),
    Expectation(prefix: "10-", dialects: ["vehispara"], vehicles: 16),
    Expectation(
      prefix: "13-", dialects: ["message-row"],
      values: [(.odometer, ["92235.0"]), (.displacement, ["1400"]), (.fuel, ["A"]), (.stage, ["4"])], vehicles: 1),
    Expectation(
      prefix: "15-", dialects: ["hgby"],
      values: [(.obdOutcome, ["pass"]), (.obdIndicatorWorks, ["true"]), (.obdCommunication, ["established"])],
      withoutRecord: 1),
    Expectation(prefix: "18-", dialects: ["wsinvoke"], withoutRecord: 2, codes: ["DIALECT-ENCODING"]),
    Expectation(
      prefix: "21-", dialects: ["shenyang"],
      values: [(.plateColor, ["blue"]), (.fuel, ["A"]), (.ratedPower, ["75"]), (.ratedSpeed, ["5000"])],
      codes: ["DIALECT-WAITING"]),
    Expectation(
      prefix: "25-", dialects: ["nanjing"],
      values: [
        (.freeAccelerationReading, ["0.03", "0.06", "0.05", "0.05"]), (.freeAccelerationMean, ["0.05"]),
        (.freeAccelerationSmokeLimit, ["1.20"]), (.freeAccelerationOutcome, ["pass"]), (.verdict, ["pass"]),
        (.obdOutcome, []), (.fuel, ["B"]), (.method, ["freeAcceleration"]),
      ], complete: 1),
    Expectation(
      prefix: "27-", dialects: ["shenyang"],
      values: [
        (.lugdownK100, ["0.1"]), (.lugdownK80, ["0.3"]), (.lugdownMaxWheelPower, ["30.5"]),
        (.lugdownRatedSpeedTo, ["500"]), (.lugdownRatedSpeedFrom, ["3600"]), (.lugdownNOx80, ["2800"]), (.verdict, []),
      ], codes: ["DIALECT-WAITING"]),
    Expectation(
      prefix: "30-", dialects: ["shenyang"],
      values: [
        (.vin, ["1234567890"]), (.obdFaultCodes, ["Ox0001", "Ox0002", "0x0003"]), (.obdIndicatorLit, ["false"]),
        (.obdCommunication, ["established"]), (.obdNotReady, []),
      ], codes: ["DIALECT-WAITING"]),
    Expectation(
      prefix: "34-", dialects: ["vehispara"],
      values: [
        (.lugdownK100, ["2.48"]), (.lugdownK80, ["1.97"]), (.lugdownNOx80, ["261"]), (.lugdownNOxLimit, ["1500"]),
        (.lugdownMaxWheelPower, ["51.0"]), (.lugdownMinWheelPower, ["20.0"]), (.lugdownSmokeLimit, ["1.20"]),
        (.lugdownOutcome, ["fail"]), (.lugdownRatedSpeedFrom, ["2250"]), (.lugdownRatedSpeedTo, ["2750"]),
        (.lugdownMeasuredRatedSpeed, ["3698"]),
      ], codes: ["DIALECT-WAITING", "DIALECT-ROUNDED", "DIALECT-SPEED"]),
    Expectation(
      prefix: "36-", dialects: ["vehispara"],
      values: [
        (.lugdownK100, ["2.48"]), (.lugdownK80, ["1.97"]), (.lugdownMaxWheelPower, ["51"]),
        (.lugdownMinWheelPower, ["20"]), (.lugdownSmokeLimit, ["1.2"]), (.lugdownOutcome, ["fail"]), (.attempt, ["1"]),
      ], codes: ["DIALECT-WAITING"]),
  ]

  /// The folder of the XML samples: the one named, or `xml` in it.
  private static func folder() throws -> String {
    let named = try #require(ProcessInfo.processInfo.environment["HEGUI_SAMPLES"])
    let inner = named + "/xml"
    return FileManager.default.fileExists(atPath: inner) ? inner : named
  }

  @Test("Each sample becomes what its document says, or is refused for the true cause", arguments: expectations)
  func sample(_ expected: Expectation) throws {
    let folder = try Self.folder()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let name = try #require(names.first { $0.hasPrefix(expected.prefix) && $0.hasSuffix(".xml") })
    let reading = try FileReading(.file(folder + "/" + name))
    #expect(reading.summary.dialects == expected.dialects)
    for (field, texts) in expected.values { #expect(reading.texts(field) == texts, "\(field.name)") }
    #expect(reading.withoutRecord.count == expected.withoutRecord)
    #expect(reading.vehicles.count == expected.vehicles)
    #expect(reading.refused.count == expected.refused, "\(reading.refused)")
    #expect(reading.records.count == expected.complete, "\(reading.joined.flatMap(\.findings))")
    #expect(reading.codes.isSuperset(of: expected.codes), "\(reading.codes)")
  }

  @Test("No sample of the folder is without an expectation")
  func everySampleHasOne() throws {
    let folder = try Self.folder()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xml") }
    for name in names { #expect(Self.expectations.contains { name.hasPrefix($0.prefix) }, "\(name)") }
  }
}
