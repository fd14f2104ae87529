import RegistryModel

/// What a standard asks of the parts of an inspection that are judged without a limit.
struct PartRequirements {
  /// The appearance check.
  let appearance: StatedValue
  /// The OBD check.
  let obd: StatedValue
  /// From this day of inspection on the OBD check counts.
  let obdJudgedFrom: CivilDate
  /// More incomplete monitors than this ask for a drive and a repetition.
  let mostMonitorsNotReady: Int
}

extension InspectionRecord {
  /// Whether its parts are judged as those of a diesel vehicle: by its methods, and by its fuel where these do not tell.
  func isJudgedAsDiesel(fuel: FuelKind) -> Bool {
    var hasMethod = false
    for method in results.lazy.map(\.method) where method.suits(fuel) {
      if method.isForDiesel { return true }
      hasMethod = true
    }
    return !hasMethod && fuel == .diesel
  }

  /// What the standard of its vehicle asks of its parts.
  func partRequirements(_ context: JudgementContext) -> PartRequirements {
    isJudgedAsDiesel(fuel: JudgedVehicle(self, context).fuel) ? GB3847.parts : GB18285.parts
  }
}
