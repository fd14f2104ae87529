import Foundation
public import RegistryModel
import RegistryStore
public import Reports
import StationOversight

/// The monthly ranking of inspection stations: draft, publication, correction (clause PS-32, readings ).
public struct RankingWorkflow {
  let context: WorkflowContext

  /// Ranking in the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// Name under which rankings are published.
  static let publicationKind = "ranking"

  /// The published ranking of the month, the latest version unless one is named; a draft where none is published.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where the version does not exist.
  public func show(
    _ month: YearMonth, place: DivisionCode, version: Int?, draft: Bool
  ) throws -> RankingReport {
    try context.openForReading().read { try show(month, place: place, version: version, draft: draft, $0) }
  }

  /// The same from a reader.
  ///
  /// - Parameter draftedAt: as of when a draft asks what is confirmed; nil for the moment asked about.
  func show(
    _ month: YearMonth, place: DivisionCode, version: Int?, draft: Bool, draftedAt: Instant? = nil,
    _ reader: RegistryReader
  ) throws -> RankingReport {
    let published = try published(month, place, reader)
    let drafted = { try self.draft(month, place, at: draftedAt ?? self.context.at, reader) }
    if draft && version == nil { return try drafted() }
    guard let version else { return try published.last ?? drafted() }
    guard let report = published.first(where: { $0.version == version }) else {
      throw WorkflowError(
        .refused, zh: "没有公布过该版本", en: "that version was never published", location: "\(month) v\(version)",
        hintZH: "已公布 \(published.count) 版", hintEN: "\(published.count) versions are published")
    }
    return report
  }

  /// Freezes the ranking as version 1.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where the month is published already or not over.
  public func publish(_ month: YearMonth, place: DivisionCode, where location: String) throws -> RankingReport {
    guard context.at >= Instant(month.adding(months: 1).firstDay) else {
      throw WorkflowError(
        .refused, zh: "该月尚未结束", en: "the month is not over", location: "\(month)",
        hintZH: "月末之后再公布", hintEN: "publish it after its last day")
    }
    return try freeze(month, place) { published in
      guard published.isEmpty else {
        throw WorkflowError(
          .refused, zh: "该月已公布", en: "the month is published already", location: "\(month)",
          hintZH: "更正请用 --correct --reason", hintEN: "correct it with --correct --reason")
      }
      return (location, nil)
    }
  }

  /// Adds a corrected version beside the published ones, which stay as they are.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where nothing is published yet.
  public func correct(
    _ month: YearMonth, place: DivisionCode, where location: String?, reason: String
  ) throws -> RankingReport {
    try freeze(month, place) { published in
      guard let last = published.last else {
        throw WorkflowError(
          .refused, zh: "该月尚未公布", en: "the month is not published yet", location: "\(month)",
          hintZH: "先用 --publish 公布", hintEN: "publish it with --publish first")
      }
      return (location ?? last.publishedWhere ?? "", reason)
    }
  }

  private func freeze(
    _ month: YearMonth, _ place: DivisionCode,
    _ terms: ([RankingReport]) throws -> (location: String, reason: String?)
  ) throws -> RankingReport {
    let registry = try context.openForWriting()
    var report = try registry.write(
      context.writing(Publication.publishing, subject: Self.auditSubject(of: month, place))
    ) { transaction in
      let published = try self.published(month, place, transaction.reader)
      let newest = try Self.frozen(month, place, transaction.reader).last
      if let newest, newest.draft.publishedAt > self.context.at {
        throw WorkflowError(
          .refused, zh: "日期早于已公布的版本", en: "the date lies before a published version",
          location: "\(newest.draft.publishedAt)", hintZH: "核对 --at", hintEN: "check --at")
      }
      let terms = try terms(published)
      var report = try self.draft(month, place, at: self.context.at, transaction.reader)
      guard !report.rows.isEmpty else {
        throw WorkflowError(
          .unknownKey, zh: "登记库中该地区当月没有检验机构", en: "the register lists no station of that place in that month",
          location: "\(place) \(month)", hintZH: "核对 --place 与机构列入名录的日期（listedFrom）",
          hintEN: "check --place, and since when its stations are listed (listedFrom)")
      }
      report.frozen = true
      report.version = published.count + 1
      report.publishedAt = self.context.at
      report.publishedWhere = terms.location
      report.correctionReason = terms.reason
      _ = try transaction.publish(
        PublicationDraft(
          kind: Self.publicationKind, place: place, period: "\(month)", publishedAt: self.context.at,
          location: terms.location, reason: terms.reason, payload: try JSONFormat.line(report)))
      return report
    }
    report.auditHead = try registry.read { try $0.auditHead() }
    return report
  }

