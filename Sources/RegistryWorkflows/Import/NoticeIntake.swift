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
    return try NoticeCheck(packs.packs(reader).map(\.pack), commonParameters: common)
      .problems(of: delta.kind, values).filter { try $0.kind != .subject || !isHeld($0.value, values, reader) }.map {
        Finding($0.kind.code, path: delta.kind.id + "/" + $0.attribute, value: $0.value)
      }
  }

  /// Whether the register holds whom an entry of a list names, by a key or plate of whatever form.
  private func isHeld(
    _ subject: String, _ values: [String: AttributeValue], _ reader: RegistryReader
  ) throws -> Bool {
    guard let kind = values.text("subjectKind").flatMap({ RecordKind.named($0) }) else { return false }
    let ever = RegisterQuestion(at: nil)
    if try reader.state(of: kind, key: subject, ever) != nil { return true }
    return try kind == .vehicle && !reader.vehicles(plate: Plate(subject), color: nil, ever).isEmpty
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
    case .subject: .noticeSubject
    }
  }
}
