import RegistryModel

/// A check that states a pass and says itself what is wrong: whoever made it is told at once, before a patrol meets it.
enum PassWithFault {
  /// - Parameter check: what is known of the check.
  static func findings(on check: [String: AttributeValue]) -> [Finding] {
    let faults = check.checkFaults
    guard let first = faults.first, check.findingOutcome == .pass else { return [] }
    let title = FindingCode.passWithFault.title
    return [
      Finding(
        .passWithFault, path: "check/" + first.rawValue, value: faults.map(\.rawValue).joined(separator: " "),
        message: BilingualText(zh: "\(title.zh)：\(faults.title.zh)", en: "\(title.en): \(faults.title.en)"))
    ]
  }
}
