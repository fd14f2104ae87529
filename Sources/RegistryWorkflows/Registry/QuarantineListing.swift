import Foundation
import RecordExchange
import RegistryModel
import RegistryStore
import Reports

/// Held records as a report shows them.
enum QuarantineListing {
  /// - Parameter masked: names of elements and attributes that are masked beside those of the canonical form.
  static func line(
    _ held: HeldRecord, full: Bool, personal: Bool = false, masked: Set<String> = []
  ) -> QuarantineReport.Record {
    let text = ReceivedText.text(of: held.bytes, encoding: held.encoding)
    let reason = held.findings.first { $0.code == held.reasonCode } ?? held.findings.first
    return QuarantineReport.Record(
      id: Int(held.id.number), outcome: held.outcome, state: held.state, file: held.fileName,
      byteOffset: held.source.byteOffset, byteCount: held.source.byteCount, line: held.position?.line,
      station: held.station, subject: held.serial, reason: held.reasonCode,
      message: reason?.message ?? FindingCode.stored(held.reasonCode, .quarantine).title, recordedAt: held.recordedAt,
      resolution: held.resolution.map { "\($0.actor), \($0.at): \($0.reason)" },
      findings: full
        ? held.findings.map { stored in
          let finding = personal ? stored.finding : stored.finding.withoutPersonalData
          return ImportReport.Sample(finding, path: held.fileName, subject: held.serial)
        } : [],
      content: full ? (personal ? text : PersonalData.masked(text, and: masked)) : nil)
  }
}

extension StoredFinding {
  /// The finding with the texts it had when it was made.
  var finding: Finding {
    Finding(
      FindingCode.stored(code, severity), at: position, path: path, value: value, message: message, hint: hint)
  }
}
