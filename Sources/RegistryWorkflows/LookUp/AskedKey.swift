import RegistryModel
import Reports

/// What is asked for, and whether anything can bear it.
enum AskedKey {
  /// Characters of the longest key that anything bears.
  private static let longest = 64

  /// The key as the audit log names it; nil where it cannot be one.
  static func subject(of key: String) -> String? {
    let text = IdentityText.normalised(key)
    return text.isEmpty || text.count > longest ? nil : text
  }

  /// That it cannot be a key.
  static func refusal(_ key: String) -> WorkflowError {
    WorkflowError(
      .usage, zh: "不能作为查询号码", en: "this cannot be a key", location: shown(key),
      hintZH: "输入号牌、车辆识别代号、机械环保编码、信息公开编号、检验流水号，或 unit:编号、station:编号 等",
      hintEN: "give a plate, VIN, machine code, disclosure number or inspection serial, or unit:ID, station:CODE")
  }

  /// The answer for one of several that cannot be a key.
  static func report(on key: String, at moment: Instant) -> LookupReport {
    var report = LookupReport(key: shown(key), status: .unknown, at: moment)
    report.notes.append(
      BilingualText(
        zh: "不能作为查询号码：未查询。这不表示合规。", en: "This cannot be a key: nothing was asked. That does not mean it complies."))
    return report
  }

  private static func shown(_ key: String) -> String { key.count <= longest ? key : key.prefix(longest) + "…" }
}
