import Policy
public import RegistryModel
import RegistryStore
import Reports

/// Lists that follow from the register itself, beside those of the plans: who or what inspectors have to look at now.
enum RegisterListName: String, CaseIterable {
  /// Machines that are on a site.
  case machinesOnSite
  /// Machines that came to a site, or were checked there, without an earlier report.
  case unreportedMachines
  /// Passages at gates against the rule of an alert.
  case gateAlerts
  /// Gates whose recordings or daily register have gaps, and until when they have to be kept.
  case gateRetention
  /// Checks that name a device that was not in service.
  case checksOutOfService

  /// The list of a name, written as here or in small letters with hyphens.
  init?(named name: String) {
    self.init(rawValue: RecordingName.camelCased(name))
  }

  /// Whether the list is one of sites.
  var goesBySite: Bool { self == .machinesOnSite || self == .unreportedMachines }

  /// Whether the list is one of gates.
  var goesByUnit: Bool { self == .gateAlerts || self == .gateRetention }
}

/// Which part of a list is wanted.
public struct RegisterListFilter: Sendable {
  /// Within this place.
  public var place: DivisionCode?
  /// On this site.
  public var site: String?
  /// At the gates of this unit.
  public var unit: String?

  /// The whole list, or what lies at the place, site or unit.
  public init(place: DivisionCode? = nil, site: String? = nil, unit: String? = nil) {
    self.place = place
    self.site = site
    self.unit = unit
  }

  /// - Throws: `WorkflowError` of code `usage` where a site or unit is named that a list does not go by.
  func requireApplies(bySite: Bool, byUnit: Bool) throws {
    for (option, isGiven) in [("--site", site != nil && !bySite), ("--unit", unit != nil && !byUnit)] where isGiven {
      throw WorkflowError(
        .usage, zh: "该选项不适用于此名单", en: "this option does not apply to that list", location: option,
        hintZH: "去掉 \(option)", hintEN: "leave out \(option)")
    }
  }

  /// Whether something at `text`, a division code, is wanted.
  func admits(place text: String?) -> Bool {
    guard let place else { return true }
    return text.flatMap { DivisionCode($0) }.map { place.covers($0.canonical) || place == $0 } ?? false
  }
}

/// What the makers of lists share.
struct RegisterListContext {
  let reader: RegistryReader
  let context: WorkflowContext
  let filter: RegisterListFilter

  var at: Instant { context.at }

  /// Events speak of their own moments, so their last states count.
  var latest: RegisterQuestion { .latest(knownAt: context.knownAt) }

  func report(_ name: RegisterListName) throws -> PolicyListReport {
    try filter.requireApplies(bySite: name.goesBySite, byUnit: name.goesByUnit)
    let keys = NarrowingKeys(reader: reader, knownAt: context.knownAt)
    if let site = filter.site { try keys.require(.site, site) }
    if let unit = filter.unit { try keys.require(.unit, unit) }
    var report = PolicyListReport(list: name.rawValue, asOf: at.day)
    switch name {
    case .machinesOnSite: report.members = try SiteMachines(list: self).members()
    case .unreportedMachines: report.members = try UnreportedMachines(list: self).members()
    case .gateAlerts:
      report.members = try GatePassages(list: self).members()
      report.notes += try deletedPassages()
    case .gateRetention: (report.members, report.undetermined) = try GateRetention(list: self).members()
    case .checksOutOfService: report.members = try ChecksOutOfService(list: self).members()
    }
    if let place = filter.place, report.members.isEmpty, report.undetermined.isEmpty {
      try keys.require(place, packs: try PackShelf.packs(reader, knownAt: context.knownAt))
    }
    report.members.sort { ($0.key, $0.from.map(\.daysSinceEpoch) ?? 0) < ($1.key, $1.from.map(\.daysSinceEpoch) ?? 0) }
    return report
  }

  /// That passages were lawfully deleted: what was against a rule among them is on no list any more.
  private func deletedPassages() throws -> [BilingualText] {
    let units = try reader.unitsWithDeletions(of: .gateEvent).filter { filter.unit == nil || filter.unit == $0 }
    let days = try units.flatMap { try reader.deletedDays(of: .gateEvent, unit: $0) }.filter { $0 <= at.day }
    guard let first = days.min(), let last = days.max() else { return [] }
    return [
      BilingualText(
        zh: "\(first) 至 \(last) 有门禁记录已依法删除：其中违反规定的不在此名单上。",
        en: "Gate passages from \(first) to \(last) were lawfully deleted: those against a rule are not on this list.")
    ]
  }
}

/// Checks whose device was not in service (clause PS-37).
struct ChecksOutOfService {
  let list: RegisterListContext

  func members() throws -> [PolicyListReport.Member] {
    var members: [PolicyListReport.Member] = []
    var devices: [String: DeviceService] = [:]
    try list.reader.forEachState(
      of: .check, where: "at", during: MomentInterval(until: list.at.adding(seconds: 1)), list.latest
    ) { check in
      guard let device = check.text("device"), let at = check.moment("at"), !check.values.isAnnulled,
        list.filter.admits(place: check.text("place"))
      else { return }
      let service = try devices[device] ?? DeviceService(device: device, list.reader, knownAt: list.context.knownAt)
      devices[device] = service
      guard case .outOfService(let why) = service.state(on: at.day) else { return }
      members.append(
        .init(
          key: check.key, label: device, from: at.day, to: nil, rule: "PS-37",
          reason: BilingualText(zh: "设备 \(device)：\(why.zh)", en: "device \(device): \(why.en)")))
    }
    return members
  }
}

/// Passages against the rule of an alert (clause HB-49): those within the alerts that were declared up to the moment
/// asked about, each decided as of its own moment.
struct GatePassages {
  let list: RegisterListContext

  func members() throws -> [PolicyListReport.Member] {
    let knownAt = list.context.knownAt
    let rulings = GateRulings(
      packs: try PackShelf.packs(list.reader, knownAt: knownAt), reader: list.reader, knownAt: knownAt)
    var members: [String: PolicyListReport.Member] = [:]
    var spans: [MomentInterval] = []
    let end = list.at.adding(seconds: 1)
    try list.reader.forEachState(of: .alert, list.latest) { alert in
      guard let from = alert.moment("from"), from < end else { return }
      spans.append(MomentInterval(from: from, until: min(alert.moment("until") ?? end, end)))
    }
    for span in spans {
      try list.reader.forEachState(of: .gateEvent, where: "at", during: span, list.latest) { event in
        guard members[event.key] == nil, list.filter.unit.map({ event.text("unit") == $0 }) ?? true,
          try isWanted(event), let ruling = try rulings.ruling(on: event)
        else { return }
        members[event.key] = .init(
          key: event.key, label: event.text("plate") ?? event.text("vin"), from: event.moment("at")?.day, to: nil,
          rule: ruling.outcome.row, reason: ruling.message)
      }
    }
    return Array(members.values)
  }

  private func isWanted(_ event: SubjectState) throws -> Bool {
    guard list.filter.place != nil, let unit = event.text("unit"), let at = event.moment("at") else {
      return list.filter.place == nil
    }
    let question = RegisterQuestion(at: at, knownAt: list.context.knownAt)
    return list.filter.admits(place: try list.reader.state(of: .unit, key: unit, question)?.text("place"))
  }
}
