import RegistryModel

/// Figures reported from outside the register, and numbers assigned from above.
///
/// They are reported after the period they are about, so they are read as of any time, and belong to a period by its
/// label alone.
struct AssignedNumbers<Register: RegisterView> {
  let register: Register
  let pack: PolicyPack

  private static var anyTime: Instant { Instant(CivilDate.last) }

  /// A reported figure: its value, the records it comes from, and other values where it was reported on several bases.
  struct Figure {
    let value: ExactAmount
    let keys: [String]
    /// The basis of the value, where one is stated.
    let basis: String?
    let others: [(basis: String, value: ExactAmount)]
  }

  /// The figure of a name for a period.
  ///
  /// Figures for the place itself come before sums over places within it. Where a figure was reported on several bases,
  /// that of all vehicles leads and the others are shown (reading A-18).
  func figure(named name: String, labels: Set<String>) throws -> Result<Figure, FigureGap> {
    let loaded = try register.states(of: .figure, where: RecordFilter("name", equals: .text(name)), at: Self.anyTime)
      .filter { labels.contains($0.text("period") ?? "") && isWithin($0) }
    let own = loaded.filter(isOwn)
    let used = own.isEmpty ? loaded : own
    guard !used.isEmpty else { return .failure(FigureGap.notLoaded) }
    var byBasis: [String: [RecordState]] = [:]
    for state in used { byBasis[state.text("basis") ?? "", default: []].append(state) }
    let bases = byBasis.keys.sorted { ($0 == "all" ? 0 : 1, $0) < ($1 == "all" ? 0 : 1, $1) }
    var sums: [(basis: String, value: ExactAmount)] = []
    for basis in bases {
      var sum = ExactAmount.zero
      for records in AssignedNumbers.grouped(byBasis[basis] ?? []) {
        let values = Set(records.compactMap { $0.values["value"] })
        guard values.count == 1, case .integer(let steps) = values.first else {
          return .failure(FigureGap.contradictory(records.map(\.key)))
        }
        guard let next = sum.adding(ExactAmount(steps: steps, decimals: ReportedNumber.decimals)) else {
          throw IndicatorError.sumTooLarge
        }
        sum = next
      }
      sums.append((basis, sum))
    }
    return .success(
      Figure(
        value: sums[0].value, keys: (byBasis[bases[0]] ?? []).map(\.key), basis: bases[0].isEmpty ? nil : bases[0],
        others: Array(sums.dropFirst())))
  }

  /// Records that state the same thing: one place and unit.
  private static func grouped(_ states: [RecordState]) -> [[RecordState]] {
    Dictionary(grouping: states) { ($0.text("place") ?? "") + " " + ($0.text("unit") ?? "") }
      .sorted { $0.key < $1.key }.map(\.value)
  }

  /// The number assigned to the place itself under a name for a period; one without a period holds for all. What was
  /// assigned to a part of the place is not the place's own; of several the one that was assigned last counts, and none
  /// where they contradict each other.
  func task(named name: String, labels: Set<String>) throws -> (number: ExactAmount, source: String?)? {
    let tasks = try register.states(of: .task, where: RecordFilter("name", equals: .text(name)), at: Self.anyTime)
      .filter { $0.text("pack") == pack.id && isOwn($0) && $0.values["number"] != nil }
    let own = tasks.filter { labels.contains($0.text("period") ?? "") }
    let used = own.isEmpty ? tasks.filter { $0.text("period") == nil } : own
    guard let last = try register.latest(of: used, saying: "number", at: Self.anyTime),
      case .integer(let steps) = last.values["number"]
    else { return nil }
    return (ExactAmount(steps: steps, decimals: ReportedNumber.decimals), last.text("source"))
  }

  private func isOwn(_ state: RecordState) -> Bool {
    state.text("place").flatMap { DivisionCode($0) }?.isSamePlace(as: pack.place) ?? false
  }

  private func isWithin(_ state: RecordState) -> Bool {
    state.text("place").flatMap { DivisionCode($0) }.map { pack.place.covers($0) } ?? false
  }
}

/// Why there is no reported figure.
enum FigureGap: Error, Equatable {
  /// None is loaded.
  case notLoaded
  /// Several records state different values for the same thing.
  case contradictory([String])
}
