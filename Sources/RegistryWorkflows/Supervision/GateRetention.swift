import Policy
import RegistryModel
import RegistryStore
import Reports

/// The clocks of gates (clauses HB-50 and HB-51): recordings reach back three calendar months, each day of the season has
/// an entry or the statement that nothing moved, and until when the register has to be kept.
///
/// Asked are the enterprises on the list `emergencyTransport` of a plan that declares ledgers for gates.
struct GateRetention {
  let list: RegisterListContext

  /// Months for which recordings are kept (clause HB-50).
  static let recordingMonths = 3
  /// The list whose enterprises have the duties.
  static let dutyList = "emergencyTransport"

  func members() throws -> (members: [PolicyListReport.Member], undetermined: [String]) {
    var members: [PolicyListReport.Member] = []
    var undetermined: [String] = []
    let snapshot = list.reader.snapshot(knownAt: list.context.knownAt)
    let packs = try PackShelf.packs(list.reader, knownAt: list.context.knownAt)
    for pack in packs {
      guard pack.pack.lists.contains(where: { $0.id == Self.dutyList }) else { continue }
      let register = pack.pack.gateRegister
      let notices = try snapshot.notices(for: pack.pack.place, at: list.at)
      let season = Season(pack.pack, notices)
      try list.reader.forEachState(of: .unit, RegisterQuestion(at: list.at, knownAt: list.context.knownAt)) { unit in
        guard list.filter.unit.map({ $0 == unit.key }) ?? true, list.filter.admits(place: unit.text("place")),
          pack.pack.place.covers(unit.text("place").flatMap { DivisionCode($0) } ?? pack.pack.place),
          try pack.membership(of: Self.dutyList, kind: .unit, key: unit.key, on: list.at.day, in: snapshot) == .yes
        else { return }
        if let member = recordings(of: unit) { members.append(member) }
        guard let register else { return }
        guard let season else {
          undetermined.append(unit.key)
          return
        }
        members += try daysMissing(for: unit.key, named: unit.text("name"), season, register)
      }
      for unit in try listedOnly(by: pack, snapshot) {
        // Of its recordings nobody said anything; of its passages the ledger speaks.
        undetermined.append(unit)
        guard let register, let season else { continue }
        members += try daysMissing(for: unit, named: nil, season, register)
      }
    }
    return (members, undetermined)
  }

  /// Units with the duties that the register does not hold, sorted.
  private func listedOnly(by pack: CompiledPack, _ snapshot: RegisterSnapshot) throws -> [String] {
    let question = RegisterQuestion(at: list.at, knownAt: list.context.knownAt)
    return try list.reader.listedOnly(.unit, question).filter { key, place in
      try list.filter.unit.map { $0 == key } ?? true && list.filter.admits(place: place)
        && pack.membership(of: Self.dutyList, kind: .unit, key: key, on: list.at.day, in: snapshot) == .yes
    }.keys.sorted()
  }

  /// What is wrong with the recordings of a unit; nil where they reach back far enough, or to the day on which the
  /// camera was put into use.
  private func recordings(of unit: SubjectState) -> PolicyListReport.Member? {
    let wanted = list.at.day.adding(months: -Self.recordingMonths)
    func gap(_ reason: BilingualText) -> PolicyListReport.Member {
      PolicyListReport.Member(
        key: unit.key, label: unit.text("name"), from: list.at.day, to: nil, rule: "HB-50", reason: reason)
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
    for unit: String, named name: String?, _ season: Season, _ register: GateRegister
  ) throws -> [PolicyListReport.Member] {
    let end = min(season.until, list.at.day)
    guard season.from < end else { return [] }
    // Events speak of their own moments, so their last states count.
    let present = try list.reader.snapshot(knownAt: list.context.knownAt).daysOfGates(of: unit, at: .endOfTime)
    let missing = (season.from.daysSinceEpoch..<end.daysSinceEpoch).map { CivilDate(daysSinceEpoch: $0) }
      .filter { !present.contains($0) }
    let kept = register.keptUntil.map { "\($0)" } ?? "—"
    return GateRetention.runs(of: missing).map { run in
      PolicyListReport.Member(
        key: unit, label: name, from: run.lowerBound, to: run.upperBound.adding(days: 1),
        rule: register.row,
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

/// The daily register of gates that a plan orders.
struct GateRegister {
  /// The row that orders it.
  let row: String
  /// The last day on which it has to be kept; nil where the plan names none.
  let keptUntil: CivilDate?
}

extension PolicyPack {
  /// The daily register of gates; nil where the plan orders none.
  var gateRegister: GateRegister? {
    for row in rows {
      for case .workflow(let workflow) in row.implementations
      where workflow.form == .ledger && workflow.keptUntil != nil {
        return GateRegister(row: row.id, keptUntil: workflow.keptUntil)
      }
    }
    return nil
  }
}
