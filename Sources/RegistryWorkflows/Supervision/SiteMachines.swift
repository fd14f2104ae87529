import Policy
import RegistryModel
import RegistryStore
import Reports

/// The machines on sites at the moment asked about: those that entered and did not leave, and those whose own record
/// places them on a site that they neither entered nor have left since (clause HB-38).
///
/// A report is no entry, and what comes after the moment asked about changes nothing of it.
struct SiteMachines {
  private let list: RegisterListContext
  private let packs: [CompiledPack]
  private let register: RememberedRegister<RegisterSnapshot>

  init(list: RegisterListContext) throws {
    self.list = list
    packs = try PackShelf.packs(list.reader, knownAt: list.context.knownAt)
    register = RememberedRegister(list.reader.snapshot(knownAt: list.context.knownAt))
  }

  func members() throws -> [PolicyListReport.Member] {
    let reports = EntryReports(reader: list.reader, knownAt: list.context.knownAt, isAskedOfAll: true)
    // Who entered once more without an exit on file is there once, since the last time, and leaves once.
    var entries: [Stay: (since: Instant, entry: SubjectState)] = [:]
    var left: [Stay: Instant] = [:]
    try list.reader.forEachState(of: .siteEntry, list.latest) { entry in
      guard let machine = try reports.machine(ofEntry: entry), let site = entry.text("site"),
        !entry.values.isAnnulled
      else { return }
      let stay = Stay(machine: machine, site: site)
      let entered = entry.moment("enteredAt")
      if let exited = entry.moment("exitedAt"), exited <= list.at {
        left[stay] = max(left[stay] ?? exited, exited)
      } else if let entered, entered <= list.at, entries[stay].map({ $0.since < entered }) ?? true {
        entries[stay] = (entered, entry)
      }
    }
    entries = entries.filter { stay, last in left[stay].map { last.since >= $0 } ?? true }
    let wanted = try entries.filter { try isWanted($0.site, $1.entry.text("place")) }
    var members = try wanted.sorted { $0.value.entry.key < $1.value.entry.key }.map { stay, last in
      try member(
        stay.machine, on: stay.site, from: last.since.day,
        note: try reports.isUnreported(last.entry)
          ? BilingualText(zh: "未先报备", en: "not reported beforehand")
          : BilingualText(zh: "已先报备", en: "reported beforehand"))
    }
    try list.reader.forEachState(of: .machine, RegisterQuestion(at: list.at, knownAt: list.context.knownAt)) {
      machine in
      guard let site = machine.text("site"), try isWanted(site, nil) else { return }
      let stay = Stay(machine: machine.key, site: site)
      guard entries[stay] == nil, try left[stay].map({ try isPlaced(stay, after: $0) }) ?? true else { return }
      members.append(
        try member(
          machine.key, on: site, from: nil,
          note: BilingualText(zh: "仅据机械登记，无进场记录", en: "by the machine's record alone, no entry on file")))
    }
    return members
  }

  /// Whether a record of the machine places it on the site anew after it left.
  private func isPlaced(_ stay: Stay, after exit: Instant) throws -> Bool {
    try list.reader.statements(of: .machine, key: stay.machine, list.latest).contains {
      $0.effective > exit && $0.effective <= list.at && $0.values.text("site") == stay.site
    }
  }

  /// A machine on a site.
  private struct Stay: Hashable {
    let machine: String
    let site: String
  }

  private func member(
    _ machine: String, on site: String, from day: CivilDate?, note: BilingualText
  ) throws -> PolicyListReport.Member {
    let state = try list.reader.state(
      of: .machine, key: machine, RegisterQuestion(at: list.at, knownAt: list.context.knownAt))
    let code = SiteMachines.code(of: state, on: list.at.day)
    return PolicyListReport.Member(
      key: machine, label: state?.text("code"), from: day, to: nil, rule: "HB-38",
      reason: try cases(of: machine).reduce(
        BilingualText(zh: "工地 \(site)；\(note.zh)；\(code.zh)", en: "site \(site); \(note.en); \(code.en)")
      ) { reason, state in
        BilingualText(
          zh: reason.zh + "；因案件 \(state.id) 未结停止使用", en: reason.en + "; out of use while case \(state.id) is open")
      })
  }

