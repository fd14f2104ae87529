import RegistryModel

/// Whether means, sums, limits and the rated power that the station states are right.
enum StatedFigures {
  static func find(
    in record: InspectionRecord, _ context: JudgementContext, _ verdict: Verdict, into findings: inout [Finding]
  ) {
    compareRatedPower(record, context, into: &findings)
    let limits = StatedLimits(
      day: record.start.day, context: context, isOutsideGB3847: GB3847.excludes(JudgedVehicle(record, context)))
    for result in record.results {
      switch result {
      case .lugdown(let test): limits.check(test, record.vehicle.ratedPower, into: &findings)
      case .freeAcceleration(let test):
        compareMean(of: test, into: &findings)
        limits.check(test, into: &findings)
      case .ringelmann(let test): limits.check(test, into: &findings)
      case .doubleIdle(let test): limits.check(test, into: &findings)
      case .steadyState(let test): limits.check(test, into: &findings)
      case .shortTransient(let test): limits.checkShort(test, into: &findings)
      case .transient(let test):
        compareSum(of: test, into: &findings)
        limits.check(test, into: &findings)
      case .filterSmoke: break
      }
    }
  }

  /// The register's rated power leads. Less than 1 kW apart is a matter of rounding.
  private static func compareRatedPower(
    _ record: InspectionRecord, _ context: JudgementContext, into findings: inout [Finding]
  ) {
    guard let register = context.registered.ratedPower, let stated = record.vehicle.ratedPower else { return }
    let (distance, overflow) = register.scaled.subtractingReportingOverflow(stated.scaled)
    guard overflow || distance.magnitude >= 10 else { return }
    findings.append(
      Finding(
        .judgeRatedPower, path: MandatoryItem.ratedPower.path, value: stated.number,
        message: BilingualText(
          zh: "额定功率 \(stated)，登记为 \(register)", en: "rated power \(stated), the register has \(register)")))
  }

  private static func compareMean(of test: FreeAccelerationResult, into findings: inout [Finding]) {
    guard let stated = test.mean, let mean = SmokeMean(test.readings), !mean.allows(stated) else { return }
    let computed = Quantity<OpacityCoefficient>(scaled: mean.judged)
    findings.append(
      Finding(
        .judgeMean, path: MandatoryItem.mean.path, value: stated.text,
        message: BilingualText(
          zh: "平均值 \(stated.text)，按三次读数应为 \(computed.number)",
          en: "mean \(stated.text), the readings give \(computed.number)")))
  }

  /// Each of the two parts may have been rounded by half a step before they were printed, and the sum by another.
  private static func compareSum(of test: TransientResult, into findings: inout [Finding]) {
    guard let stated = test.hcPlusNOx, let sum = test.sumOfParts else { return }
    let (distance, overflow) = sum.subtractingReportingOverflow(stated.value.scaled)
    guard overflow || distance.magnitude > 1 else { return }
    findings.append(Finding(.judgeSum, path: "inspection/transient/hcPlusNOx", value: stated.text))
  }
}
