import Policy
public import RegistryModel
import RegistryStore
public import Reports

/// A step that a person records in a case.
public struct CaseAdvance: Sendable {
  /// The number of the case.
  public var id: String
  /// The step.
  public var step: String
  /// How it ended, a code of ``RegistryModel/CodeList/stepResult``.
  public var result: String
  /// A file that proves it, or its SHA-256.
  public var evidence: String?
  /// The document: number of a decision, notice or report.
  public var document: String?
  /// The department that did it; nil for the step's own.
  public var department: String?
  /// A note.
  public var reason: String?
  /// When it was done; nil for now.
  public var at: Instant?

  /// A step that was done.
  public init(id: String, step: String) {
    self.id = id
    self.step = step
    result = "done"
  }
}

extension CaseAdvance {
  /// A finding on the step, as a note of the report.
  fileprivate static func note(on finding: Finding) -> BilingualText {
    BilingualText(
      zh: finding.code.id + "：" + finding.message.zh + "；" + finding.hint.zh,
      en: finding.code.id + ": " + finding.message.en + "; " + finding.hint.en)
  }
}

extension CaseWorkflow {
  /// Records a step of a case, where it fits.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where there is no such case or file, a code means nothing, or the step does
  ///   not fit: then with the steps that would.
  public func advance(_ request: CaseAdvance, dryRun: Bool) throws -> CaseReport {
    guard let result = CaseEvent.Result(rawValue: request.result) else {
      throw WorkflowError(
        .usage, zh: "没有这种结果", en: "there is no such result", location: request.result,
        hintZH: "可用：done failed dismissed；撤销一步请更正其记录",
        hintEN: "there are: done failed dismissed; correct a step's record to annul it")
    }
    if let department = request.department, !CodeList.department.contains(department) {
      let known = CodeList.department.codes.map(\.code).joined(separator: " ")
      throw WorkflowError(
        .usage, zh: "没有这个部门代码", en: "there is no such department", location: department, hintZH: "可用：" + known,
        hintEN: "there are: " + known)
    }
    let proof = try EvidenceFile(request.evidence)
    let happened = request.at ?? context.now
    let registry = try context.openForWriting()
    let write = context.writing("case", subject: request.id, detail: request.step + " " + request.result)
    // What fits is looked at within the transaction that records it: of two clerks the second one is told.
    let body = { (transaction: RegistryTransaction) throws -> CaseReport in
      let latest = max(context.now, happened)
      let before = try state(request.id, transaction.reader, at: latest)
      let event = CaseEvent(step: request.step, result)
      guard before.status != .annulled else { throw WorkflowError.refusal(of: event, .misfit, in: before) }
      try requirePaper(for: event, in: before, document: request.document, digest: proof.digest)
      // What is recorded late fits or not where the case stood then: with the step in its place the case tells.
      guard happened < context.now || before.fitting.contains(event) else {
        throw WorkflowError.refusal(of: event, .misfit, in: before)
      }
      var values: [String: AttributeValue] = [
        "case": .text(before.id), "step": .text(request.step), "at": .moment(happened), "result": .text(request.result),
      ]
      let owner = before.workflow.step(request.step)?.department
      values["department"] = (request.department ?? owner).map { .text($0) }
      values["document"] = request.document.map { .text($0) }
      values["reason"] = request.reason.map { .text($0) }
      values["evidence"] = proof.name.map { .text($0) }
      values["evidenceDigest"] = proof.digest.map { .text($0) }
      for (name, value) in values {
        let type = RecordKind.caseStep.attribute(name)?.type
        guard type.flatMap({ $0.value(from: $0.text(of: value)) }) == nil else { continue }
        throw WorkflowError(
          .usage, zh: "内容过长或无效", en: "too long, or no value", location: name, hintZH: "请缩短", hintEN: "shorten it")
      }
      let key = "step-\(transaction.auditSequence)"
      var intake = RecordIntake(expectedStation: nil)
      let taken = try intake.take(
        RegisterDelta(
          kind: .caseStep, key: key, record: "hand-\(transaction.auditSequence)", effective: happened,
          stated: context.now, values: values), findings: [], in: transaction)
      let after = try state(before.id, transaction.reader, at: latest)
      let standing = StepStanding(of: key, happened: happened, before: before, after: after)
      guard standing.isAccepted else { throw WorkflowError.refusal(of: event, standing, in: before) }
      try requireFitting(event, of: key, on: happened, before, transaction.reader)
      return CaseReport(
        at: latest, cases: [CaseLines.line(of: after, on: latest.day, withTimeline: true)],
        notes: lateNote(happened) + CaseLines.notes(on: [after]) + taken.findings.map { CaseAdvance.note(on: $0) }
          + (dryRun ? [BilingualText(zh: "只检查，未写入。", en: "Checked only; nothing was written.")] : []))
    }
    return dryRun ? try registry.rehearse(write, body) : try registry.write(write, body)
  }

  /// What is recorded later than it happened is told.
  private func lateNote(_ happened: Instant) -> [BilingualText] {
    let days = context.now.day.daysSinceEpoch - happened.day.daysSinceEpoch
    guard days > 0 else { return [] }
    return [
      BilingualText(
        zh: "补录：发生于 \(happened.day)，迟录 \(days) 天；已公布月份不变。",
        en: "Recorded late: it happened on \(happened.day), \(days) days ago; published months stay as they are.")
    ]
  }
}
