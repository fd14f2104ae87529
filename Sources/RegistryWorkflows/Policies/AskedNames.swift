import Policy
import RegistryModel
import RegistryStore

/// The names that a question about the plans may use. One that means nothing would be asked of no rule, and the answer would
/// read as if none caught the subject.
struct AskedNames {
  let reader: RegistryReader

  /// Zones by key, without `none`, which is outside of all.
  ///
  /// - Throws: `WorkflowError` where one is not loaded; `StoreError`.
  func zones(_ names: [String]) throws -> [String] {
    let named = names.filter { $0 != "none" }
    for zone in named where try reader.state(of: .zone, key: zone, RegisterQuestion(at: nil)) == nil {
      throw WorkflowError(
        .unknownKey, zh: "没有载入这个区域", en: "that zone is not loaded", location: zone,
        hintZH: "用 hegui zone list 查看", hintEN: "see hegui zone list")
    }
    return named
  }

  /// - Throws: `WorkflowError` where no such activity is in the list of codes.
  static func requireActivity(_ name: String) throws {
    guard !CodeList.activity.contains(name) else { return }
    let known = CodeList.activity.codes.map(\.code).joined(separator: " ")
    throw WorkflowError(
      .usage, zh: "没有这种活动", en: "there is no such activity", location: name, hintZH: "可用：" + known,
      hintEN: "there are: " + known)
  }
}
