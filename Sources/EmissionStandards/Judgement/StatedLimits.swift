import RegistryModel

/// The limits that a station applied, held against those of the day.
struct StatedLimits {
  let day: CivilDate
  let context: JudgementContext
  /// Whether GB 3847-2018 leaves the vehicle out, so that none of its limits is the right one.
  let isOutsideGB3847: Bool

  /// Right where it is the limit of the set that applies; a notice where it is that of the other set; else wrong.
  /// Where no limit is loaded for the day nothing is said.
  func check<Unit: UnitOfMeasure>(
    _ stated: Reading<Unit>?, in table: LimitTable<LimitSet, Unit>, of standard: String, allowance: Int = 0,
    at path: @autoclosure () -> String, into findings: inout [Finding]
  ) {
    guard let stated, !(isOutsideGB3847 && standard == GB3847.id) else { return }
    let set = context.limitSet.set
    guard let row = table.row(for: set, on: day) else { return }
    if stated.value.scaled == row.limit.scaled + allowance { return }
    if let other = table.row(for: set.other, on: day), stated.value.scaled == other.limit.scaled + allowance {
      findings.append(
        Finding(
          .judgeLimitSet, path: path(), value: stated.text,
          message: BilingualText(
            zh: "采用了" + set.other.title.zh + "，应为：" + row.stated.statement.zh,
            en: set.other.title.en + " applied; right: " + row.stated.statement.en)))
    } else {
      findings.append(
        Finding(
          .judgeLimit, path: path(), value: stated.text, message: rightLimit(row, raisedBy: allowance)))
    }
  }

  private func rightLimit<Unit: UnitOfMeasure>(
    _ row: LimitRow<LimitSet, Unit>, raisedBy allowance: Int
  ) -> BilingualText {
    let statement = row.stated.statement
    if allowance == 0 {
      return BilingualText(zh: "当日限值：" + statement.zh, en: "limit of that day: " + statement.en)
    }
    let raised = Quantity<Unit>(scaled: row.limit.scaled + allowance).number
    return BilingualText(
      zh: "当日限值：\(statement.zh)，按海拔放宽至 \(raised)",
      en: "limit of that day: \(statement.en), raised to \(raised) for the altitude")
  }
}

extension StatedLimits {
  func check(_ test: LugdownResult, _ rated: Quantity<Kilowatts>?, into findings: inout [Finding]) {
    let allowance = context.altitude.map { GB3847.AltitudeNote.allowance(at: $0, by: context.altitudeRule) } ?? 0
    check(
      test.smokeLimit, in: GB3847.lugdownSmoke, of: GB3847.id, allowance: allowance,
      at: "inspection/lugdown/smokeLimit", into: &findings)
    // The limit stands in the table from the standard's first day, also while the reading does not count yet.
    check(test.noxLimit, in: GB3847.lugdownNOx, of: GB3847.id, at: "inspection/lugdown/noxLimit", into: &findings)
    checkWheelPower(test.minWheelPower, rated, into: &findings)
  }

  func check(_ test: FreeAccelerationResult, into findings: inout [Finding]) {
    check(
      test.smokeLimit, in: GB3847.freeAccelerationSmoke, of: GB3847.id, at: "inspection/freeAcceleration/smokeLimit",
      into: &findings)
  }

  func check(_ test: RingelmannResult, into findings: inout [Finding]) {
    check(test.limit, in: GB3847.ringelmann, of: GB3847.id, at: "inspection/ringelmann/limit", into: &findings)
  }

  func check(_ test: DoubleIdleResult, into findings: inout [Finding]) {
    let path = "inspection/doubleIdle"
    check(test.low.coLimit, in: GB18285.lowIdleCO, of: GB18285.id, at: path + "/low/coLimit", into: &findings)
    check(test.low.hcLimit, in: GB18285.lowIdleHC, of: GB18285.id, at: path + "/low/hcLimit", into: &findings)
    check(test.high.coLimit, in: GB18285.highIdleCO, of: GB18285.id, at: path + "/high/coLimit", into: &findings)
    check(test.high.hcLimit, in: GB18285.highIdleHC, of: GB18285.id, at: path + "/high/hcLimit", into: &findings)
  }

  func check(_ test: SteadyStateResult, into findings: inout [Finding]) {
    if let mode = test.asm5025 {
      let path = "inspection/steadyState/asm5025"
      check(mode.coLimit, in: GB18285.asm5025CO, of: GB18285.id, at: path + "/coLimit", into: &findings)
      check(mode.hcLimit, in: GB18285.asm5025HC, of: GB18285.id, at: path + "/hcLimit", into: &findings)
      check(mode.noLimit, in: GB18285.asm5025NO, of: GB18285.id, at: path + "/noLimit", into: &findings)
    }
    if let mode = test.asm2540 {
      let path = "inspection/steadyState/asm2540"
      check(mode.coLimit, in: GB18285.asm2540CO, of: GB18285.id, at: path + "/coLimit", into: &findings)
      check(mode.hcLimit, in: GB18285.asm2540HC, of: GB18285.id, at: path + "/hcLimit", into: &findings)
      check(mode.noLimit, in: GB18285.asm2540NO, of: GB18285.id, at: path + "/noLimit", into: &findings)
    }
  }

  func checkShort(_ test: TransientResult, into findings: inout [Finding]) {
    let path = "inspection/shortTransient"
    check(test.coLimit, in: GB18285.shortTransientCO, of: GB18285.id, at: path + "/coLimit", into: &findings)
    check(test.hcLimit, in: GB18285.shortTransientHC, of: GB18285.id, at: path + "/hcLimit", into: &findings)
    check(test.noxLimit, in: GB18285.shortTransientNOx, of: GB18285.id, at: path + "/noxLimit", into: &findings)
  }

  func check(_ test: TransientResult, into findings: inout [Finding]) {
    let path = "inspection/transient"
    check(test.coLimit, in: GB18285.transientCO, of: GB18285.id, at: path + "/coLimit", into: &findings)
    check(
      test.hcPlusNOxLimit, in: GB18285.transientHCPlusNOx, of: GB18285.id, at: path + "/hcPlusNOxLimit",
      into: &findings)
  }

  /// The least wheel power follows from the rated power that the station used, or from the register's; any rounding
  /// in the precision in which it is stated is right.
  private func checkWheelPower(
    _ stated: Reading<Kilowatts>?, _ rated: Quantity<Kilowatts>?, into findings: inout [Finding]
  ) {
    guard !isOutsideGB3847, let stated, let row = GB3847.wheelPower.row(for: .all, on: day) else { return }
    let known = [rated, context.registered.ratedPower].compactMap { $0 }
    guard !known.isEmpty else { return }
    let step = stated.decimalsShown == 0 ? 10 : 1
    for power in known {
      let (share, overflow) = power.scaled.multipliedReportingOverflow(by: row.limit.scaled)
      guard !overflow, share >= 0 else { continue }
      let down = share / (100 * step) * step
      let isExact = share % (100 * step) == 0
      if stated.value.scaled == down || (!isExact && stated.value.scaled == down + step) { return }
    }
    findings.append(
      Finding(
        .judgeLimit, path: "inspection/lugdown/minWheelPower", value: stated.text,
        message: BilingualText(
          zh: "采用的最小轮边功率 \(stated.text) kW，不是额定功率的 \(row.limit.number)%",
          en: "least wheel power \(stated.text) kW applied, which is not \(row.limit.number) % of the rated power")))
  }
}
