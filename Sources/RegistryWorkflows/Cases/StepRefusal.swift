import Policy
import RegistryModel

extension WorkflowError {
  /// Why a step that a person records is refused, with the steps that would fit.
  ///
  /// - Parameter before: the case without it.
  static func refusal(of event: CaseEvent, _ standing: StepStanding, in before: CaseState) -> WorkflowError {
    let step = event.step
    if event.result == .done, let current = before.current.first(where: { $0.step.id == step }),
      before.workflow.isProvenByRegisterAlone(current.step)
    {
      let needed = current.evidenceNeeded
      return WorkflowError(
        .refused, zh: "步骤 \(step) 由登记册认定，不能由人填报",
        en: "the step \(step) is for the register to prove, not for a person to state",
        location: before.id, hintZH: "请用 hegui record 录入该事实；需要：" + needed.zh,
        hintEN: "record the fact itself with hegui record; needed: " + needed.en)
    }
    let reason: BilingualText
    switch standing {
    case .tooEarly(let opened):
      reason = BilingualText(
        zh: "步骤时间早于立案（\(opened.day)）", en: "the step is dated before the case was opened (\(opened.day))")
    case .misfit, .counted, .withdrawn:
      reason =
        before.fitting.contains(event)
        ? BilingualText(
          zh: "步骤 \(step) 的时间早于它须跟随的步骤", en: "the step \(step) is dated before what it has to follow")
        : BilingualText(
          zh: "步骤 \(step) 此时不符（案件\(before.status == .open ? "办理中" : "已终结")）",
          en: "the step \(step) does not fit now (the case is \(before.status.rawValue))")
    case .displaces(let entry):
      reason = BilingualText(
        zh: "补入该步骤后，已记录的 \(entry.kind):\(entry.key) 不再相符",
        en: "with this step in its place, \(entry.kind):\(entry.key), which is recorded, would not fit any more")
    }
    let fitting = CaseLines.text(of: before.fitting)
    return WorkflowError(
      .refused, zh: reason.zh, en: reason.en, location: before.id,
      hintZH: fitting.isEmpty ? "案件已无待办步骤" : "可推进：" + fitting,
      hintEN: fitting.isEmpty ? "no step is left" : "these would fit: " + fitting)
  }
}
