import Policy
import RegistryModel
import XMLStreaming

/// Reads the workflows of a row.
extension PolicyRowReader {
  func workflow(_ element: XMLElement, row: String) throws(PackReadingError) -> Workflow {
    let subject = try element.required("subject")
    try element.checkKind(subject)
    for opener in element.names("opener") { try element.checkKind(opener) }
    var steps: [WorkflowStep] = []
    for child in element.children(named: "step") { steps.append(try step(child)) }
    var opens: Condition?
    if let child = element.child("opens") { opens = try conditions.conditions(of: child) }
    return Workflow(
      id: element.attributes["id"] ?? row, title: try element.bilingual("name"),
      form: try element.choice("form", as: Workflow.Form.self), subject: subject, opensWhen: opens,
      openers: element.names("opener"), opensOnFailedInspection: element.flag("failedInspection"),
      grouping: try element.choice("per", as: Workflow.Grouping.self, default: .record), due: try element.day("due"),
      monthlyDueDay: try element.integer("monthlyDueDay"), isPerDepartment: element.flag("perDepartment"),
      keptUntil: try element.day("keptUntil"),
      putsOutOfUse: element.flag("outOfUse"),
      isConfidential: element.flag("confidential"), steps: steps)
  }

  private func step(_ element: XMLElement) throws(PackReadingError) -> WorkflowStep {
    try element.check([element.attributes["department"]].compactMap { $0 }, in: .department)
    if let evidence = element.attributes["evidence"] { try element.checkKind(evidence) }
    for name in ["departmentParameter", "daysParameter"] {
      guard let parameter = element.attributes[name], conditions.parameters[parameter] == nil else { continue }
      throw PackReadingError(element.position, ConditionError(.unknownParameter, parameter).message)
    }
    return WorkflowStep(
      id: try element.required("id"), title: try element.bilingual(), department: element.attributes["department"],
      departmentParameter: element.attributes["departmentParameter"], evidence: element.attributes["evidence"],
      proof: try element.child("done").map { child throws(PackReadingError) in try proof(child) },
      days: try element.integer("days"), countsWorkingDays: element.flag("workingDays"),
      daysParameter: element.attributes["daysParameter"],
      after: element.attributes["after"] == nil ? nil : element.names("after"),
      failsTo: element.attributes["failsTo"], mayDismiss: element.flag("mayDismiss"), maySkip: element.flag("maySkip"),
      confirms: element.flag("confirms"), isReading: element.flag("reading"))
  }

  private func proof(_ element: XMLElement) throws(PackReadingError) -> WorkflowStep.Proof {
    let condition = element.children.isEmpty ? nil : try conditions.conditions(of: element)
    if element.flag("retest") { return .retest }
    if element.flag("inspection") { return .inspection }
    if let kind = element.attributes["kind"] {
      try element.checkKind(kind)
      return .record(kind: kind, where: condition)
    }
    guard let condition else {
      throw PackReadingError(
        element.position, zh: "done 应有条件、kind、retest 或 inspection",
        en: "done needs a condition, a kind, retest or inspection")
    }
    return .condition(condition)
  }
}
