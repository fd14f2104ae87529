import Policy
import RegistryModel

/// What rules can tell of a zone: two zones of one sort give the same answers.
struct ZoneSort: Hashable {
  private let kind: String?
  private let hours: String?
  private let stagesBanned: String?
  private let vehicleClasses: AttributeValue?
  /// Which of the places asked about its notice concerns.
  private let concerns: [Bool]

  /// A zone of each sort that is in force on the day of `moment`, by its key, in the order of the keys.
  ///
  /// - Complexity: O(zones).
  static func all(
    in register: some RegisterView, at moment: Instant, near places: [DivisionCode]
  ) throws -> [String] {
    var seen: Set<ZoneSort> = []
    return try register.states(of: .zone, where: nil, at: moment).filter { zone in
      guard EffectiveInterval(from: zone.day("from"), until: zone.day("until")).contains(moment.day) else {
        return false
      }
      let own = zone.text("place").flatMap { DivisionCode($0) }
      let concerns = places.map { place in own.map { $0.covers(place) || place.covers($0) } ?? false }
      guard concerns.contains(true) else { return false }
      return seen.insert(
        ZoneSort(
          kind: zone.text("kind"), hours: zone.text("hours"), stagesBanned: zone.text("stagesBanned"),
          vehicleClasses: zone.values["vehicleClasses"], concerns: concerns)
      ).inserted
    }.map(\.key)
  }
}
