import Policy
import RegistryModel
import Reports

/// Cases as reports show them.
enum CaseLines {
  static func line(of state: CaseState, on day: CivilDate, withTimeline: Bool) -> CaseReport.Case {
    CaseReport.Case(
      id: state.id, pack: state.pack, row: state.row, title: state.workflow.title, status: state.status,
      subject: state.subject.map { $0.kind.id + ":" + $0.key }, related: state.related, linked: state.linked,
      openedAt: state.openedAt, endedAt: state.endedAt, steps: state.current.map(step),
      overdue: state.isOverdue(on: day),
      exceptions: state.exceptions, late: state.lateSteps, confirmed: state.isConfirmed,
      fitting: state.fitting.map(text),
      timeline: withTimeline ? state.timeline.map { entry(of: $0, in: state.workflow) } : nil)
  }

  /// What a reader has to know of the last days in cases: where a year's holidays are not loaded, weekdays were counted.
  static func notes(on states: [CaseState]) -> [BilingualText] {
    Set(states.flatMap(\.yearsWithoutHolidays)).sorted().map { year in
      BilingualText(
        zh: "未载入 \(year) 年节假日安排：办理期限按周一至周五计",
        en: "The holidays of \(year) are not loaded: working days are counted as weekdays")
    }
  }

  /// An event as the command line writes it.
  static func text(of event: CaseEvent) -> String {
    event.result == .done ? event.step : event.step + ":" + event.result.rawValue
  }

  /// Events as a hint lists them.
  static func text(of events: [CaseEvent]) -> String { events.map { text(of: $0) }.joined(separator: ", ") }

  private static func step(_ current: CurrentStep) -> CaseReport.Step {
    var due: CivilDate?
    var missing: String?
    switch current.clock.due {
    case .on(let day): due = day
    case .notLoaded(let parameter): missing = parameter
    }
    return CaseReport.Step(
      id: current.step.id, title: current.step.title, owners: current.owner.codes, owner: text(of: current.owner),
      since: current.clock.since, due: due, dueMissing: missing, needs: current.evidenceNeeded)
  }

  static func text(of owner: CaseOwner) -> BilingualText {
    switch owner {
    case .departments(let codes): return names(of: codes)
    case .others(let name): return BilingualText(sideBySide: name)
    case .undecided(let codes):
      let circle = names(of: codes)
      return BilingualText(zh: "未定（\(circle.zh)）", en: "undecided (\(circle.en))")
    }
  }

  private static func names(of codes: [String]) -> BilingualText {
    let titles = codes.map { CodeList.department.title(of: $0) ?? BilingualText(zh: $0, en: $0) }
    return BilingualText(zh: titles.map(\.zh).joined(separator: "、"), en: titles.map(\.en).joined(separator: ", "))
  }

  private static func entry(of entry: TimelineEntry, in workflow: Workflow) -> CaseReport.Entry {
    var step: String?
    switch entry.entry.content {
    case .step(let event), .proof(let event): step = event.step
    case .ceased(let ceased): step = ceased
    case .cause, .annulment: break
    }
    return CaseReport.Entry(
      at: entry.entry.moment, effect: entry.effect, step: step,
      title: step.flatMap { workflow.step($0)?.title }, record: entry.entry.kind + ":" + entry.entry.key,
      particulars: entry.entry.particulars, due: entry.due, late: entry.isLate)
  }
}
