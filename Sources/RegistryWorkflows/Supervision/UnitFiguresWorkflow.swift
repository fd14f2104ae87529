import Policy
public import RegistryModel
import RegistryStore
public import Reports

/// Key vehicle-using units and gate duties: the figures of units from register and gate ledger, and what the plans say of
/// them (clauses PS-16 to PS-18 and XC-13).
public struct UnitFiguresWorkflow {
  let context: WorkflowContext

  /// Figures from the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// The figures of units as of the day asked about.
  ///
  /// - Parameters:
  ///   - month: the reference month; nil for the last whole month before the day asked about.
  ///   - recording: states the figures of the gate ledger as attributes of the units, so that lists rest on them.
  /// - Throws: `StoreError`; `WorkflowError` where the unit is not in the register, the place not of the registry, or the month
  ///   not over.
  public func run(
    unit: String?, place: DivisionCode?, month: YearMonth?, recording: Bool
  ) throws -> UnitFiguresReport {
    let month = month ?? context.at.day.month.adding(months: -1)
    guard month.days.until.map({ $0 <= context.at.day.adding(days: 1) }) ?? false else {
      throw WorkflowError(
        .usage, zh: "所问之日该月尚未结束，日均数无从算起", en: "the month is not over on the day asked: there is no mean of it yet",
        location: "\(month)", hintZH: "指定更早的月份（--month）或更晚的日期（--at）",
        hintEN: "name an earlier month with --month, or a later day with --at")
    }
    let unit = unit.map { text in NamedRecord(text).flatMap { $0.kind == .unit ? $0.key : nil } ?? text }
    guard unit == nil || place == nil else {
      throw WorkflowError(
        .usage, zh: "指明单位时不能再用 --place", en: "one unit is named, so a place does not apply", location: "--place",
        hintZH: "去掉 --place", hintEN: "leave out --place")
    }
    guard recording else { return try context.openForReading().read { try self.report(unit, place, month, $0) } }
    let registry = try context.openForWriting()
    return try registry.write(context.writing("unit-figures", subject: unit ?? "", detail: "\(month)")) { transaction in
      var report = try self.report(unit, place, month, transaction.reader)
      report.recording = true
      var intake = RecordIntake(expectedStation: nil)
      for index in report.units.indices {
        let values = report.units[index].statement
        guard !values.isEmpty else { continue }
        let delta = RegisterDelta(
          kind: .unit, key: report.units[index].unit, record: "gate-\(transaction.auditSequence)-\(index)",
          effective: context.at, stated: context.now, values: values)
        report.units[index].recorded = try intake.take(delta, findings: [], in: transaction).outcome == .accepted
      }
      return report
    }
  }

  private func report(
    _ key: String?, _ place: DivisionCode?, _ month: YearMonth, _ reader: RegistryReader
  ) throws -> UnitFiguresReport {
    let packs = try PackShelf.packs(reader, knownAt: context.knownAt)
    let filter = RegisterListFilter(place: place)
    var report = UnitFiguresReport(asOf: context.at.day, month: month, recording: false)
    func add(_ unit: RecordState) throws {
      guard key.map({ $0 == unit.key }) ?? filter.admits(place: unit.text("place")) else { return }
      report.units.append(
        try UnitReview(unit: unit, packs: packs, month: month, context: context, reader: reader).figures())
    }
    try reader.forEachState(of: .unit, context.question) { unit in
      try add(RecordState(kind: .unit, key: unit.key, values: unit.values))
    }
    // Of a unit that only a list or a gate names nothing is known but where the list is.
    for (listed, place) in try unregistered(reader, named: key).sorted(by: { $0.key < $1.key }) {
      let values = place.map { ["place": AttributeValue.text($0)] } ?? [:]
      try add(RecordState(kind: .unit, key: listed, values: values))
    }
    if let place, report.units.isEmpty {
      try NarrowingKeys(reader: reader, knownAt: context.knownAt).require(place, packs: packs)
    }
    if let key, report.units.isEmpty {
      throw WorkflowError(
        .unknownKey, zh: "登记册中没有这个单位", en: "the register holds no such unit", location: key,
        hintZH: "先录入单位（unit）", hintEN: "record the unit first")
    }
    return report
  }

  private func unregistered(_ reader: RegistryReader, named key: String?) throws -> [String: String?] {
    var found = try reader.listedOnly(.unit, context.question)
    if let key, found[key] == nil, try reader.state(of: .unit, key: key, context.question) == nil,
      try !reader.states(of: .gateEvent, where: "unit", is: .text(key), context.question).isEmpty
    {
      found[key] = .some(nil)
    }
    return found
  }
}

