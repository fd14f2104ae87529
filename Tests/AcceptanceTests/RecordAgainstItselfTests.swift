import Foundation
import Testing

/// What a record says against itself is a finding of a record that is taken all the same.
@Suite("Cross-field checks of an inspection")
struct RecordAgainstItselfTests {
  @Test(
    "masses and process rows that contradict each other are told",
    arguments: [
      Change("<grossMass>31000<", "<grossMass>8000<", "ADMIT-MASSES", "inspection/vehicle/grossMass", "8000"),
      Change(
        #"<process rows="112" columns="time,speed,engineSpeed,wheelPower,k,nox"/>"#,
        "<process rows=\"3\" columns=\"time,k\">1,0.5\n2,0.6\n</process>", "ADMIT-PROCESS-ROWS", "inspection/process",
        "3"),
    ])
  func contradicted(_ change: Change) throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let report = try hegui.importChanged(change.from, to: change.to)
    let sample = try #require(report["samples"].list.first { $0["code"].string == change.code })
    #expect(sample["element"].string == change.path && sample["value"].string == change.value)
    #expect(sample["line"].int != nil && sample["column"].int != nil)
    #expect(try Counts(report["totals"]) == Counts(["accepted": 1]))
  }

  @Test(
    "as many rows as stated, or only their number, say nothing",
    arguments: [
      "<process rows=\"2\" columns=\"time,k\">1,0.5\n\n2,0.6</process>", "<process rows=\"9\" columns=\"time,k\"/>",
    ])
  func consistent(process: String) throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let report = try hegui.importChanged(
      #"<process rows="112" columns="time,speed,engineSpeed,wheelPower,k,nox"/>"#, to: process)
    #expect(!report["findingCounts"].keys.contains("ADMIT-PROCESS-ROWS"))
  }

  struct Change: CustomTestStringConvertible, Sendable {
    let from: String
    let to: String
    let code: String
    let path: String
    let value: String
    var testDescription: String { code }

    init(_ from: String, _ to: String, _ code: String, _ path: String, _ value: String) {
      self.from = from
      self.to = to
      self.code = code
      self.path = path
      self.value = value
    }
  }
}

extension HeguiProcess {
  /// Imports an inspection of the fixtures under another serial and with a piece of its text changed.
  fileprivate func importChanged(_ old: String, to new: String) throws -> JSONValue {
    let record = try Documents.inspection(serial: "X-1")
    try #require(record.contains(old))
    let path = try folder.file("in.xml", Documents.inspections([record.replacingOccurrences(of: old, with: new)]))
    return try run("import", path, "--format", "json").json()
  }
}
