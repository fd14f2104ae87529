import Policy
import RegistryModel
import RegistryStore
import Reports

/// What was found under the plate of a vehicle while it bore it, and stands beside another VIN: it may be about this vehicle,
/// whichever of the two was written wrongly.
struct OthersUnderPlate {
  let reader: RegistryReader
  /// What `reader` sees, each question asked once.
  let register: RememberedRegister<RegisterSnapshot>
  let context: WorkflowContext
  let vin: VIN
  let plate: Plate
  let working: CheckWorking

  private var bearer: RegisteredBearer {
    RegisteredBearer(reader: reader, vin: vin, knownAt: context.knownAt)
  }

  /// Inspections that failed or are to be made again, and checks over a limit or against themselves.
  ///
  /// - Parameter own: inspections of the vehicle itself: where there are no more under the plate, no others are looked for.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + checks under the plate that note a VIN), and O(inspections under it) where there are others'.
  func openItems(knowing own: [StoredInspection]) throws -> [BilingualText] {
    let known = own.count { $0.record.vehicle.plate == plate }
    return try (reader.inspectionCount(under: plate) > known ? openInspections() : []) + checks()
  }

  /// Of each VIN what its inspections under the plate leave open.
  private func openInspections() throws -> [BilingualText] {
    let others = try bearer.inspectionsOfOthers(under: plate, until: context.at, inKnownColor: false)
    return Dictionary(grouping: others, by: \.vin).values
      .compactMap { InspectionStanding(of: $0.filter(\.maySettle)).open }
      .sorted { ($1.inspection.end, $0.inspection.vin.text) < ($0.inspection.end, $1.inspection.vin.text) }
      .map { inspection, sign in
        let found =
          if sign != .unsettled {
            BilingualText(zh: "的检验不合格", en: "failed an inspection")
          } else if inspection.replacesWithoutResult {
            BilingualText(
              zh: "的检验替代了另一条检验记录而自身没有检验结果",
              en: "had an inspection that replaces another one and holds no result of its own")
          } else {
            BilingualText(
              zh: "的检验中止或无效而复核为不合格",
              en: "had an inspection that was aborted or invalid, and that fails by what it recorded")
          }
        return BilingualText(
          zh:
            "号牌 \(plate) 下有另一车辆识别代号 \(inspection.vin.text) \(found.zh)（\(inspection.station)/\(inspection.serial)，\(inspection.end.day)）：核对车辆识别代号",
          en:
            "Under the plate \(plate) another VIN, \(inspection.vin.text), \(found.en) (\(inspection.station)/\(inspection.serial), \(inspection.end.day)): check the VIN"
        )
      }
  }

  /// Those over a limit, and those that contradict themselves.
  private func checks() throws -> [BilingualText] {
    let filter = RecordFilter("plate", equals: .text(plate.text))
    return try register.states(of: .check, having: filter, and: .stated("vin"), at: context.at).compactMap { check in
      guard let other = check.text("vin"), other != vin.text, !check.values.testsMachineAlone,
        let at = try register.happened(check), at <= context.at,
        try bearer.bearsAlone(plate, check.values.plateColor, beside: VIN(other), at: at)
      else { return nil }
      let finding = try working.line(of: check, at)
      guard finding.isStandingExcess || finding.isContradicted else { return nil }
      let found =
        finding.isStandingExcess
        ? BilingualText(zh: "超标", en: "was found over the limit")
        : BilingualText(zh: "的读数或记载与其结果不符", en: "was found with readings or items that contradict the outcome")
      return BilingualText(
        zh: "号牌 \(plate) 下有另一车辆识别代号 \(other) 的检查\(found.zh)（\(check.key)，\(at.day)）：核对车辆识别代号",
        en: "Under the plate \(plate) another VIN, \(other), \(found.en) (\(check.key), \(at.day)): check the VIN")
    }
  }
}

extension InspectionSummary {
  /// Whether it is no pass, or one against which the import found nothing: a summary does not hold the parts by which a look-up
  /// of its own VIN would tell a doubt.
  fileprivate var maySettle: Bool {
    guard case .passed? = sign else { return true }
    return judgement.map { $0.verdict == .pass && $0.disagreements == 0 } ?? false
  }
}
