import EmissionStandards
import Policy
import RegistryModel
import RegistryStore
import Reports

/// What the registry knows of one vehicle: the register's state, its inspections, and what supervision found.
struct VehicleHistory {
  let reader: RegistryReader
  /// What `reader` sees, each question asked once.
  let register: RememberedRegister<RegisterSnapshot>
  let context: WorkflowContext
  let declarations: JudgingDeclarations
  let vin: VIN
  /// The serial that was asked for, whose inspection is shown however old it is.
  let askedSerial: InspectionSerial?

  /// - Returns: What follows for the plans from what the remote monitor of the vehicle reported.
  /// - Throws: `StoreError`.
  func fill(_ report: inout LookupReport) throws -> RemoteMonitoringFacts {
    let state = try reader.state(of: .vehicle, key: vin.text, context.questionWithPersonalData)
    let latest = try latestInspections()
    let inspections = try latest + askedInspection(besides: latest)
    report.vehicle =
      if let state {
        .init(
          key: vin.text, registered: true,
          titled: SubjectText.titled(state, personal: context.includesPersonalData, on: context.at.day))
      } else {
        .init(
          key: vin.text, registered: false,
          titled: inspections.first.map { SubjectText.titled($0.record.vehicle) } ?? [])
      }
    let working = try InspectionWorking(of: vin, reader, in: register, declarations)
    let shown = try inspections.map { try self.shown($0.record, $0.judgement, working) }
    report.inspections = shown.map(\.line)
    let checks = CheckWorking(reader: reader, register: register, context: context)
    report.findings = try findings(checks)
    let monitoring = try RemoteMonitoringHistory.ifTold(
      reader, identity: vin.text, state: state, at: context.at, knownAt: context.knownAt)
    report.remoteOBD = monitoring.map { RemoteStatusLine.line(of: $0) }
    let monitored = monitoring.map { RemoteStatusLine.openItems(of: $0) } ?? []
    report.openItems =
      try WithdrawnSubject(.vehicle, state?.values ?? [:], on: context.at.day).items + openItems(checks)
      + standing(of: Array(shown.prefix(latest.count)), working).openItems + monitored
    if state != nil {
      // Also under a plate that it bears no more: a change of plate settles nothing.
      for plate in try register.plates(ofVehicle: vin.text, known: context.at) {
        let others = OthersUnderPlate(
          reader: reader, register: register, context: context, vin: vin, plate: plate, working: checks)
        report.openItems += try others.openItems(knowing: inspections)
      }
    }
    if let askedSerial, !inspections.contains(where: { $0.record.serial == askedSerial }),
      let replaced = try reader.replacedInspections(serial: askedSerial).last
    {
      report.notes.append(
        BilingualText(
          zh: "检验 \(askedSerial)（\(replaced.station)，\(replaced.end.day)）已被另一条记录替代或作废。",
          en:
            "The inspection \(askedSerial) (\(replaced.station), \(replaced.end.day)) was replaced by another record, or cancelled."
        ))
    }
    return RemoteMonitoringFacts(monitoring)
  }

  /// The latest inspections, newest first.
  private func latestInspections() throws -> [StoredInspection] {
    let latest = try reader.judgedInspections(
      vin: vin, limit: LookupWorkflow.historyLimit, until: context.at, knownAt: context.knownAt)
    if latest.count < LookupWorkflow.historyLimit {
      // These are all: cases and findings need not ask for them again.
      register.remember(InspectionMark.marks(of: latest), ofVehicle: vin.text, until: context.at)
    }
    return latest
  }

  /// The one that was asked for where it is none of the latest: it is shown, and what the latest leave open stays as it is.
  private func askedInspection(besides latest: [StoredInspection]) throws -> [StoredInspection] {
    guard let askedSerial, !latest.contains(where: { $0.record.serial == askedSerial }) else { return [] }
    return try reader.judgedInspections(serial: askedSerial, knownAt: context.knownAt)
      .filter { $0.record.vehicle.vin == vin }
  }

  /// - Parameter onImport: what the import made of the record; nil where it was not judged.
  private func shown(
    _ record: InspectionRecord, _ onImport: Judgement?, _ working: InspectionWorking
  ) throws -> ShownInspection {
    let findings =
      onImport.map { $0.disagreements > 0 } ?? true
      ? try reader.findings(station: record.station, serial: record.serial).map(\.code) : []
    let judged = try working.judgement(of: record)
    let computed = ComputedVerdict(judged.computed.outcome)
    // What the import found of the verdict was found under what held then.
    let current = findings.filter { !Self.judgementCodes.contains($0) } + judged.findings.map(\.code.id)
    let doubts = record.doubts(judged.computed)
    let line = LookupReport.Inspection(
      station: record.station.text, serial: record.serial.text, kind: record.kind.rawValue, attempt: record.attempt,
      end: record.end, methods: record.results.map(\.method.rawValue), verdict: record.verdict,
      computedVerdict: computed,
      computedOnImport: onImport?.verdict == computed ? nil : onImport?.verdict,
      findings: Array(Set(current)).sorted(), doubts: doubts,
      objections: record.objections(judged.computed, and: doubts), cancelled: record.cancellation != nil)
    return ShownInspection(line: line, hasFittingTest: record.hasFittingTest(judged.computed))
  }

  private static let judgementCodes = Set(FindingCode.judgementCodes.map(\.id))

  /// Checks that name the VIN, or a plate while the vehicle bore it.
  private func findings(_ working: CheckWorking) throws -> [LookupReport.SupervisionFinding] {
    try SubjectRecords(kind: .vehicle, key: vin.text, register: register, context: context).records(of: .check)
      .map { try working.line(of: $0.state, $0.at, toldOf: .vehicle) }
  }

  private func openItems(_ working: CheckWorking) throws -> [BilingualText] {
    // Its passes before remote-sensing devices as a series (HJ 845-2017).
    try working.judge.series(of: .vin(vin)).outcome == .failed ? [FindingCode.remoteSensingFailed.title] : []
  }

  /// What the inspections leave open. Where none of the latest tells whether the vehicle passed, such as a row of cancelled
  /// ones, an older one does: nobody gets rid of a failure by records that say nothing.
  private func standing(
    of shown: [ShownInspection], _ working: InspectionWorking
  ) throws -> InspectionStanding<ShownInspection> {
    let standing = InspectionStanding(of: shown)
    guard !standing.isJudged, shown.count >= LookupWorkflow.historyLimit else { return standing }
    let all = try reader.judgedInspections(vin: vin, limit: .max, until: context.at, knownAt: context.knownAt)
    return InspectionStanding(of: try all.map { try self.shown($0.record, $0.judgement, working) })
  }
}
