import Foundation
import Policy
import RegistryModel
import RegistryStore
import Reports

/// The frozen versions of periods: whole reports, kept as they were.
struct PeriodArchive {
  let context: WorkflowContext
  let reader: RegistryReader

  /// Frozen reports stand among publications under this name, with the pack behind it.
  private static let prefix = "period:"

  static func kind(of pack: String) -> String { prefix + pack }

  /// Whether publications of a kind are frozen versions of periods.
  static func isClosing(_ kind: String) -> Bool { kind.hasPrefix(prefix) }

  /// What the audit log says a version is about.
  static func auditSubject(of pack: String, _ period: ReportingPeriod) -> String { "period \(pack) \(period)" }

  /// The versions of a period that were frozen by the moment asked about, oldest first.
  ///
  /// - Throws: `StoreError`, `corrupt` where a version was altered or taken out; `DecodingError` where one cannot be read by
  ///   this program.
  func versions(of period: ReportingPeriod, _ pack: PolicyPack) throws -> [PeriodReport] {
    try frozen(period, pack).filter(isKnown).map(Self.report)
  }

  /// All versions, those after the moment asked about included.
  ///
  /// - Throws: `StoreError`, `corrupt` where a version was altered or taken out.
  func frozen(_ period: ReportingPeriod, _ pack: PolicyPack) throws -> [Publication] {
    try reader.frozenVersions(
      kind: Self.kind(of: pack.id), place: pack.place, period: period.description,
      auditedAs: Self.auditSubject(of: pack.id, period))
  }

  /// All frozen versions, of one pack or of all, sorted by pack, period and version.
  ///
  /// - Throws: `StoreError`, `corrupt` where something was altered or taken out.
  func list(pack: String?) throws -> [ClosedPeriodsReport.Version] {
    try reader.frozenVersions().filter { $0.draft.kind.hasPrefix(Self.prefix) && isKnown($0) }.map { publication in
      ClosedPeriodsReport.Version(
        pack: String(publication.draft.kind.dropFirst(Self.prefix.count)), period: publication.draft.period,
        version: publication.version, closedAt: publication.draft.publishedAt, reason: publication.draft.reason,
        contentHash: publication.payloadHash)
    }.filter { pack == nil || $0.pack == pack }
  }

  private func isKnown(_ publication: Publication) -> Bool {
    publication.draft.publishedAt <= context.at && (context.knownAt.map { publication.recordedAt <= $0 } ?? true)
  }

  private static func report(_ publication: Publication) throws -> PeriodReport {
    var report = try JSONDecoder().decode(PeriodReport.self, from: Data(publication.draft.payload.utf8))
    report.contentHash = publication.payloadHash
    return report
  }
}
