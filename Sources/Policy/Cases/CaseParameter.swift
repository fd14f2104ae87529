/// Parameters of a pack that every case asks for where its steps say nothing else.
enum CaseParameter {
  /// Days that a step may take.
  static let days = "caseDays"
  /// Whether those days are working days.
  static let daysAreWorking = "caseDaysAreWorking"
  /// Whether a retest without a repair record is refused (reading A-21).
  static let retestNeedsRepair = "retestNeedsRepair"
}

extension Workflow {
  /// Names of the parameters that its clocks, owners and orders ask for.
  var parameters: Set<String> {
    var names = Set(steps.compactMap(\.departmentParameter) + steps.compactMap(\.daysParameter))
    if due == nil, monthlyDueDay == nil, steps.contains(where: { $0.days == nil }) {
      names.insert(CaseParameter.daysAreWorking)
      if steps.contains(where: { $0.days == nil && $0.daysParameter == nil }) { names.insert(CaseParameter.days) }
    }
    if steps.contains(where: \.maySkip) { names.insert(CaseParameter.retestNeedsRepair) }
    return names
  }
}
