import Policy
import RegistryModel
import RegistryStore
import Reports

/// The clocks of gates (clauses like HB-50 and HB-51): recordings reach back far enough, each day of the season has an entry
/// or the statement that nothing moved, and until when the register has to be kept.
///
/// Which plan orders what, and of whom, its ``GateDuty`` says.
struct GateRetention {
  let list: RegisterListContext

  func members() throws -> (members: [PolicyListReport.Member], undetermined: [String]) {
    var members: [PolicyListReport.Member] = []
    var undetermined: Set<String> = []
    let snapshot = list.reader.snapshot(knownAt: list.context.knownAt)
    for pack in try PackShelf.packs(list.reader, knownAt: list.context.knownAt) {
      let season = Season(pack.pack, try snapshot.notices(for: pack.pack.place, at: list.at))
      // Whether a unit is on a list takes its ledger to tell, so that each is asked about once.
      for (name, duties) in Dictionary(grouping: pack.pack.gateDuties, by: \.list).sorted(by: { $0.key < $1.key }) {
        for unit in try units(on: name, of: pack, snapshot) {
          for duty in duties {
            if let gaps = try gaps(of: unit, in: duty, season) {
              members += gaps
            } else {
              undetermined.insert(unit.key)
            }
          }
        }
      }
    }
    return (members, undetermined.sorted())
  }

  /// What a unit lacks of what it has to keep; nil where nobody can tell.
  private func gaps(of unit: DutyUnit, in duty: GateDuty, _ season: Season?) throws -> [PolicyListReport.Member]? {
    switch duty.keeps {
    // Of the recordings of a unit that the register does not hold nobody said anything.
    case .recordings(let months): unit.state.map { recordings(of: $0, duty.row, months: months).map { [$0] } ?? [] }
    case .register(let until): try season.map { try daysMissing(for: unit, $0, duty.row, keptUntil: until) }
    }
  }

  /// A unit with a duty.
  private struct DutyUnit {
    let key: String
    /// What the register holds of it; nil where only the list names it.
    let state: SubjectState?
  }

  /// The units on a list whose units have duties, those of the register first.
  private func units(
    on name: String, of pack: CompiledPack, _ snapshot: RegisterSnapshot
  ) throws -> [DutyUnit] {
    let question = RegisterQuestion(at: list.at, knownAt: list.context.knownAt)
    var units: [DutyUnit] = []
    func isWanted(_ key: String, _ place: String?) throws -> Bool {
      try list.filter.unit.map { $0 == key } ?? true && list.filter.admits(place: place)
        && pack.membership(of: name, kind: .unit, key: key, on: list.at.day, in: snapshot) == .yes
    }
    try list.reader.forEachState(of: .unit, question) { unit in
      guard pack.pack.place.covers(unit.text("place").flatMap { DivisionCode($0) } ?? pack.pack.place),
        try isWanted(unit.key, unit.text("place"))
      else { return }
      units.append(DutyUnit(key: unit.key, state: unit))
    }
    return try units
      + list.reader.listedOnly(.unit, question).filter(isWanted).keys.sorted().map { DutyUnit(key: $0, state: nil) }
  }

  /// What is wrong with the recordings of a unit; nil where they reach back far enough, or to the day on which the
  /// camera was put into use.
  private func recordings(of unit: SubjectState, _ row: String, months: Int) -> PolicyListReport.Member? {
    let wanted = list.at.day.adding(months: -months)
    func gap(_ reason: BilingualText) -> PolicyListReport.Member {
      PolicyListReport.Member(
        key: unit.key, label: unit.text("name"), from: list.at.day, to: nil, rule: row, reason: reason)
    }
    guard let video = unit.day("gateVideoOn"), video <= list.at.day else {
      return gap(BilingualText(zh: "出入口没有视频监控", en: "no video at its gates"))
    }
    guard let oldest = unit.day("oldestRecordingOn") else {
      return gap(BilingualText(zh: "不知最早视频的日期", en: "the day of its oldest recording is not known"))
    }
    guard oldest > max(wanted, video) else { return nil }
    return gap(
      BilingualText(
        zh: "最早视频 \(oldest)，应保存至 \(max(wanted, video))",
        en: "oldest recording \(oldest), should reach back to \(max(wanted, video))"))
  }

  /// Days of the season, up to the day before the one asked about, which is not over, on which a unit has no entry at all.
  /// What was lawfully deleted is not missing.
  private func daysMissing(
    for unit: DutyUnit, _ season: Season, _ row: String, keptUntil: CivilDate?
  ) throws -> [PolicyListReport.Member] {
    let end = min(season.until, list.at.day)
    guard season.from < end else { return [] }
    // Events speak of their own moments, so their last states count.
    let present = try list.reader.snapshot(knownAt: list.context.knownAt).daysOfGates(of: unit.key, at: .endOfTime)
    let missing = (season.from.daysSinceEpoch..<end.daysSinceEpoch).map { CivilDate(daysSinceEpoch: $0) }
      .filter { !present.contains($0) }
    let kept = keptUntil.map { "\($0)" } ?? "—"
    return GateRetention.runs(of: missing).map { run in
      PolicyListReport.Member(
        key: unit.key, label: unit.state?.text("name"), from: run.lowerBound, to: run.upperBound.adding(days: 1),
        rule: row,
        reason: BilingualText(
          zh: "\(run.lowerBound) 至 \(run.upperBound) 既无进出记录，也无“无进出”声明；登记保存至 \(kept)",
          en:
            "\(run.lowerBound) to \(run.upperBound): neither an entry nor a statement that nothing moved; kept until \(kept)"
        ))
    }
  }

  /// Days put together where one follows the other.
  private static func runs(of days: [CivilDate]) -> [ClosedRange<CivilDate>] {
    var runs: [ClosedRange<CivilDate>] = []
    for day in days {
      if let last = runs.last, last.upperBound.adding(days: 1) == day {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    return runs
  }
}

/// The season in which gates are registered every day, as notices declare it (reading A-26).
private struct Season {
  let from: CivilDate
  let until: CivilDate

  init?(_ pack: PolicyPack, _ notices: PlaceNotices) {
    func day(_ name: String) -> CivilDate? {
      notices.parameter(name, of: pack.id)?.text("value").flatMap { CivilDate($0) }
    }
    guard let from = day("seasonFrom"), let until = day("seasonUntil") else { return nil }
    self.from = from
    self.until = until
  }
}
