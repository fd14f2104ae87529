import Policy
import RegistryModel
import RegistryStore

/// What a step that a file brings means to its case. Files may come in any order, so a step that does not fit is kept; it
/// does not count, and whoever sent it is told which would.
struct StepReview {
  let packs: [CompiledPack]

  /// - Parameter course: the cases of the steps that came before.
  func findings(
    on delta: RegisterDelta, following course: inout StepCourse, _ transaction: RegistryTransaction
  ) throws -> [Finding] {
    let reader = transaction.reader
    // What is said of a step once more may take it from where it was.
    if try reader.hasStatement(of: .caseStep, key: delta.key, upTo: .endOfTime, otherThan: delta.record) {
      course.forget()
    }
    guard let step = try reader.state(of: .caseStep, key: delta.key, .latest()),
      let number = step.text("case"), let name = step.text("step"), let happened = step.moment("at")
    else { return [] }
    let moment = max(transaction.recordedAt, happened, delta.effective)
    for pack in packs {
      guard let state = try course.state(numbered: number, with: step, at: moment, of: pack, in: transaction) else {
        continue
      }
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
