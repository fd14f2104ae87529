import Policy
import RegistryModel
import RegistryStore

/// Checks notices before they are taken, against the packs that the registry has loaded.
struct NoticeIntake {
  let packs: LoadedPacks

  /// What is wrong with a notice; `known` is what the register holds of it already.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where a stored pack cannot be read.
  func findings(
    on delta: RegisterDelta, known: [String: AttributeValue], _ reader: RegistryReader
  ) throws -> [Finding] {
    var values = known.merging(delta.values) { _, own in own }
    for name in delta.cleared { values[name] = nil }
    let common = Set(MonitoringParameters.Name.allCases.map(\.rawValue))
    return NoticeCheck(try packs.packs(reader).map(\.pack), commonParameters: common)
      .problems(of: delta.kind, values).map {
        Finding($0.kind.code, path: delta.kind.id + "/" + $0.attribute, value: $0.value)
      }
  }

  /// Kinds of record whose statements are checked.
  static let kinds = Set(NoticeCheck.sources.keys)
}

extension NoticeCheck.Kind {
  fileprivate var code: FindingCode {
    switch self {
    case .interval: .noticeInterval
    case .name: .noticeName
    case .value: .noticeValue
    case .source: .noticeSource
    case .unused: .noticeUnused
    }
  }
}
