import RegistryModel

/// Sections of a record of which messages state something, but not that without which there is no such section. The record
/// would hold nothing of them.
extension InspectionDraft {
  /// What sections lack in which something speaks against the vehicle: a record without them would tell of a pass.
  var lackedByFailures: [CanonicalField] {
    unfinished.filter { $0.speaksAgainst }.map(\.lacked)
  }

  /// The fields that were stated and for which the record has no place, since their section is not there.
  var placelessFields: Set<CanonicalField> {
    unfinished.reduce(into: []) { $0.formUnion($1.stated) }
  }

  private typealias Unfinished = (lacked: CanonicalField, stated: [CanonicalField], speaksAgainst: Bool)

  private var unfinished: [Unfinished] {
    Self.sections.compactMap { lacked, beginning, others in
      guard !states(lacked), beginning.contains(where: states) else { return nil }
      let stated = (beginning + others).filter(states)
      return (lacked, stated, stated.contains(where: speaksAgainst))
    }
  }

  private func states(_ field: CanonicalField) -> Bool {
    if field.isGrouped { return groups.values.contains { $0[field] != nil } }
    return self[field] != nil || !list(field).isEmpty
  }

  /// Whether a field that is stated by itself says that something failed, or is a mean that no outcome calls passed.
  private func speaksAgainst(_ field: CanonicalField) -> Bool {
    switch field {
    case .obdIndicatorWorks: self[field] == "false"
    case .obdFaultCodes: self[.obdIndicatorLit] != "false"
    case .freeAccelerationMean: !isPassed(.freeAccelerationOutcome, mean: field, limit: .freeAccelerationSmokeLimit)
    case .filterSmokeMean: !isPassed(.filterSmokeOutcome, mean: field, limit: .filterSmokeLimit)
    default: self[field].map(field.statesFailure) ?? false
    }
  }

  /// Whether an outcome is a pass, and the mean is within the limit that is stated beside it.
  private func isPassed(_ outcome: CanonicalField, mean: CanonicalField, limit: CanonicalField) -> Bool {
    guard self[outcome] == "pass" else { return false }
    guard let mean = self[mean].flatMap({ DecimalText($0) }), let limit = self[limit].flatMap({ DecimalText($0) })
    else {
      return true
    }
    let decimals = max(mean.decimals, limit.decimals)
    guard let found = mean.scaled(toDecimals: decimals), let most = limit.scaled(toDecimals: decimals) else {
      return false
    }
    return found <= most
  }

  /// The field without which there is no section, those with which it begins, and those that messages state also of a test that
  /// was not made, such as the one outcome for whichever method.
  private static let sections: [(lacked: CanonicalField, beginning: [CanonicalField], others: [CanonicalField])] = [
    (.obdCommunication, fields(of: .obd).filter { $0 != .obdCommunication }, []),
    (.appearanceOutcome, fields(of: .appearance).filter { $0 != .appearanceOutcome }, []),
    (
      .freeAccelerationReading, [.freeAccelerationMean],
      [
        .freeAccelerationIdleSpeed, .freeAccelerationMaxSpeed, .freeAccelerationReason, .freeAccelerationSmokeLimit,
        .freeAccelerationOutcome,
      ]
    ),
    (.filterSmokeReading, [.filterSmokeMean], [.filterSmokeLimit, .filterSmokeOutcome]),
  ]
}
