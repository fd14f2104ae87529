import Policy
import RegistryModel
import RegistryStore

/// What was found under the plate of a vehicle while it bore it, and stands beside another VIN: it may be about this vehicle,
/// whichever of the two was written wrongly.
struct OthersUnderPlate {
  let reader: RegistryReader
  /// What `reader` sees, each question asked once.
  let register: RememberedRegister<RegisterSnapshot>
  let context: WorkflowContext
  let vin: VIN
  let plate: Plate

  private var bearer: RegisteredBearer {
    RegisteredBearer(reader: reader, vin: vin, knownAt: context.knownAt)
  }

  /// Inspections that failed, and checks over a limit.
  ///
  /// - Parameter own: inspections of the vehicle itself: where there are no more under the plate, no others are looked for.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + checks under the plate that note a VIN), and O(inspections under it) where there are others'.
  func openItems(knowing own: [StoredInspection]) throws -> [BilingualText] {
    let known = own.count { $0.record.vehicle.plate == plate }
    return try (reader.inspectionCount(under: plate) > known ? failedInspections() : []) + excesses()
  }

  /// Those after which the VIN has not passed under the plate.
  private func failedInspections() throws -> [BilingualText] {
    var judged: Set<VIN> = []
    return try bearer.inspectionsOfOthers(under: plate, until: context.at, inKnownColor: false).filter(\.tells)
      .filter { judged.insert($0.vin).inserted && $0.isFailed }
      .map {
        BilingualText(
          zh: "号牌 \(plate) 下有另一车辆识别代号 \($0.vin.text) 的检验不合格（\($0.station)/\($0.serial)，\($0.end.day)）：核对车辆识别代号",
          en:
            "Under the plate \(plate) another VIN, \($0.vin.text), failed an inspection (\($0.station)/\($0.serial), \($0.end.day)): check the VIN"
        )
      }
  }

  private func excesses() throws -> [BilingualText] {
    let filter = RecordFilter("plate", equals: .text(plate.text))
    return try register.states(of: .check, having: filter, and: .stated("vin"), at: context.at).compactMap { check in
      guard let other = check.text("vin"), other != vin.text, check.values.checkFinding.isStandingExcess,
        let at = check.moment("at"), at <= context.at,
        try bearer.bearsAlone(plate, check.values.plateColor, beside: VIN(other), at: at)
      else { return nil }
      return BilingualText(
        zh: "号牌 \(plate) 下有另一车辆识别代号 \(other) 的检查超标（\(check.key)，\(at.day)）：核对车辆识别代号",
        en:
          "Under the plate \(plate) another VIN, \(other), was found over the limit (\(check.key), \(at.day)): check the VIN"
      )
    }
  }
}

extension InspectionSummary {
  /// Whether it passes or fails, by the station's word or, where it stated none, by its readings.
  fileprivate var tells: Bool { verdict == .pass || verdict == .fail || verdict == nil && judgement?.verdict == .fail }

  /// By the station's word or by its readings.
  fileprivate var isFailed: Bool { verdict == .fail || judgement?.verdict == .fail }
}