  /// The open cases that keep a machine out of use (clauses PS-26, HB-38).
  private func cases(of machine: String) throws -> [CaseState] {
    try packs.flatMap {
      try CaseEngine($0).casesPuttingOutOfUse(CaseSubject(.machine, machine), at: list.at, in: register)
    }
  }

  /// Since when the machine has its code, and whether it still has it.
  private static func code(of machine: SubjectState?, on day: CivilDate) -> BilingualText {
    guard let machine else { return BilingualText(zh: "未登记", en: "not in the register") }
    if let cancelled = machine.day("codeCancelledOn"), cancelled <= day,
      machine.day("codedOn").map({ $0 <= cancelled }) ?? true
    {
      return BilingualText(zh: "编码已于 \(cancelled) 注销", en: "code cancelled on \(cancelled)")
    }
    guard let coded = machine.day("codeChangedOn") ?? machine.day("codedOn"), coded <= day else {
      return BilingualText(zh: "无编码日期", en: "no day of coding")
    }
    return BilingualText(zh: "编码自 \(coded)", en: "coded since \(coded)")
  }

  private func isWanted(_ site: String, _ place: String?) throws -> Bool {
    try list.admits(site: site, place: place)
  }
}

/// Machines that came to a site, or were checked there, without an earlier report (clause HB-38).
struct UnreportedMachines {
  let list: RegisterListContext

  func members() throws -> [PolicyListReport.Member] {
    let reports = EntryReports(reader: list.reader, knownAt: list.context.knownAt, isAskedOfAll: true)
    var members: [PolicyListReport.Member] = []
    try list.reader.forEachState(of: .siteEntry, list.latest) { entry in
      guard let entered = entry.moment("enteredAt"), entered <= list.at,
        let machine = try reports.machine(ofEntry: entry), !entry.values.isAnnulled, try isWanted(entry),
        try reports.isUnreported(entry)
      else { return }
      let reported = entry.moment("reportedAt")
      members.append(
        .init(
          key: machine, label: entry.key, from: entered.day, to: nil, rule: "HB-38",
          reason: BilingualText(
            zh: "\(entered) 进场，" + (reported.map { "\($0) 才报备" } ?? "无报备"),
            en: "entered \(entered), " + (reported.map { "reported only \($0)" } ?? "no report"))))
    }
    try list.reader.forEachState(
      of: .check, where: "at", during: MomentInterval(until: list.at.adding(seconds: 1)), list.latest
    ) { check in
      guard !check.values.isAnnulled, let at = check.moment("at"), try isWanted(check),
        try reports.isMissing(for: check), let machine = try reports.machine(of: check, at)
      else { return }
      members.append(
        .init(
          key: machine, label: check.key, from: at.day, to: nil, rule: "HB-38",
          reason: BilingualText(
            zh: "\(at) 在工地 \(check.text("site") ?? "") 抽测，无进场报备",
            en: "checked \(at) on site \(check.text("site") ?? ""), no entry report")))
    }
    return members
  }

  private func isWanted(_ record: SubjectState) throws -> Bool {
    try list.admits(site: record.text("site"), place: record.text("place"))
  }
}

extension RegisterListContext {
  /// Whether a record is of the site and the place asked for; one without a place is where its site is.
  fileprivate func admits(site: String?, place: String?) throws -> Bool {
    if let wanted = filter.site, wanted != site { return false }
    guard filter.place != nil else { return true }
    let own = try place ?? site.flatMap { try reader.state(of: .site, key: $0, latest)?.text("place") }
    return filter.admits(place: own)
  }
}
