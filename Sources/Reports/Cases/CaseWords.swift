import Policy
import RegistryModel

extension CaseState.Status {
  /// What the state of a case is called.
  var title: BilingualText {
    switch self {
    case .open: BilingualText(zh: "办理中", en: "open")
    case .closed: BilingualText(zh: "办结", en: "closed")
    case .dismissed: BilingualText(zh: "不成立", en: "without ground")
    case .annulled: BilingualText(zh: "已撤销", en: "annulled")
    case .lapsed: BilingualText(zh: "不再适用", en: "lapsed")
    }
  }
}

extension TimelineEntry.Effect {
  /// What it is called that a record did to a case.
  var title: BilingualText {
    switch self {
    case .opened: BilingualText(zh: "立案", en: "opened")
    case .joined: BilingualText(zh: "并案", en: "joined")
    case .done: BilingualText(zh: "完成", en: "done")
    case .exception: BilingualText(zh: "完成，缺前序步骤", en: "done, steps before it missing")
    case .failed: BilingualText(zh: "未通过，退回", en: "failed, goes back")
    case .ceased: BilingualText(zh: "不再符合，重新计时", en: "no longer met, open again")
    case .dismissed: BilingualText(zh: "不成立", en: "without ground")
    case .refused: BilingualText(zh: "不符顺序，未计", en: "did not fit, not counted")
    case .noted: BilingualText(zh: "备查", en: "kept, not counted")
    case .annulled: BilingualText(zh: "已撤销", en: "annulled")
    case .void: BilingualText(zh: "随案撤销", en: "annulled with the case")
    case .annulment: BilingualText(zh: "立案依据撤销", en: "what opened it was annulled")
    }
  }
}
