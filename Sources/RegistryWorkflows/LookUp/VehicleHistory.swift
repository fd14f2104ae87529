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

  func fill(_ report: inout LookupReport) throws {
    let state = try reader.state(of: .vehicle, key: vin.text, context.questionWithPersonalData)
    let inspections = try inspections()
    report.vehicle =
      if let state {
        .init(
          key: vin.text, registered: true,
          titled: SubjectText.titled(state, personal: context.includesPersonalData, on: context.at.day))
      } else {
        .init(key: vin.text, registered: false, titled: try presented(inspections.first))
      }
    var working = InspectionWorking(
      reader: reader, knownAt: context.knownAt, declarations: declarations)
    report.inspections = try inspections.map { try line(of: $0, &working) }
    report.findings = try findings()
    report.remoteOBD = try RemoteMonitoringHistory.ifTold(
      reader, identity: vin.text, state: state, at: context.at, knownAt: context.knownAt
    ).map { RemoteStatusLine.line(of: $0) }
    report.openItems = try openItems(of: report)
    if let askedSerial, !inspections.contains(where: { $0.serial == askedSerial }),
      let replaced = try reader.replacedInspections(serial: askedSerial).last
    {
      report.notes.append(
        BilingualText(
          zh: "检验 \(askedSerial)（\(replaced.station)，\(replaced.end.day)）已被另一条记录替代或作废。",
          en:
            "The inspection \(askedSerial) (\(replaced.station), \(replaced.end.day)) was replaced by another record, or cancelled."
        ))
    }
  }

  /// The latest inspections, newest first, and the one that was asked for.
  private func inspections() throws -> [InspectionSummary] {
    let latest = try reader.inspections(
      vin: vin, limit: LookupWorkflow.historyLimit, until: context.at, knownAt: context.knownAt)
    guard let askedSerial, !latest.contains(where: { $0.serial == askedSerial }) else { return latest }
    return latest + (try reader.inspections(serial: askedSerial, knownAt: context.knownAt).filter { $0.vin == vin })
  }

  /// What the last inspection says of a vehicle that the register does not hold.
  private func presented(_ summary: InspectionSummary?) throws -> [LookupReport.TitledValue] {
    guard let summary,
      let stored = try reader.inspection(
        station: summary.station, serial: summary.serial, knownAt: context.knownAt)
    else { return [] }
    return SubjectText.titled(stored.record.vehicle)
  }

  private func line(
    of summary: InspectionSummary, _ working: inout InspectionWorking
  ) throws -> LookupReport.Inspection {
    let findings =
      summary.judgement.map { $0.disagreements > 0 } ?? true
      ? try reader.findings(station: summary.station, serial: summary.serial).map(\.code) : []
    let stored = try reader.inspection(station: summary.station, serial: summary.serial, knownAt: context.knownAt)
    let judged = try stored.map { try working.judgement(of: $0.record) }
    let computed = judged.map { ComputedVerdict($0.computed.outcome) } ?? summary.judgement?.verdict
    let onImport = summary.judgement?.verdict
    // What the import found of the verdict was found under what held then.
    let kept = judged == nil ? findings : findings.filter { !Self.judgementCodes.contains($0) }
    let current = kept + (judged?.findings.map(\.code.id) ?? [])
    return LookupReport.Inspection(
      station: summary.station.text, serial: summary.serial.text, kind: summary.kind.rawValue,
      attempt: summary.attempt, end: summary.end, methods: summary.methods.map(\.rawValue),
      verdict: summary.verdict?.rawValue, computedVerdict: computed?.rawValue,
      computedOnImport: onImport == computed ? nil : onImport?.rawValue, findings: Array(Set(current)).sorted(),
      cancelled: summary.cancellation != nil)
  }

  private static let judgementCodes = Set(FindingCode.judgementCodes.map(\.id))

  /// Checks that name the VIN, or a plate while the vehicle bore it.
  private func findings() throws -> [LookupReport.SupervisionFinding] {
    let working = CheckWorking(reader: reader, register: register, context: context)
    return try SubjectRecords(kind: .vehicle, key: vin.text, register: register, context: context).records(of: .check)
      .map { try working.line(of: $0.state, $0.at) }
  }

  /// The vehicle's passes before remote-sensing devices as a series (HJ 845-2017).
  private func remoteSensing() throws -> RemoteSensingVerdict {
    try CheckWorking(reader: reader, register: register, context: context).judge.series(of: .vin(vin))
  }

  private func openItems(of report: LookupReport) throws -> [BilingualText] {
    var items: [BilingualText] = []
    for finding in report.findings where finding.outcome == "overLimit" && finding.status != "annulled" {
      items.append(
        BilingualText(
          zh:
            "监督检查发现超标（\(finding.check)，\(finding.at.day)，\(CodeList.findingStatus.title(of: finding.status ?? "")?.zh ?? "未认定")）",
          en:
            "Found over the limit (\(finding.check), \(finding.at.day), \(CodeList.findingStatus.title(of: finding.status ?? "")?.en ?? "not confirmed"))"
        ))
    }
    if try remoteSensing().outcome == .failed {
      items.append(FindingCode.remoteSensingFailed.title)
    }
    // One that was broken off, or is invalid, neither passes nor fails anything.
    if let last = report.inspections.first(where: { !$0.cancelled && ["pass", "fail"].contains($0.verdict) }) {
      if last.verdict == "fail" {
        items.append(
          BilingualText(zh: "最近一次检验不合格，尚无合格复检", en: "The last inspection failed, and no retest passed since"))
      } else if last.verdict == "pass", last.computedVerdict == "fail" {
        items.append(
          BilingualText(
            zh: "机构判合格，但按读数复核为不合格", en: "The station passed it, but its readings fail the limits"))
      }
    }
    return items
  }
}
