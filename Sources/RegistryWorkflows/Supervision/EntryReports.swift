import Policy
import RegistryModel
import RegistryStore

/// Reports of machines before they come to a site (clause HB-38). A machine is told by its key, or by its code.
struct EntryReports {
  private let reader: RegistryReader
  private let knownAt: Instant?
  private let bearers: IdentityBearers<RememberedRegister<RegisterSnapshot>>
  /// Which reports served, of machines and sites that were asked about; nil where they are not kept.
  private let kept: KeptReports?

  /// - Parameters:
  ///   - knownAt: from whose knowledge; nil for today's.
  ///   - isAskedOfAll: whether one record after the other is asked about, while the register stays as it is: then what serves
  ///     is worked out once for each machine and site.
  init(reader: RegistryReader, knownAt: Instant? = nil, isAskedOfAll: Bool = false) {
    self.reader = reader
    self.knownAt = knownAt
    bearers = IdentityBearers(
      in: RememberedRegister(reader.snapshot(knownAt: knownAt, namesSources: false)), known: .endOfTime)
    kept = isAskedOfAll ? KeptReports() : nil
  }

  /// Whether the machine of an entry came without having been reported before, under this key or another one.
  func isUnreported(_ entry: SubjectState) throws -> Bool {
    guard let entered = entry.moment("enteredAt"), !entry.values.isAnnulled,
      let machine = try machine(ofEntry: entry), let site = entry.text("site")
    else { return false }
    if let own = entry.moment("reportedAt"), own < entered { return false }
    // Only a report that has no entry of its own serves another one. Machines come and go a thousand times without any.
    guard try kept != nil || mayServe(.unstated("enteredAt"), machine, site, at: entered) else { return true }
    return try !reports(of: machine, for: site).isReported(entry: entry.key)
  }

  /// Whether a check found a machine on a site for which no report of it is on file; where the check does not name
  /// both, nothing can be said against it.
  func isMissing(for check: SubjectState) throws -> Bool {
    guard check.values.checkKind == .machine, let site = check.text("site"), let at = check.moment("at"),
      let machine = try machine(of: check, at)
    else { return false }
    guard try kept != nil || mayServe(.stated("reportedAt"), machine, site, at: at) else { return true }
    return try !reports(of: machine, for: site).isReported(at: at)
  }

  /// The key of the machine that a check names, by itself or by its code on that day; of one that the register does not
  /// hold, that of its code.
  func machine(of check: SubjectState, _ at: Instant) throws -> String? {
    try bearers.machine(namedIn: check.values, at: at)
  }

  /// The key of the machine of an entry; who writes its code where its key belongs means that machine.
  func machine(ofEntry entry: SubjectState) throws -> String? {
    let at = entry.moment("enteredAt") ?? entry.moment("reportedAt") ?? entry.from
    return try bearers.machine(namedIn: entry.values, at: at)
  }

  /// Whether a record that may be a report of the machine for the site is live at a moment.
  private func mayServe(_ presence: Presence, _ machine: String, _ site: String, at moment: Instant) throws -> Bool {
    try bearers.names(ofMachine: machine).contains { name in
      try reader.states(
        of: .siteEntry, where: "machine", is: .text(name), and: [presence], .latest(knownAt: knownAt)
      ).contains { $0.text("site") == site && !$0.values.isAnnulled && ServedReports.isLive($0, at: moment) }
    }
  }

  private func reports(of machine: String, for site: String) throws -> ServedReports {
    let stay = KeptReports.Stay(machine: machine, site: site)
    if let known = kept?.served[stay] { return known }
    // All sites of the machine at once: its records are read together.
    let sites = Dictionary(grouping: try entries(of: machine)) { $0.text("site") }
    guard let kept else { return ServedReports(sites[site] ?? []) }
    for case (let own?, let records) in sites {
      kept.served[KeptReports.Stay(machine: machine, site: own)] = ServedReports(records)
    }
    let found = kept.served[stay] ?? ServedReports([])
    kept.served[stay] = found
    return found
  }

  private func entries(of machine: String) throws -> [SubjectState] {
    try bearers.names(ofMachine: machine).flatMap {
      try reader.states(of: .siteEntry, where: "machine", is: .text($0), .latest(knownAt: knownAt))
    }.filter { try self.machine(ofEntry: $0) == machine }
  }
}

/// Which reports served, by machine and site.
private final class KeptReports {
  var served: [Stay: ServedReports] = [:]

  /// A machine on a site.
  struct Stay: Hashable {
    let machine: String
    let site: String
  }
}
