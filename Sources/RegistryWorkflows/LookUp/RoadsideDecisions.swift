import Policy
import RegistryModel
import RegistryStore
import Reports

/// What the loaded plans say of a subject at the roadside: whether it may drive or work here and now, what a unit, station or
/// site owes, and the lists it is on. Where nothing is loaded, that is the answer.
struct RoadsideDecisions {
  /// What `reader` sees, each question asked once.
  let register: RememberedRegister<RegisterSnapshot>
  let context: WorkflowContext
  /// The plans that the registry has loaded.
  let plans: LoadedPlans
  /// The places whose rules are asked.
  let places: [DivisionCode]
  /// The moment or the whole day that they are asked about.
  let time: Question.AskedTime
  /// In which zones the subject stands.
  let location: Question.Location
  let kind: RecordKind
  let key: String
  /// What the remote monitor of the subject tells, by the names of facts.
  let monitoring: [String: AttributeValue]

  /// What a subject does at the roadside; the first is what it does in any case. Of whom or what is no vehicle and no machine
  /// only a check is asked: what it owes, and whether it is listed.
  private var activities: [String] {
    switch kind {
    case .vehicle: ["travel", "work", "check"]
    case .machine: ["work", "check"]
    default: ["check"]
    }
  }

  private var isAtRoadside: Bool { kind == .vehicle || kind == .machine }

  /// Whether plans oblige such a one: whom no loaded rule is about need not be caught by any, but where no plan is loaded or
  /// none holds yet, nobody can tell.
  private var isUnderPlans: Bool {
    isAtRoadside || [RecordKind.unit, .site, .project, .station, .workshop, .fuelSite].contains(kind)
  }

  func fill(_ report: inout LookupReport) throws {
    if !isAtRoadside {
      let values = try register.state(of: kind, key: key, at: context.at)?.values ?? [:]
      report.openItems += WithdrawnSubject(kind, values, on: context.at.day).items
    }
    let engine = DecisionEngine(plans.packs)
    // What is counted of the subject is the same for all that it does.
    let memo = CountMemo()
    // That there is nobody to ask is an answer too, or a registry without plans would clear every truck.
    if places.isEmpty, isUnderPlans { report.decisions.append(.noPlace) }
    for place in places {
      var answers = RoadsideAnswers(kind: kind, place: place)
      for activity in activities {
        let question = Question(
          kind: kind, key: key, activity: activity, place: place, time: time, location: location,
          computed: monitoring)
        answers.add(try engine.decide(question, in: register, reasons: .ofMatchingRules, memo: memo))
      }
      let packs = engine.packs(for: place, on: context.at.day)
      report.decisions += isAtRoadside || (packs.isEmpty && isUnderPlans) ? answers.lines : answers.standing
      report.notes += answers.notes + (isAtRoadside ? [] : answers.unsettled)
      for pack in packs { try addLists(of: pack, to: &report) }
    }
  }

  private func addLists(of pack: CompiledPack, to report: inout LookupReport) throws {
    let day = context.at.day
    let values = try register.state(of: kind, key: key, at: context.at)?.values ?? [:]
    let notices = try register.notices(for: pack.pack.place, at: day.lastMoment)
    for list in pack.pack.lists where list.subject == kind.id {
      let entry = pack.entry(of: list.id, kind: kind, key: key, on: day, notices)
      guard entry != nil || pack.concerns(values),
        try pack.membership(of: list.id, kind: kind, key: key, on: day, in: register) == .yes
      else { continue }
      let current = try currentMembership(of: list, in: pack)
      report.lists.append(
        LookupReport.ListMembership(
          list: list.id, from: current?.days.from, to: entry?.until, rule: current?.row ?? list.id))
    }
  }

  /// Since when the subject is on a list; told from its own states where the list asks for nothing else.
  private func currentMembership(of list: PolicyList, in pack: CompiledPack) throws -> ListMembership? {
    guard let own = plans.ownMembership(of: list, in: pack) else {
      return try pack.currentMembership(of: list.id, kind: kind, key: key, on: context.at.day, in: register)
    }
    let timeline = try register.timeline(of: kind, key: key)
    let ends = timeline.dropFirst().map { Instant?.some($0.from) } + [nil]
    return own.current(
      zip(timeline, ends).map { OwnMembership.State(from: $0.from, until: $1, values: $0.state.values) },
      on: context.at.day)
  }
}
