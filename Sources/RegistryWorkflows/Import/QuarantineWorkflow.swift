import Foundation
import RecordExchange
import RegistryModel
import RegistryStore
public import Reports

/// What waits for a person: listing, showing, judging again, discarding.
public struct QuarantineWorkflow {
  let context: WorkflowContext

  /// The quarantine of the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// How many records a page of the store's listing holds.
  static let pageSize = 1000

  /// Records that were not taken in, oldest first.
  ///
  /// - Throws: `StoreError`.
  public func list(includingSettled: Bool) throws -> QuarantineReport {
    let states: [HeldState] = includingSettled ? HeldState.allCases : [.open]
    return try context.openForReading().read { reader in
      var records: [QuarantineReport.Record] = []
      for state in states {
        var last: HeldRecordID?
        while true {
          let page = try reader.heldRecords(state, after: last, limit: Self.pageSize)
          records += page.map { QuarantineListing.line($0, full: false) }
          guard page.count == Self.pageSize else { break }
          last = page.last?.id
        }
      }
      return QuarantineReport(records: records.sorted { $0.id < $1.id })
    }
  }

  /// One record in full.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where there is none of that number.
  public func show(_ id: Int) throws -> QuarantineReport {
    let registry = try context.openForAnswering("held \(id)", purpose: "quarantine")
    let held = try registry.read { try record(id, $0) }
    let masked = try maskedNames(held)
    return QuarantineReport(
      records: [QuarantineListing.line(held, full: true, personal: context.includesPersonalData, masked: masked)])
  }

  /// What the profiles say is about persons, or secret, in messages of dialects.
  private func maskedNames(_ held: HeldRecord) throws -> Set<String> {
    if held.dialect == DialectChoice.canonicalID { return [] }
    return try DialectShelf(shared: context.shared).catalogue().profiles.reduce(into: []) {
      $0.formUnion($1.maskedNames)
    }
  }

  /// Judges a record again and takes it in where nothing stands against it any more.
  ///
  /// An altered re-send replaces the record it conflicts with: that is what releasing it means. Every other obstacle
  /// has to be gone first. A message of a station dialect is released with all that is held of its inspection.
  /// - Throws: `StoreError`; `WorkflowError` where the record is settled already or cannot be read.
  public func release(_ id: Int) throws -> ImportReport {
    let registry = try context.openForWriting()
    return try registry.write(context.writing("release", subject: "held \(id)")) { transaction in
      let held = try record(id, transaction.reader)
      guard held.state == .open else { throw Self.settled(id) }
      var report = ImportReport(dryRun: false)
      var counts = OutcomeCounts()
      let replaces =
        held.reasonCode == FindingCode.alteredResend.id || held.reasonCode == FindingCode.alteredStatement.id
      var intake = RecordIntake(expectedStation: nil, onConflict: replaces ? .replace : .report)
      let outcome = try judgeAgain(held, &intake, transaction)
      let result = outcome.result
      for record in outcome.records {
        counts[result.outcome] += 1
        if HeldOutcome(result.outcome) == nil {
          try transaction.resolve(record.id, as: .released, reason: result.outcome.rawValue)
        }
      }
      counts.findings = result.findings.count
      for finding in result.findings {
        report.note(
          (held.position.map { finding.located(at: $0) } ?? finding).withoutPersonalData, path: held.fileName,
          subject: held.serial)
      }
      report.totals = counts
      report.files = [.init(path: held.fileName, dialect: held.dialect ?? "", counts: counts, cutAtByte: nil)]
      return report
    }
  }

  private func judgeAgain(
    _ held: HeldRecord, _ intake: inout RecordIntake, _ transaction: RegistryTransaction
  ) throws -> MessageRelease.Outcome {
    let shelf = DialectShelf(shared: context.shared)
    if try MessageRelease.isMessage(held, shelf.catalogue) {
      return try MessageRelease(held, catalogue: shelf.catalogue()).take(held, &intake, in: transaction)
    }
    let record = try HeldRecordReader(schemas: try context.shared.path(of: "Schemas")).read(held)
    let result = try intake.take(record, from: held.source, in: transaction)
    let findings = record.located(result.findings) { held.bytes }
    return MessageRelease.Outcome(
      result: RecordIntake.Result(outcome: result.outcome, findings: findings, reason: result.reason), records: [held])
  }

  /// Settles a record without taking it in; its bytes are kept.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where there is none of that number, or no reason is given.
  public func discard(_ id: Int, reason: String) throws -> QuarantineReport {
    guard !reason.isEmpty else {
      throw WorkflowError(
        .usage, zh: "须注明理由", en: "a reason is needed", hintZH: "加上 --reason", hintEN: "add --reason")
    }
    let registry = try context.openForWriting()
    return try registry.write(context.writing("discard", subject: "held \(id)", detail: reason)) { transaction in
      let held = try record(id, transaction.reader)
      guard held.state == .open else { throw Self.settled(id) }
      try transaction.resolve(held.id, as: .discarded, reason: reason)
      let masked = try maskedNames(held)
      return QuarantineReport(
        records: [QuarantineListing.line(try record(id, transaction.reader), full: true, masked: masked)])
    }
  }

  private static func settled(_ id: Int) -> WorkflowError {
    WorkflowError(
      .refused, zh: "该记录已处理", en: "the record is settled already", location: "\(id)",
      hintZH: "用 hegui quarantine show \(id) 查看", hintEN: "see hegui quarantine show \(id)")
  }

  private func record(_ id: Int, _ reader: RegistryReader) throws -> HeldRecord {
    guard let held = try reader.heldRecord(HeldRecordID(Int64(id))) else {
      throw WorkflowError(
        .unknownKey, zh: "没有这条记录", en: "there is no such record", location: "\(id)",
        hintZH: "用 hegui quarantine list --all 查看", hintEN: "see hegui quarantine list --all")
    }
    return held
  }
}
