import RegistryModel

/// Whether the methods are those that the vehicle takes.
enum MethodChoice {
  static func find(in record: InspectionRecord, _ context: JudgementContext, into findings: inout [Finding]) {
    let vehicle = JudgedVehicle(record, context)
    let fuel = vehicle.fuel
    for result in record.results {
      let method = result.method
      if !method.suits(fuel) {
        findings.append(
          Finding(
            .judgeMethodFuel, path: "inspection/\(method.rawValue)", value: fuel.rawValue,
            message: JudgementGap.methodNotForFuel(method, fuel).reason))
      } else if case .freeAcceleration(let test) = result, test.reason == nil, fuel == .diesel,
        record.start.day >= GB3847.from, !record.hasLugdown,
        !GB3847.excludes(vehicle)
      {
        findings.append(Finding(.judgeFreeAcceleration, path: "inspection/freeAcceleration/reason"))
      }
    }
  }
}

extension InspectionRecord {
  fileprivate var hasLugdown: Bool {
    results.contains { if case .lugdown = $0 { true } else { false } }
  }
}
