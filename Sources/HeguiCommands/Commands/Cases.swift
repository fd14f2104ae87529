import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui case`: enforcement and repair cases and their steps.
struct Cases: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "case", en: "Shows and advances cases: from the finding to the release", zh: "查看并推进案件：从发现到办结",
    subcommands: [CaseList.self, CaseShow.self, CaseAdvanceCommand.self])
}

/// `hegui case list`.
struct CaseList: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "list", en: "Lists the cases of the loaded plans, overdue ones first", zh: "列出已载入方案的案件，逾期的在前",
    examples: [
      "hegui case list --open", "hegui case list --overdue --owner trafficPolice",
      "hegui case list --pack pingshan-2020 --at 2020-06-30 --format csv",
    ])

  @Flag(help: help("Only cases with a step that should have been done", "只列有步骤逾期的案件"))
  var overdue = false

  @Flag(help: help("Only open cases", "只列办理中的案件"))
  var open = false

  @Option(
    help: help(
      "Only cases with a step of this department (a code such as EEB); others: owners that the plan names in words alone, undecided: nobody yet",
      "只列该部门（代码，如 EEB）待办的案件；others 为方案仅以文字指明的责任单位，undecided 为责任未定",
      valueName: "dept"))
  var owner: String?

  @Option(help: help("Only cases of this pack", "只列该规则包的案件", valueName: "id"))
  var pack: String?

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    var filter = CaseWorkflow.Filter()
    filter.isOverdue = overdue
    filter.isOpen = open
    filter.owner = owner
    filter.pack = pack
    let report = try session.watching(options) { try CaseWorkflow(context: $0).list(filter) }
    try session.print(report)
    if report.isUndetermined { return .undetermined }
    return report.needsAction ? .actionNeeded : .done
  }
}

/// `hegui case show ID`.
struct CaseShow: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "show", en: "Shows one case with its timeline and what fits next", zh: "查看一个案件的经过与可推进的步骤",
    examples: ["hegui case show PS-29/F-12", "hegui case show PS-26/M-3 --at 2020-06-30"])

  @Argument(help: help("Number of the case", "案件编号", valueName: "id"))
  var id: String

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    let report = try CaseWorkflow(context: session.context(options)).show(id)
    try session.print(report)
    return report.needsAction ? .actionNeeded : .done
  }
}

/// `hegui case advance ID STEP`.
struct CaseAdvanceCommand: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "advance", en: "Records a step of a case; one that does not fit is refused with those that would",
    zh: "记录案件的一步；不符的步骤予以拒绝并列出可推进的步骤",
    examples: [
      "hegui case advance PS-29/F-12 penalty --document 平公交决〔2020〕12号 --at 2020-06-12",
      "hegui case advance PS-26/M-3 retest --result failed --evidence report.pdf",
      "hegui case advance PS-33/S-1 confirmed --dry-run",
    ])

  @Argument(help: help("Number of the case", "案件编号", valueName: "id"))
  var id: String

  @Argument(help: help("The step, as case show names it", "步骤，见 case show", valueName: "step"))
  var step: String

  @Option(help: help("How it ended: done, failed or dismissed", "结果：done、failed 或 dismissed", valueName: "result"))
  var result = "done"

  @Option(
    help: help(
      "File that proves it, or its SHA-256; only name and digest are kept", "证据文件或其 SHA-256；只保存文件名与摘要",
      valueName: "file"))
  var evidence: String?

  @Option(help: help("Number of the decision, notice or report", "决定书、通知或报告的编号", valueName: "text"))
  var document: StatedText?

  @Option(help: help("Department that did it; default that of the step", "办理部门；默认该步骤的责任部门", valueName: "dept"))
  var department: String?

  @Option(help: help("A note", "说明", valueName: "text"))
  var reason: StatedText?

  @Flag(help: help("Check everything, write nothing", "只检查，不写入"))
  var dryRun = false

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    var request = CaseAdvance(id: id, step: step)
    request.result = result
    request.evidence = evidence
    request.document = document?.text
    request.department = department
    request.reason = reason?.text
    let context = session.context(options)
    // A day is meant as a whole: the step comes after all that happened on it.
    request.at = options.at.map { $0 == .day(context.now.day) ? context.now : $0.latest }
    let report = try CaseWorkflow(context: context).advance(request, dryRun: dryRun)
    try session.print(report)
    return report.needsAction ? .actionNeeded : .done
  }
}
