import RegistryModel

/// How a command ended, as other programs read it.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Done, nothing against it.
  case done = 0
  /// Done, with something to act on.
  case actionNeeded = 1
  /// Prohibited or refused.
  case prohibited = 3
  /// Undetermined, no rule loaded, unknown or ambiguous key.
  case undetermined = 4
  /// The command line cannot be understood.
  case usage = 64
  /// The input cannot be used at all.
  case unusableInput = 65
  /// There is no such input.
  case noInput = 66
  /// The output cannot be written.
  case cannotWrite = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Busy; try again.
  case busy = 75
}

extension ExitStatus {
  /// What the code tells other programs.
  var meaning: BilingualText {
    switch self {
    case .done: BilingualText(zh: "完成，无不利情况", en: "done, nothing against it")
    case .actionNeeded: BilingualText(zh: "完成，有事项待处理", en: "done, with something to act on")
    case .prohibited: BilingualText(zh: "禁止或不予办理", en: "prohibited or refused")
    case .undetermined:
      BilingualText(zh: "无法确定、未载入规则、号码未知或不唯一", en: "undetermined, no rule loaded, unknown or ambiguous key")
    case .usage: BilingualText(zh: "命令行有误", en: "the command line cannot be understood")
    case .unusableInput: BilingualText(zh: "输入完全不可用", en: "the input cannot be used at all")
    case .noInput: BilingualText(zh: "没有该输入", en: "no such input")
    case .cannotWrite: BilingualText(zh: "无法写入", en: "cannot write")
    case .inputOutput: BilingualText(zh: "读写失败", en: "reading or writing failed")
    case .busy: BilingualText(zh: "忙，请重试", en: "busy, try again")
    }
  }
}
