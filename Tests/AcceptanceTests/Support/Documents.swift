import Foundation
import Testing

/// Documents that the tests compose from one record of the fixtures.
enum Documents {
  /// The first inspection of station A, as its file has it: 冀A10002, failed on 2020-03-10.
  static func inspection() throws -> String {
    let text = try String(contentsOfFile: HeguiProcess.fixture("stations/2-inspections-A.xml"), encoding: .utf8)
    let start = try #require(text.range(of: "<inspection>"))
    let end = try #require(text.range(of: "</inspection>"))
    return String(text[start.lowerBound..<end.upperBound])
  }

  static let serial = "A20200310-0004"

  /// An inspection file around records.
  static func inspections(_ records: [String]) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <inspectionRecords xmlns="urn:hegui:inspection-records:1" version="1.0">
    \(records.joined(separator: "\n"))
    </inspectionRecords>

    """
  }

  /// A register file around records.
  static func register(_ records: [String]) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <registerRecords xmlns="urn:hegui:register-records:1" version="1.0">
    \(records.joined(separator: "\n"))
    </registerRecords>

    """
  }

  /// A station of Pingshan.
  static func station(_ code: String) -> String {
    """
    <station record="S-\(code)" effective="2018-01-01" key="\(code)">
      <name>平山示例检验机构\(code)</name>
      <place>130131</place>
      <listedFrom>2018-01-01</listedFrom>
    </station>
    """
  }

  /// The inspection of the fixtures under another serial, with elements changed.
  static func inspection(serial: String, _ changes: [String: String] = [:]) throws -> String {
    try changes.reduce(inspection().replacingOccurrences(of: Documents.serial, with: serial)) { record, change in
      let pattern = "<\(change.key)>[^<]*</\(change.key)>"
      let range = try #require(record.range(of: pattern, options: .regularExpression), "\(change.key)")
      return record.replacingCharacters(in: range, with: "<\(change.key)>\(change.value)</\(change.key)>")
    }
  }

  /// An inspection without a test that its station marks as failed.
  static func withoutFailedTest(_ inspection: String) -> String {
    inspection.replacingOccurrences(of: "<outcome>fail</outcome>", with: "<outcome>pass</outcome>")
  }
}
