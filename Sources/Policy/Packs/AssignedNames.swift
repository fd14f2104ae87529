/// Names under which a plan asks for what only a notice or report brings.
extension PolicyPack {
  /// Names of tasks: numbers assigned from above, milestones, and reports that prove a step.
  public var taskNames: Set<String> {
    var names: Set<String> = []
    for row in rows {
      for implementation in row.implementations {
        switch implementation {
        case .indicator(let indicator):
          if case .task(let name) = indicator.target { names.insert(name) }
          names.formUnion(indicator.measures.filter { $0.counting == .task }.compactMap(\.by))
        case .replacement(let replacement): names.formUnion(self.names(of: replacement))
        case .workflow(let workflow):
          let departments = workflow.isPerDepartment ? departmentsReporting(in: workflow).map(Optional.some) : [nil]
          for step in workflow.steps {
            names.formUnion(departments.compactMap { workflow.taskName(of: step, department: $0) })
          }
        case .rule, .list, .calendar, .publication, .adjacent: continue
        }
      }
    }
    return names
  }

  /// Names of reported figures.
  public var figureNames: Set<String> {
    Set(indicators.flatMap(\.measures).filter { $0.counting == .figure }.compactMap(\.by))
  }

  /// A replacement takes one number for a row, or one for each of its indicators (clause XC-17).
  private func names(of replacement: TargetReplacement) -> [String] {
    let own = rows.first { $0.id == replacement.row }?.implementations.compactMap { implementation in
      if case .indicator(let indicator) = implementation { indicator.id } else { nil }
    }
    return [replacement.task] + (own ?? []).map { replacement.task + "." + $0 }
  }

  private var indicators: [Indicator] {
    rows.flatMap(\.implementations).compactMap { implementation in
      if case .indicator(let indicator) = implementation { indicator } else { nil }
    }
  }
}

extension Indicator {
  /// Both sides, as far as there are two.
  var measures: [Measure] { [numerator] + (denominator.map { [$0] } ?? []) }
}
