import Foundation
import Policy
import RegistryModel
import RegistryStore
public import Reports

/// What the plans order to be made public: what is due, when, done or late, and by whom.
public struct PublicationWorkflow {
  let context: WorkflowContext

  /// Publications from the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// How the duties of a pack stand on the day asked about.
  ///
  /// - Parameters:
  ///   - period: which months and records are looked at; nil for the year of the plan.
  ///   - openOnly: whether to leave out what asks nobody to act.
  /// - Throws: `StoreError`; `WorkflowError` where the pack is not loaded.
  public func run(pack: String, period text: String?, openOnly: Bool) throws -> PublicationReport {
    try context.openForReading().read { reader in
      let engine = try IndicatorWorkflow(context: context).engine(of: pack, reader)
      let period = try text.map { try IndicatorWorkflow.period($0) } ?? .year(engine.pack.year)
      let day = context.at.day
      var report = PublicationReport(
        pack: pack, period: period, asOf: day, states: try states(of: engine, period, asOf: day, reader))
      if openOnly { report.publications.removeAll { !$0.needsAction } }
      return report
    }
  }

  /// How the duties of an engine's pack stand on a day.
  ///
  /// - Throws: `StoreError`, `corrupt` where a published ranking was altered or taken out.
  func states(
    of engine: IndicatorEngine, _ period: ReportingPeriod, asOf day: CivilDate, _ reader: RegistryReader
  ) throws -> [PublicationState] {
    // Only confirmed fraud may be public (reading A-41): the cases say which is.
    let confirmed = try CaseEngine(CompiledPack(engine.pack)).confirmedSubjects(
      at: Question.AskedTime.day(day).last, in: reader.snapshot(knownAt: context.knownAt), report: context.report)
    return try engine.publications(
      period, asOf: day, confirmed: confirmed, archive: archive(of: engine.pack.place, reader), namesIdle: true,
      in: reader.snapshot(knownAt: context.knownAt, namesSources: false), report: context.report)
  }

  /// The first version of each ranking that was published: a correction makes no publication late.
  private func archive(of place: DivisionCode, _ reader: RegistryReader) throws -> [ArchivedPublication] {
    try reader.frozenVersions().filter { publication in
      publication.draft.kind == RankingWorkflow.publicationKind && publication.draft.place == place
        && publication.version == 1 && (context.knownAt.map { publication.recordedAt <= $0 } ?? true)
    }.map { publication in
      ArchivedPublication(
        kind: publication.draft.kind, period: publication.draft.period,
        publishedOn: publication.draft.publishedAt.day, location: publication.draft.location)
    }
  }
}
