import Policy
import RegistryModel
import RegistryStore

/// What a step that a file brings means to its case. Files may come in any order, so a step that does not fit is kept; it
/// does not count, and whoever sent it is told which would.
struct StepReview {
  let packs: [CompiledPack]

  func findings(on delta: RegisterDelta, _ transaction: RegistryTransaction) throws -> [Finding] {
    guard let step = try transaction.reader.state(of: .caseStep, key: delta.key, .latest()),
      let number = step.text("case"), let name = step.text("step"), let happened = step.moment("at")
    else { return [] }
    let moment = max(transaction.recordedAt, happened, delta.effective)
    let register = transaction.reader.snapshot(knownAt: nil)
    for pack in packs {
      guard let state = try CaseEngine(pack).state(numbered: number, at: moment, in: register) else { continue }
      let standing = StepStanding(of: delta.key, happened: happened, before: nil, after: state)
      guard !standing.isAccepted else { return StepReview.remarks(on: step, of: state) }
      let refusal = WorkflowError.refusal(of: CaseEvent(step: name), standing, in: state)
      return [finding(name, refusal.message, refusal.hint)]
    }
    return [
      finding(
        name, BilingualText(zh: "尚无案件 \(number)", en: "there is no case \(number) yet"),
        BilingualText(zh: "立案依据的记录到达后自动计入", en: "it counts once the record that opens the case is there"))
    ]
  }

  /// What is unusual about a step that counts: no paper behind it, or another department than the one that owns it.
  static func remarks(on step: SubjectState, of state: CaseState) -> [Finding] {
    guard let name = step.text("step"), let own = state.workflow.step(name) else { return [] }
    var findings: [Finding] = []
    if step.text("document") == nil, step.text("evidenceDigest") == nil {
      findings.append(Finding(.caseStepBare, path: "caseStep/document"))
    }
    if let department = step.text("department"), let owner = own.department, department != owner {
      let title = CodeList.department.title(of: owner) ?? BilingualText(zh: owner, en: owner)
      findings.append(
        Finding(
          .caseStepDepartment, path: "caseStep/department", value: department,
          message: BilingualText(zh: "该步骤的责任部门是\(title.zh)", en: "the step is that of \(title.en)")))
    }
    return findings
  }

  private func finding(_ step: String, _ message: BilingualText, _ hint: BilingualText) -> Finding {
    Finding(
      .caseStepMisfit, path: "caseStep/step", value: step,
      message: BilingualText(zh: message.zh + "；" + hint.zh, en: message.en + "; " + hint.en))
  }
}
