import RegistryModel

extension Decision {
  /// The answer where no pack is loaded for the place and date.
  static func nothingLoaded(_ question: Question, notes: [BilingualText] = []) -> Decision {
    Decision(
      question: question, leading: .noRuleLoaded(.prohibited), outcomes: [],
      notes: notes + [BilingualText(zh: "该地该日未载入任何规则包", en: "no pack is loaded for this place and date")])
  }

  /// The answer where packs are loaded, and none has a rule for the activity and subject.
  static func noRuleConcerns(_ question: Question, _ packs: [PolicyPack], notes: [BilingualText]) -> Decision {
    let names = packs.map(\.id).joined(separator: ", ")
    return Decision(
      question: question, leading: .noRuleLoaded(.prohibited), outcomes: [],
      notes: notes + [
        BilingualText(
          zh: "已载入的方案（\(names)）对此类对象的此项活动没有规定",
          en: "the loaded plans (\(names)) have no rule for this activity and subject")
      ])
  }

  /// Place and year of the plan; standing rules outlive their plan year (reading A-02).
  static func plan(_ pack: PolicyPack, hasEnded ended: Bool) -> BilingualText {
    BilingualText(
      zh: "依据\(pack.title.zh)（\(pack.id)，\(pack.place.text)）；" + (ended ? "计划年度已过，" : "") + "可能已被新文件取代",
      en: "From: \(pack.title.en) (\(pack.id), \(pack.place.text))" + (ended ? ", whose year has ended" : "")
        + "; it may be superseded")
  }

  /// The subject may not be used while a case is open.
  static func outOfUse(_ number: String) -> BilingualText {
    BilingualText(zh: "因案件 \(number) 未结，停止使用", en: "out of use while case \(number) is open")
  }

  /// Alerts are events: where none was ever recorded for the place, who reads the answer has to know that.
  static let noAlerts = BilingualText(
    zh: "该地尚未载入任何重污染天气预警，按无预警作答", en: "no alert was ever loaded for this place: answered as without one")

  /// The register does not hold the subject.
  static func unregistered(_ key: String) -> BilingualText {
    BilingualText(
      zh: "登记库中没有 \(key)，除所述情况外一概不知", en: "the register does not hold \(key): only what was stated is known")
  }

  /// The answer over a day, of the answers at its moments: rules that answer alike keep their answer, the others are
  /// undetermined. What is noted at any of them is noted.
  func joined(with later: Decision) -> Decision {
    let joined = zip(outcomes, later.outcomes).map { earlier, later -> RuleOutcome in
      guard earlier.standing != later.standing else { return earlier }
      let stricter = min(earlier.standing, later.standing)
      return earlier.open(.undetermined(stricter.potential ?? stricter.answer), missing: [.timeOfDay])
    }
    return Decision(
      question: question, leading: joined.map(\.standing).min() ?? leading, outcomes: joined,
      notes: notes + later.notes.filter { !notes.contains($0) })
  }
}
