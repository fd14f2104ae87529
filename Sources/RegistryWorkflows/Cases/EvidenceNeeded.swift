import Policy
import RegistryModel

extension CurrentStep {
  /// What has to be on file for the step to be done, in words: the record that proves it, or what a person files.
  var evidenceNeeded: BilingualText {
    switch step.proof {
    case .record(let kind, let condition):
      let title = RecordKind.named(kind)?.title ?? BilingualText(zh: kind, en: kind)
      return EvidenceText.with(
        condition, BilingualText(zh: "登记一条\(title.zh)（\(kind)）", en: "a record of kind \(kind) (\(title.en))"))
    case .retest:
      return BilingualText(
        zh: "合格的检查记录，retestOf 为本案编号", en: "a check that passed, with this case as its retestOf")
    case .inspection: return BilingualText(zh: "合格的检验记录", en: "the record of an inspection that passed")
    case .condition(let condition):
      return EvidenceText.with(condition, BilingualText(zh: "登记内容", en: "what the register says"))
    case nil: break
    }
    if let task {
      return BilingualText(
        zh: "任务记录（task，name=\(task)）的完成日期", en: "a record of kind task, name=\(task), with its doneOn")
    }
    return BilingualText(
      zh: "经办人记录该步骤，附文书编号或证据文件", en: "the step as a person records it, with document or evidence file")
  }
}

/// Evidence that has to meet a condition.
private enum EvidenceText {
  static func with(_ condition: Condition?, _ text: BilingualText) -> BilingualText {
    guard let condition else { return text }
    let shown = ConditionText.text(condition)
    return BilingualText(zh: text.zh + "：" + shown, en: text.en + ": " + shown)
  }
}
