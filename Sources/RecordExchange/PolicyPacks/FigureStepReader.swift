import Policy
import RegistryModel
import XMLStreaming

/// Reads the steps of scenarios that look at figures and publications.
extension ScenarioReader {
  func figure(_ element: XMLElement) throws(PackReadingError) -> Scenario.Step {
    var texts: [String: String] = [:]
    for name in FigureExpectation.names { texts[name] = element.attributes[name] }
    return .figure(
      FigureExpectation(
        row: try element.required("row"), indicator: element.attributes["indicator"], period: try period(element),
        place: try place(element), result: try element.choice("result", as: IndicatorFigure.Result.self),
        reached: element.attributes["reached"].map { _ in element.flag("reached") }, texts: texts))
  }

  func publication(_ element: XMLElement) throws(PackReadingError) -> Scenario.Step {
    var status: PublicationState.Status?
    if element.attributes["is"] != nil { status = try element.choice("is", as: PublicationState.Status.self) }
    return .publication(
      PublicationExpectation(
        row: try element.required("row"), about: element.attributes["about"], period: try period(element),
        day: try element.requiredDay("on"), confirmed: Set(element.names("confirmed")), status: status))
  }

  func progress(_ element: XMLElement) throws(PackReadingError) -> Scenario.Step {
    var work: [String: ProgressExpectation.Standing] = [:]
    for child in element.children(named: "work") {
      work[try child.required("id")] = ProgressExpectation.Standing(
        try child.choice("is", as: WorkStanding.State.self), due: try child.day("due"))
    }
    return .progress(ProgressExpectation(period: try period(element), place: try place(element), work: work))
  }

  private func place(_ element: XMLElement) throws(PackReadingError) -> DivisionCode? {
    guard let text = element.attributes["place"] else { return nil }
    guard let place = DivisionCode(text) else { throw element.wrong("place", text) }
    return place
  }

  private func period(_ element: XMLElement) throws(PackReadingError) -> ReportingPeriod {
    let text = try element.required("period")
    guard let period = ReportingPeriod(text) else { throw element.wrong("period", text) }
    return period
  }
}
