import Policy
import RegistryModel
import XMLStreaming

/// Reads the steps of scenarios that are about cases.
extension ScenarioReader {
  func inspection(_ element: XMLElement) throws(PackReadingError) -> Scenario.Step {
    let end = try moment(element, "at")
    let color =
      element.attributes["plateColor"] == nil
      ? nil : try element.choice("plateColor", as: PlateColor.self)
    return .inspection(
      InspectionMark(
        vehicle: try element.required("vehicle"), plate: element.attributes["plate"].map { Plate($0) },
        plateColor: color, station: try element.required("station"),
        serial: element.attributes["serial"] ?? "\(end)", end: end,
        isPassed: element.attributes["verdict"].map { $0 == "pass" }))
  }

  func caseState(_ element: XMLElement) throws(PackReadingError) -> Scenario.Step {
    var texts: [String: String] = [:]
    for name in CaseExpectation.names { texts[name] = element.attributes[name] }
    var status: CaseState.Status?
    if element.attributes["is"] != nil { status = try element.choice("is", as: CaseState.Status.self) }
    return .caseState(
      CaseExpectation(
        id: try element.required("id"), moment: try moment(element, "at"), status: status,
        count: try element.integer("cases"), texts: texts))
  }

  func caseEvent(_ element: XMLElement) throws(PackReadingError) -> Scenario.Step {
    .caseEvent(
      CaseEventExpectation(
        id: try element.required("id"), moment: try moment(element, "at"),
        event: CaseEvent(
          step: try element.required("step"),
          try element.choice("result", as: CaseEvent.Result.self, default: .done)),
        fits: element.flag("fits"),
        fitting: element.attributes["fitting"] == nil ? nil : element.names("fitting")))
  }

  /// A moment, or the last one of a day.
  private func moment(_ element: XMLElement, _ name: String) throws(PackReadingError) -> Instant {
    let text = try element.required(name)
    if let day = CivilDate(text) { return Question.AskedTime.day(day).last }
    guard let moment = Instant(text) else { throw element.wrong(name, text) }
    return moment
  }
}
