import Policy
import RegistryModel
import RegistryStore

/// Whether what a record says happened can have happened then, and here.
struct EventReview {
  private let delta: RegisterDelta
  private let packs: LoadedPacks

  /// Kinds of records that say what happened somewhere.
  private static let located: Set<RecordKind> = [.check, .siteEntry, .suspicion]

  init(_ delta: RegisterDelta, packs: LoadedPacks) {
    self.delta = delta
    self.packs = packs
  }

  /// Why a check waits for a person: nobody who asks would hear of it before the day that it names, which nobody can have seen.
  static func obstacle(_ delta: RegisterDelta, receivedAt now: Instant) -> Finding? {
    guard delta.kind == .check else { return nil }
    let latest = now.adding(seconds: 24 * 3600)
    if let at = delta.values.moment("at"), at > latest {
      return Finding(.checkDatedAhead, path: "check/at", value: "\(at)")
    }
    return delta.effective > latest
      ? Finding(.checkDatedAhead, path: "check/effective", value: "\(delta.effective)") : nil
  }

  /// - Complexity: O(number of loaded packs).
  func findings(_ transaction: RegistryTransaction) throws -> [Finding] {
    try inFuture(transaction.recordedAt) + ofForeignPlace(transaction.reader)
  }

  private func inFuture(_ now: Instant) -> [Finding] {
    guard let event = RecordedEvent.named(delta.kind.id, delta.kind, delta.values) else { return isStatedAhead(now) }
    // The clock of a device may go wrong by minutes; a day is another day.
    let isAhead = event.isDay ? event.moment.day > now.day : event.moment > now.adding(seconds: EventReview.tolerance)
    return isAhead ? [Finding(.recordInFuture, path: delta.kind.id + "/" + event.attribute, value: event.text)] : []
  }

  /// What is no event holds from its day on: one that is still to come, by a mistyped year, would hold for nobody who asks.
  private func isStatedAhead(_ now: Instant) -> [Finding] {
    guard !EventReview.announced.contains(delta.kind), delta.effective.day > now.day else { return [] }
    return [Finding(.recordInFuture, path: delta.kind.id + "/effective", value: "\(delta.effective)")]
  }

  /// What notices, documents and permits bring holds from a day that they name beforehand.
  private static let announced = NoticeIntake.kinds.union([.parameter, .pass, .task])

  /// How many seconds the clock of a device may be ahead; the program's own reading.
  private static let tolerance = 3600

  private func ofForeignPlace(_ reader: RegistryReader) throws -> [Finding] {
    guard EventReview.located.contains(delta.kind), let place = delta.values.text("place").flatMap({ DivisionCode($0) })
    else { return [] }
    let own =
      try reader.setting(Setting.places, knownAt: nil).compactMap { DivisionCode($0) }
      + packs.packs(reader).map(\.pack.place)
    guard !own.isEmpty, !own.contains(where: { $0.covers(place) || place.covers($0) }) else { return [] }
    return [Finding(.recordForeignPlace, path: delta.kind.id + "/place", value: place.text)]
  }
}
