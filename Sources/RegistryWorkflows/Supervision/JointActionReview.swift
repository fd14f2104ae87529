import RegistryModel
import RegistryStore

/// Whether joint actions are joint, and their checks within them (clause PS-29): one department alone acts for itself,
/// and a check outside the action is none of it.
struct JointActionReview {
  let reader: RegistryReader

  func findings(onAction key: String) throws -> [Finding] {
    guard let action = try reader.state(of: .jointAction, key: key, .latest()),
      case .codes(let departments)? = action["departments"], Set(departments).count < 2
    else { return [] }
    return [
      Finding(
        .actionNotJoint, path: "jointAction/departments", value: departments.joined(separator: " "))
    ]
  }

  func findings(onCheck key: String) throws -> [Finding] {
    guard let check = try reader.state(of: .check, key: key, .latest()), let name = check.text("action"),
      !check.values.isAnnulled, let at = check.moment("at")
    else { return [] }
    guard let action = try reader.state(of: .jointAction, key: name, .latest()) else {
      return [Finding(.actionUnknown, path: "check/action", value: name)]
    }
    let span = MomentInterval(from: action.moment("from"), until: action.moment("until"))
    // An action lasts to the end of its last moment: a check at that moment is still one of it.
    guard !span.contains(at), action.moment("until") != at else { return [] }
    return [Finding(.checkOutsideAction, path: "check/at", value: "\(at)")]
  }
}