  private static func auditSubject(of month: YearMonth, _ place: DivisionCode) -> String { "ranking \(month) \(place)" }

  private static func frozen(
    _ month: YearMonth, _ place: DivisionCode, _ reader: RegistryReader
  ) throws -> [Publication] {
    try reader.frozenVersions(
      kind: publicationKind, place: place, period: "\(month)", auditedAs: auditSubject(of: month, place))
  }

  private func published(
    _ month: YearMonth, _ place: DivisionCode, _ reader: RegistryReader
  ) throws -> [RankingReport] {
    let versions = try Self.frozen(month, place, reader).filter { publication in
      publication.draft.publishedAt <= context.at
        && (context.knownAt.map { publication.recordedAt <= $0 } ?? true)
    }
    return try versions.map {
      try JSONDecoder().decode(RankingReport.self, from: Data($0.draft.payload.utf8))
    }
  }

  private func draft(
    _ month: YearMonth, _ place: DivisionCode, at moment: Instant, _ reader: RegistryReader
  ) throws -> RankingReport {
    let collector = FindingCollector(reader: reader, at: moment, knownAt: context.knownAt)
    let stations = try collector.stations(of: place, in: month)
    let ranking = StationRanking(
      month: month, place: place, stations: stations.listed, unlisted: stations.unlisted,
      findings: try collector.findings(of: month))
    let order = try RankingOrder(packs: PackShelf.packs(reader, knownAt: context.knownAt), place: place)
    var report = RankingReport(draft: ranking, judged: order.judges(month), notes: order.notes(on: month))
    if ranking.vehiclesOfUnknownPlace > 0 {
      report.notes.append(
        BilingualText(
          zh: "另有 \(ranking.vehiclesOfUnknownPlace) 辆超标车辆的检查未注明地点、登记地也不明，未计入任何地区：补录检查地点（place）。",
          en:
            "\(ranking.vehiclesOfUnknownPlace) more over-limit vehicles are counted nowhere: neither the check nor the register says where they are. Add the place of the check."
        ))
    }
    if !stations.undated.isEmpty {
      let codes =
        stations.undated.prefix(5).map(\.text).joined(separator: " ")
        + (stations.undated.count > 5 ? " … (\(stations.undated.count))" : "")
      report.notes.append(
        BilingualText(
          zh: "登记库未记载以下机构列入名录的日期（listedFrom），未列入排名：\(codes)。请补录。",
          en:
            "The register does not say since when these stations are listed (listedFrom), so they are not ranked: \(codes). Record it."
        ))
    } else if report.rows.isEmpty {
      report.notes.append(
        BilingualText(
          zh: "登记库中该地区当月没有检验机构：请核对行政区划代码，并导入机构记录。",
          en: "The register lists no station of that place in that month: check the code, and import its stations."))
    }
    report.notes += Self.coverage(of: month, at: moment)
    return report
  }

  /// Up to when a draft counts, where the month is not over by then: in a month to come every station would lead.
  private static func coverage(of month: YearMonth, at moment: Instant) -> [BilingualText] {
    if moment < Instant(month.firstDay) {
      return [
        BilingualText(
          zh: "\(month) 尚未开始（截至 \(moment.day)）：本排名不说明任何情况。",
          en: "\(month) has not begun as of \(moment.day): this ranking says nothing.")
      ]
    }
    guard moment < month.adding(months: 1).firstDay.adding(days: -1).lastMoment else { return [] }
    return [
      BilingualText(
        zh: "\(month) 尚未结束：只计算到 \(moment.day)。", en: "\(month) is not over: it is counted up to \(moment.day).")
    ]
  }
}
