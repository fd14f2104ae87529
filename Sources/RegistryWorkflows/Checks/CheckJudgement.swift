import EmissionStandards
import Policy
import RegistryModel

/// What is told of a check when a statement about it comes in: whether its outcome contradicts its readings, why nothing
/// can be said of them, and which chains of remote-sensing exceedances the statement makes or breaks. What a person
/// entered stays.
struct CheckJudgement {
  let judge: CheckJudge
  let key: String

  /// Where it is told that the outcome contradicts the readings, of the check itself.
  static let outcomePath = "check/outcome"

  /// The vehicle whose passes the check bears on, as far as it is known; to be asked before and after a statement.
  ///
  /// - Throws: `StoreError`.
  func vehicle() throws -> CheckedVehicle? {
    guard let check = try state(), check.values.checkKind == .remoteSensing else { return nil }
    return try CheckedVehicle(of: check.values, in: judge.register, asOf: judge.asOf)
  }

  /// The passes with which vehicles fail, by the keys of their checks.
  ///
  /// - Throws: `StoreError`.
  func failures(of vehicles: [CheckedVehicle]) throws -> [String: RemoteSensingVerdict.Pass] {
    var failures: [String: RemoteSensingVerdict.Pass] = [:]
    for vehicle in vehicles {
      for pass in try judge.series(of: vehicle).passes where pass.outcome == .failed {
        failures[pass.observation.id] = pass
      }
    }
    return failures
  }

  /// What is told of the check by itself.
  ///
  /// - Throws: `StoreError`.
  func findings() throws -> [Finding] {
    guard let check = try state(), !check.values.isAnnulled,
      let verdict = try judge.judge(check)
    else { return [] }
    let stated = check.values.findingOutcome
    if verdict.outcome == .notJudged {
      let reasons = verdict.gaps
      let message = BilingualText(
        zh: FindingCode.checkNotJudged.title.zh + "：" + reasons.map(\.zh).joined(separator: "；"),
        en: FindingCode.checkNotJudged.title.en + ": " + reasons.map(\.en).joined(separator: "; "))
      return [Finding(.checkNotJudged, path: "check", value: key, message: message)]
    }
    // A confirmed finding that leaves the outcome open opens no case, whatever its readings say.
    let isLeftOpen =
      stated == .notJudged && verdict.outcome == .overLimit && check.values.findingStatus == .confirmed
    guard isLeftOpen || verdict.contradicts(stated) else { return [] }
    let working = verdict.comparisons.first { $0.outcome == .fail } ?? verdict.comparisons.first
    let message = BilingualText(
      zh: FindingCode.checkOutcome.title.zh + (working.map { "：" + $0.line(in: .zh) } ?? ""),
      en: FindingCode.checkOutcome.title.en + (working.map { ": " + $0.line(in: .en) } ?? ""))
    return [Finding(.checkOutcome, path: Self.outcomePath, value: stated?.rawValue, message: message)]
  }

  /// The chains that there are now and were not before, and those that no longer stand; each by its second check.
  static func changes(
    from before: [String: RemoteSensingVerdict.Pass], to after: [String: RemoteSensingVerdict.Pass]
  ) -> [Finding] {
    let made = after.filter { before[$0.key]?.joins != $0.value.joins }.sorted { $0.key < $1.key }
    let broken = before.keys.filter { after[$0] == nil }.sorted()
    return made.map { key, pass in
      let links = pass.joins.map(\.text)
      return Finding(
        .remoteSensingFailed, path: "check", value: key,
        message: BilingualText(
          zh: FindingCode.remoteSensingFailed.title.zh + "：" + links.map(\.zh).joined(separator: "；"),
          en: FindingCode.remoteSensingFailed.title.en + ": " + links.map(\.en).joined(separator: "; ")))
    } + broken.map { Finding(.remoteSensingCleared, path: "check", value: $0) }
  }

  private func state() throws -> RecordState? {
    try judge.register.state(of: .check, key: key, at: .endOfTime)
  }
}