/// The figures of one unit and what the plans make of them.
private struct UnitReview {
  let unit: RecordState
  let packs: [CompiledPack]
  let month: YearMonth
  let context: WorkflowContext
  let reader: RegistryReader

  func figures() throws -> UnitFiguresReport.Unit {
    var figures = UnitFiguresReport.Unit(unit: unit.key, name: unit.text("name"))
    let vehicles = try reader.states(of: .vehicle, where: "owner", is: .text(unit.key), context.question)
    try countOwned(vehicles, in: &figures)
    figures.letters = try reader.states(
      of: .letter, where: "unit", is: .text(unit.key), .latest(knownAt: context.knownAt)
    )
    .count { $0.day("signedOn").map { $0 <= context.at.day } ?? false }
    let place = unit.text("place").flatMap { DivisionCode($0) }?.canonical
    let snapshot = reader.snapshot(knownAt: context.knownAt)
    let days = month.days.spanning(GateLedger<RegisterSnapshot>.year(upTo: context.at.day))
    let ledger = try GateLedger(of: unit.key, during: days, at: context.at, in: snapshot)
    let calendar =
      try place.map {
        WorkingCalendar(try snapshot.notices(for: $0, at: context.at))
      } ?? WorkingCalendar()
    figures.set(.heavyDieselUsedDaily, try ledger.heavyDieselDaily(in: month, calendar))
    figures.set(.truckMovementsDaily, try ledger.visitsDaily(upTo: context.at.day))
    figures.set(.tonnesDaily, try ledger.goodsDaily(upTo: context.at.day))
    figures.unreadPassages = ledger.unreadPassages(upTo: context.at.day)
    let users = ledger.users(in: month)
    figures.unknownTrucks = try users.values.count { try ledger.isHeavyDiesel($0) == .unknown }
    guard let place else { return figures }
    figures.answers = try answers(at: place, snapshot)
    let conformity = try UnitConformity(packs: packs, unit: unit.key, place: place, at: context.at, snapshot: snapshot)
      .counts(owned: ownedTrucks(vehicles), users: users)
    figures.conformingTrucks = conformity.conforming
    figures.judgedTrucks = conformity.judged
    figures.openTrucks = conformity.open
    return figures
  }

  private func answers(
    at place: DivisionCode, _ snapshot: RegisterSnapshot
  ) throws -> [UnitFiguresReport.Answer] {
    let decision = try DecisionEngine(packs).decide(
      Question(kind: .unit, key: unit.key, activity: "check", place: place, time: .day(context.at.day)), in: snapshot)
    return decision.matching.map {
      UnitFiguresReport.Answer(row: $0.row, answer: $0.answer, reason: $0.reason)
    }
  }

  /// How many of `vehicles` the fact `unit.ownedHeavyDiesel` counts, surely and possibly: the number that the lists of plans
  /// ask for.
  private func countOwned(_ vehicles: [SubjectState], in figures: inout UnitFiguresReport.Unit) throws {
    let places = [unit.text("place")] + vehicles.map { $0.text("place") }
    guard case .counted(let relation)? = FactCatalogue.standard.fact("unit.ownedHeavyDiesel")?.source,
      let place = places.lazy.compactMap({ $0.flatMap { DivisionCode($0) } }).first ?? packs.first?.pack.place
    else { return }
    let query = try SubjectQuery(
      .vehicle, meeting: relation.condition, place: place.canonical, time: .moment(context.at))
    let snapshot = reader.snapshot(knownAt: context.knownAt)
    let notices = try query.notices(in: snapshot)
    let truths = try vehicles.map { try query.truth(of: $0.key, notices, in: snapshot) }
    figures.set(
      .ownedHeavyDiesel, atLeast: truths.count { $0 == .yes }, atMost: truths.count { $0 != .no })
  }

  /// The trucks among them, and what may be one: what is not known of a vehicle takes none out of the share.
  private func ownedTrucks(_ vehicles: [SubjectState]) -> [SubjectState] {
    vehicles.filter { vehicle in
      vehicle.text("category") ?? "truck" == "truck" && vehicle.text("status") ?? "inService" == "inService"
        && vehicle.day("phasedOutOn").map { $0 > context.at.day } ?? true
    }
  }
}
