import Policy
import RegistryModel
import RegistryStore

/// What a record that was just taken says against the rest of the register: devices out of service, evidence without a
/// digest, machines that nobody reported, passages against an alert, and months that are published already.
///
/// It keeps what it read for the records that follow, within one run.
struct SupervisionReview {
  private let packs: LoadedPacks
  private var keepsDevices: Bool?
  private var frozen = FrozenMonths()

  init(packs: LoadedPacks) {
    self.packs = packs
  }

  /// What is found on a statement about a subject.
  mutating func findings(on delta: RegisterDelta, in transaction: RegistryTransaction) throws -> [Finding] {
    let reader = transaction.reader
    switch delta.kind {
    case .device: keepsDevices = nil
    case .check: return try checkFindings(delta, transaction)
    case .siteEntry: return try siteFindings(delta, reader)
    case .gateEvent: return try gateFindings(delta, reader)
    case .evidence: return evidenceFindings(delta, file: "file", digest: "digest")
    default: break
    }
    return []
  }

  /// What is found on an inspection: only whether it comes late.
  mutating func findings(
    on record: InspectionRecord, of place: DivisionCode?, in transaction: RegistryTransaction
  ) throws -> [Finding] {
    guard let place, try frozen.contain(record.end.day.month, of: place, in: transaction) else { return [] }
    return [Finding(.recordLate, path: "inspection/end", value: "\(record.end)")]
  }

  private mutating func checkFindings(
    _ delta: RegisterDelta, _ transaction: RegistryTransaction
  ) throws -> [Finding] {
    let reader = transaction.reader
    guard let check = try reader.state(of: .check, key: delta.key, .latest()),
      let at = check.moment("at")
    else { return [] }
    var findings = evidenceFindings(delta, file: "evidence", digest: "evidenceDigest")
    if check.text("status") != "annulled" {
      if let finding = try deviceFinding(check, at, reader) { findings.append(finding) }
      if try EntryReports(reader: reader).isMissing(for: check) {
        findings.append(Finding(.machineUnreported, path: "check/site", value: check.text("site")))
      }
    }
    if let place = check.text("place").flatMap({ DivisionCode($0) }),
      FindingCollector.sources.contains(check.text("kind") ?? ""),
      try frozen.contain(at.day.month, of: place, in: transaction)
    {
      findings.append(Finding(.recordLate, path: "check/at", value: "\(at)"))
    }
    return findings
  }

  private mutating func deviceFinding(
    _ check: SubjectState, _ at: Instant, _ reader: RegistryReader
  ) throws -> Finding? {
    guard let device = check.text("device") else { return nil }
    switch try DeviceService(device: device, reader).state(on: at.day) {
    case .inService: return nil
    case .outOfService(let message):
      return Finding(.deviceNotInService, path: "check/device", value: device, message: message)
    case .unknown:
      // A register that keeps no devices at all cannot miss one.
      let keeps = try keepsDevices ?? reader.keepsRecords(of: .device)
      keepsDevices = keeps
      return keeps ? Finding(.deviceUnknown, path: "check/device", value: device) : nil
    }
  }

  private func siteFindings(_ delta: RegisterDelta, _ reader: RegistryReader) throws -> [Finding] {
    var findings = evidenceFindings(delta, file: "evidence", digest: "evidenceDigest")
    guard let entry = try reader.state(of: .siteEntry, key: delta.key, .latest()),
      entry.text("status") != "annulled"
    else { return findings }
    if try EntryReports(reader: reader).isUnreported(entry) {
      findings.append(
        Finding(.entryUnreported, path: "siteEntry/enteredAt", value: entry.moment("enteredAt").map { "\($0)" }))
    }
    if let exited = entry.moment("exitedAt"), entry.moment("enteredAt").map({ exited < $0 }) ?? true {
      findings.append(Finding(.exitBeforeEntry, path: "siteEntry/exitedAt", value: "\(exited)"))
    }
    return findings
  }

  private mutating func gateFindings(_ delta: RegisterDelta, _ reader: RegistryReader) throws -> [Finding] {
    var findings = evidenceFindings(delta, file: "evidence", digest: "evidenceDigest")
    guard let event = try reader.state(of: .gateEvent, key: delta.key, .latest()),
      let ruling = try GateRulings(packs: packs.packs(reader), reader: reader, knownAt: nil).ruling(on: event)
    else { return findings }
    findings += ruling.findings
    return findings
  }

  /// File and digest come together, and a digest is one of SHA-256.
  private func evidenceFindings(_ delta: RegisterDelta, file: String, digest: String) -> [Finding] {
    let name = delta.values.text(file)
    let hash = delta.values.text(digest)
    guard name != nil || hash != nil else { return [] }
    let isDigest = hash.map { $0.utf8.count == 64 && $0.utf8.allSatisfy(\.isHexadecimalDigit) } ?? false
    return isDigest && name != nil
      ? [] : [Finding(.evidenceDigest, path: delta.kind.id + "/" + digest, value: hash ?? name)]
  }
}

/// Whether a device was in service on a day, as its record says (clause PS-37).
struct DeviceService {
  private let record: SubjectState?

  init(device: String, _ reader: RegistryReader, knownAt: Instant? = nil) throws {
    record = try reader.state(of: .device, key: device, .latest(knownAt: knownAt))
  }

  enum State {
    case inService
    /// It was not, and why.
    case outOfService(BilingualText)
    case unknown
  }

  func state(on day: CivilDate) -> State {
    guard let record, let from = record.day("inServiceOn") else { return .unknown }
    if day < from {
      return .outOfService(
        BilingualText(zh: "该设备 \(from) 才启用", en: "the device goes into service on \(from) only"))
    }
    if let until = record.day("outOfServiceOn"), day >= until {
      return .outOfService(BilingualText(zh: "该设备 \(until) 已停用", en: "the device is out of service from \(until)"))
    }
    return .inService
  }
}

/// The months whose rankings are frozen, as the transaction sees them.
struct FrozenMonths {
  private var sequence: Int64?
  private var months: Set<String> = []

  /// Whether the ranking of `month` is published for the place or for one that covers it.
  mutating func contain(_ month: YearMonth, of place: DivisionCode, in transaction: RegistryTransaction) throws -> Bool
  {
    if sequence != transaction.auditSequence {
      months = Set(
        try transaction.reader.publishedPeriods(kind: RankingWorkflow.publicationKind).map {
          $0.period + " " + $0.place
        })
      sequence = transaction.auditSequence
    }
    return months.contains("\(month) \(place.text)") || months.contains("\(month) \(place.canonical.text)")
  }
}

extension UInt8 {
  fileprivate var isHexadecimalDigit: Bool {
    asciiDigit != nil || (self >= 0x41 && self <= 0x46) || (self >= 0x61 && self <= 0x66)
  }
}
