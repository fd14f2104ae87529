import EmissionStandards
import Policy
import RecordExchange
import RegistryModel
import RegistryStore
import Reports

/// The judgement of one document under way. Checks are judged at the end, when all statements of the document are known.
struct DocumentJudging {
  let path: String
  let registry: Registry?
  private var intake = RecordIntake(expectedStation: nil)
  private var judgements: [JudgementReport.Record] = []
  private var unreadable: [ImportReport.Sample] = []
  private var document = DocumentRegister()
  private var checks: [String] = []
  private var statementCount = 0
  private let knownAt: Instant?

  init(path: String, registry: Registry?, knownAt: Instant?) {
    self.path = path
    self.registry = registry
    self.knownAt = knownAt
  }

  /// Takes a record of a canonical document.
  mutating func take(_ record: ReadRecord) throws {
    switch record.content {
    case .inspection(let inspection): try judge(inspection, readFindings: record.findings)
    case .rejected, .remark: note(record.findings)
    case .delta(let delta): add(delta)
    }
  }

  /// Takes what was read of messages of a station dialect.
  mutating func take(_ outcome: DialectOutcome) throws {
    switch outcome {
    case .inspection(let joined):
      if case .complete(let record) = joined.state {
        try judge(record, readFindings: joined.findings)
      } else {
        note(joined.findings, subject: joined.key.serial)
      }
    case .vehicle(let statement): add(statement.delta)
    case .refused(let message): note(message.findings)
    case .noRecord(_, let finding), .note(let finding): note([finding])
    }
  }

  /// - Throws: `WorkflowError` where the document holds more than a person would read.
  func requireFew() throws {
    guard judgements.count + checks.count > JudgingWorkflow.limit || statementCount > JudgingWorkflow.statementLimit
    else { return }
    throw WorkflowError(
      .usage, zh: "文件中的记录超过 \(JudgingWorkflow.limit) 条",
      en: "the file holds more than \(JudgingWorkflow.limit) records",
      location: path, hintZH: "请用 hegui import --dry-run，或取出要核对的记录",
      hintEN: "use hegui import --dry-run, or cut the records of interest out")
  }

  /// The working of everything that was taken.
  ///
  /// - Throws: `StoreError`.
  func report() throws -> JudgementReport {
    let judged =
      if let registry {
        try registry.read { try judgedChecks($0) }
      } else {
        try judgedChecks(nil)
      }
    return JudgementReport(judgements: judgements, checks: judged, unreadable: unreadable)
  }

  private mutating func judge(_ record: InspectionRecord, readFindings: [Finding]) throws {
    var intake = intake
    let known = try registry?.read { try intake.judgementContext(of: record, $0) } ?? JudgementContext()
    self.intake = intake
    var judged = JudgementReport.Record(record, InspectionJudgement(of: record, in: known), path: path)
    judged.findings += readFindings.map { ImportReport.Sample($0, path: path, subject: record.serial.text) }
    judgements.append(judged)
  }

  private mutating func add(_ delta: RegisterDelta) {
    if delta.kind == .check, !checks.contains(delta.key) { checks.append(delta.key) }
    document.add(SubjectChecks(delta: delta).corrected)
    statementCount += 1
  }

  private mutating func note(_ findings: [Finding], subject: String? = nil) {
    unreadable += findings.map { ImportReport.Sample($0, path: path, subject: subject) }
  }

  private func judgedChecks(_ reader: RegistryReader?) throws -> [JudgementReport.Check] {
    var register = document
    register.registry = reader.map { DocumentRegister.Stored(reader: $0, knownAt: knownAt) }
    let judge = CheckJudge(register: register, asOf: .endOfTime) { place, moment in
      var parameters = JudgementParameters(knownAt: knownAt)
      return try reader.map { try parameters.context(of: place, at: moment, $0) } ?? JudgementContext()
    }
    return try checks.compactMap { key in
      guard let check = try register.state(of: .check, key: key, at: .endOfTime) else { return nil }
      return try judged(check, judge)
    }
  }

  private func judged(_ check: RecordState, _ judge: CheckJudge) throws -> JudgementReport.Check? {
    guard let made = try judge.register.happened(check) else { return nil }
    let names = ["plate", "vin", "machineCode", "machine"].compactMap { check.values.text($0) }
    var line = JudgementReport.Check(
      check: check.key, kind: check.values.checkKind, at: made, subject: names.joined(separator: " "),
      stated: check.values.text("outcome"))
    line.findings = try CheckJudgement(judge: judge, key: check.key).findings().map {
      ImportReport.Sample($0, path: path, subject: check.key)
    }
    guard let verdict = try judge.judge(check) else {
      line.missing = [
        BilingualText(zh: "该检查没有可按标准判定的读数", en: "the check has no reading that a standard judges")
      ]
      return line
    }
    line.standard = verdict.standard
    line.computed = verdict.computed
    line.computedTitle = verdict.computed.title
    line.take(verdict.comparisons, verdict.facts, verdict.assumptions, verdict.limitSet)
    line.joins = verdict.pass?.joins.map(\.text) ?? []
    line.missing = verdict.gaps
    return line
  }
}
