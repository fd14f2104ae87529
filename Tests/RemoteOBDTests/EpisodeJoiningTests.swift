import RegistryModel
import RemoteOBD
import Testing

@Suite("Episodes over several days")
struct EpisodeJoiningTests {
  /// A day whose records tell at 08:00 and 20:00 whether the lamp is lit; nil where the day tells nothing.
  private func day(_ number: Int, _ lit: (Bool, Bool)?) -> VehicleDaySummary {
    let date = CivilDate(daysSinceEpoch: 18_000 + number)
    let (morning, evening) = (Instant(date, secondOfDay: 8 * 3600), Instant(date, secondOfDay: 20 * 3600))
    var summary = VehicleDaySummary(
      identity: "V", day: date, firstContact: morning, lastContact: evening, minutesOnline: 2)
    guard let lit else { return summary }
    summary.lampToldFrom = morning
    switch lit {
    case (true, true):
      summary.lampEpisodes = [FaultEpisode(fault: "MIL", firstSeen: morning, lastSeen: evening, endedBy: nil)]
    case (true, false):
      summary.lampEpisodes = [FaultEpisode(fault: "MIL", firstSeen: morning, lastSeen: morning, endedBy: evening)]
    case (false, true):
      summary.lampEpisodes = [FaultEpisode(fault: "MIL", firstSeen: evening, lastSeen: evening, endedBy: nil)]
    case (false, false): break
    }
    return summary
  }

  private func spans(_ days: [VehicleDaySummary]) -> [String] {
    func text(_ moment: Instant) -> String { "\(moment.day.daysSinceEpoch - 18_000)/\(moment.secondOfDay / 3600)" }
    return days.joinedLampEpisodes.map {
      text($0.firstSeen) + "-" + text($0.lastSeen) + ($0.endedBy.map { " " + text($0) } ?? "")
    }
  }

  @Test("one that goes on through the night is one; the first record that no longer says so ends it")
  func goesOn() {
    #expect(spans([day(1, (false, true)), day(2, (true, true)), day(3, (true, false))]) == ["1/20-3/8 3/20"])
    #expect(spans([day(1, (false, true)), day(2, (false, false))]) == ["1/20-1/20 2/8"])
    #expect(spans([day(1, (true, true)), day(2, (true, true))]) == ["1/8-2/20"])
  }

  @Test("one that begins anew later in the day is another one")
  func anew() {
    #expect(spans([day(1, (true, true)), day(2, (false, true))]) == ["1/8-1/20 2/8", "2/20-2/20"])
  }

  @Test("a day that tells nothing neither ends nor breaks one")
  func silentDay() {
    #expect(spans([day(1, (true, true)), day(2, nil), day(3, (true, false))]) == ["1/8-3/8 3/20"])
    #expect(spans([day(1, (true, true)), day(2, nil)]) == ["1/8-1/20"])
  }
}
