import Policy
import RegistryModel
import RegistryStore
public import Reports

/// Closing of months, quarters and years: their figures are frozen, and corrections stand beside them (reading A-45).
public struct PeriodClosingWorkflow {
  let context: WorkflowContext

  /// Closes periods in the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// Freezes the figures of a period as version 1.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where the period is not over or is closed already.
  public func close(_ period: String, pack: String) throws -> PeriodReport {
    try freeze(period, pack, reason: nil) { period, frozen in
      guard frozen.isEmpty else {
        throw WorkflowError(
          .refused, zh: "该期间已关账", en: "the period is closed already", location: "\(period)",
          hintZH: "更正请用 hegui period correct --reason", hintEN: "correct it with hegui period correct --reason")
      }
    }
  }

  /// Freezes the figures as the register gives them now, as a version beside those before it, which stay as they are.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where the period is not closed yet.
  public func correct(_ period: String, pack: String, reason: String) throws -> PeriodReport {
    try freeze(period, pack, reason: reason) { period, frozen in
      guard !frozen.isEmpty else {
        throw WorkflowError(
          .refused, zh: "该期间尚未关账", en: "the period is not closed yet", location: "\(period)",
          hintZH: "先用 hegui period close 关账", hintEN: "close it with hegui period close first")
      }
    }
  }

  /// A frozen version, the last one where none is named, with what today's register says otherwise.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where the period is not closed or has no such version.
  public func show(_ period: String, pack: String, version: Int?) throws -> PeriodReport {
    let parsed = try IndicatorWorkflow.period(period)
    let report = try PeriodReportWorkflow(context: context).report(
      try Self.scope(of: parsed), pack: pack, period: period, version: version)
    guard report.frozen else {
      throw WorkflowError(
        .unknownKey, zh: "该期间尚未关账", en: "the period is not closed", location: period,
        hintZH: "用 hegui period close 关账，或用 hegui report 查看草稿",
        hintEN: "close it with hegui period close, or see a draft with hegui report")
    }
    return report
  }

  /// The versions that are frozen.
  ///
  /// - Parameter pack: only those of this pack; nil for all.
  /// - Throws: `StoreError`; `WorkflowError` where the pack is neither loaded nor has a closed period.
  public func list(pack: String?) throws -> ClosedPeriodsReport {
    try context.openForReading().read { reader in
      let periods = try PeriodArchive(context: context, reader: reader).list(pack: pack)
      if let pack, periods.isEmpty { _ = try IndicatorWorkflow(context: context).engine(of: pack, reader) }
      return ClosedPeriodsReport(periods: periods)
    }
  }

  private func freeze(
    _ text: String, _ pack: String, reason: String?, _ check: (ReportingPeriod, [PeriodReport]) throws -> Void
  ) throws -> PeriodReport {
    let period = try IndicatorWorkflow.period(text)
    let scope = try Self.scope(of: period)
    guard context.at >= Instant(period.end) else {
      throw WorkflowError(
        .refused, zh: "该期间尚未结束", en: "the period is not over", location: text,
        hintZH: "最后一日之后再关账", hintEN: "close it after its last day")
    }
    guard context.knownAt == nil else {
      throw WorkflowError(
        .usage, zh: "关账只能按现在所知", en: "a period is closed by what is known now", location: "--known-at",
        hintZH: "去掉 --known-at", hintEN: "leave out --known-at")
    }
    // Composing goes over the whole register: clerks would wait for the lock as long. Where it has to be done again, the
    // period is closed by what is known then.
    return try context.openForWriting().write(
      context.writing(
        Publication.closing, subject: PeriodArchive.auditSubject(of: pack, period), detail: reason ?? ""),
      preparing: { reader in
        try PeriodClosingWorkflow(context: context.askedNow).prepare(scope, period, pack, reason, check, reader)
      }
    ) { transaction, closing in
      let publication = try transaction.publish(closing.draft)
      var report = closing.report
      report.contentHash = publication.payloadHash
      return report
    }
  }

  /// A version that is ready to be frozen.
  private struct Closing {
    let draft: PublicationDraft
    let report: PeriodReport
  }

  private func prepare(
    _ scope: PeriodReport.Scope, _ period: ReportingPeriod, _ pack: String, _ reason: String?,
    _ check: (ReportingPeriod, [PeriodReport]) throws -> Void, _ reader: RegistryReader
  ) throws -> Closing {
    let composer = try PeriodComposer(context: context, pack: pack, reader: reader)
    let frozen = try versions(of: period, composer.pack, reader)
    try check(period, frozen)
    var report = try composer.report(scope, period)
    report.frozen = true
    report.version = frozen.count + 1
    report.closedAt = context.at
    report.correctionReason = reason
    let draft = PublicationDraft(
      kind: PeriodArchive.kind(of: composer.pack.id), place: composer.pack.place, period: period.description,
      publishedAt: context.at, location: "", reason: reason, payload: try JSONFormat.line(report))
    report.differences = frozen.last.map { $0.differences(from: report) }
    return Closing(draft: draft, report: report)
  }

  /// The versions that are frozen, of which none may be of a later day.
  private func versions(
    of period: ReportingPeriod, _ pack: PolicyPack, _ reader: RegistryReader
  ) throws -> [PeriodReport] {
    let archive = PeriodArchive(context: context, reader: reader)
    if let newest = try archive.frozen(period, pack).last, newest.draft.publishedAt > context.at {
      throw WorkflowError(
        .refused, zh: "日期早于已冻结的版本", en: "the date lies before a frozen version",
        location: "\(newest.draft.publishedAt)", hintZH: "核对 --at", hintEN: "check --at")
    }
    return try archive.versions(of: period, pack)
  }

  private static func scope(of period: ReportingPeriod) throws -> PeriodReport.Scope {
    switch period {
    case .month: return .month
    case .year: return .year
    case .day, .quarter:
      throw WorkflowError(
        .usage, zh: "只有月份和年度可以关账", en: "only months and years are closed", location: "\(period)",
        hintZH: "写作 2020-06 或 2020", hintEN: "write 2020-06 or 2020")
    }
  }
}
