import Policy
import RegistryModel
import RegistryStore
import Reports

/// What the loaded plans say of a subject at the roadside: whether it may drive or work here and now, and the lists it is
/// on. Where nothing is loaded, that is the answer.
struct RoadsideDecisions {
  let reader: RegistryReader
  let context: WorkflowContext
  /// The place asked about; nil for the registry's own places.
  let place: DivisionCode?
  let kind: RecordKind
  let key: String

  func fill(_ report: inout LookupReport) throws {
    let packs = try PackShelf.packs(reader, knownAt: context.knownAt)
    let engine = DecisionEngine(packs)
    let snapshot = reader.snapshot(knownAt: context.knownAt)
    for place in try places() {
      let question = Question(
        kind: kind, key: key, activity: kind == .machine ? "work" : "travel", place: place,
        time: .moment(context.at))
      let decision = try engine.decide(question, in: snapshot)
      let matching = decision.matching.sorted { ($0.standing.rank, $0.id) < ($1.standing.rank, $1.id) }
      report.decisions += matching.map {
        LookupReport.DecisionLine(answer: $0.answer.rawValue, rule: $0.id, reason: $0.reason)
      }
      if matching.isEmpty {
        report.decisions.append(
          LookupReport.DecisionLine(
            answer: decision.answer.rawValue, rule: "", reason: Self.nothing(decision.answer, place)))
      }
      for pack in engine.packs(for: place, on: context.at.day) { try addLists(of: pack, snapshot, to: &report) }
    }
  }

  private func places() throws -> [DivisionCode] {
    if let place { return [place.canonical] }
    let own = try reader.setting(Setting.places, knownAt: context.knownAt).compactMap { DivisionCode($0) }
    if !own.isEmpty { return own }
    return try PackShelf.packs(reader, knownAt: context.knownAt).map(\.pack.place)
  }

  private func addLists(of pack: CompiledPack, _ snapshot: RegisterSnapshot, to report: inout LookupReport) throws {
    let day = context.at.day
    for list in pack.pack.lists where list.subject == kind.id {
      guard try pack.membership(of: list.id, kind: kind, key: key, on: day, in: snapshot) == .yes else { continue }
      let times = try pack.memberships(
        of: list.id, kind: kind, key: key, from: pack.pack.from, until: day.adding(days: 1), in: snapshot)
      let current = times.last { $0.days.contains(day) }
      report.lists.append(
        LookupReport.ListMembership(list: list.id, from: current?.days.from, to: nil, rule: current?.row ?? list.id))
    }
  }

  private static func nothing(_ answer: Answer, _ place: DivisionCode) -> BilingualText {
    answer == .allowed
      ? BilingualText(zh: "\(place) 已载入的规则均未触及", en: "none of the rules loaded for \(place) catches it")
      : BilingualText(zh: "\(place) 在该日期未载入有关规则", en: "no rule on this is loaded for \(place) at that date")
  }
}
