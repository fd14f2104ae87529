import Policy
import Testing

/// The order of answers.
struct StandingTests {
  @Test
  func anUnknownRanksDirectlyBelowWhatItCouldBecome() {
    let order: [Standing] = [
      Standing(.prohibited), .undetermined(.prohibited), .noRuleLoaded(.prohibited),
      Standing(.refuse), .undetermined(.refuse), .noRuleLoaded(.refuse),
      Standing(.required), .undetermined(.required), .noRuleLoaded(.required),
      Standing(.listed), .undetermined(.listed), .noRuleLoaded(.listed),
      Standing(.advice), .undetermined(.advice), .noRuleLoaded(.advice),
      Standing(.allowed),
    ]
    #expect(order.shuffled().sorted() == order)
    #expect(Set(order.map(\.rank)).count == order.count)
  }

  @Test(arguments: [
    ("22:00-06:00", 1320...1320, Truth.yes), ("22:00-06:00", 359...359, .yes), ("22:00-06:00", 360...360, .no),
    ("22:00-06:00", 1319...1319, .no), ("22:00-06:00", 0...1439, .unknown), ("00:00-24:00", 0...1439, .yes),
    ("07:00-09:00,17:00-19:00", 540...540, .no), ("07:00-09:00,17:00-19:00", 1020...1020, .yes),
    ("00:00-12:00,00:00-12:00", 0...1439, .unknown), ("06:00-12:00,11:00-18:00", 360...1079, .yes),
  ])
  func hoursAreHalfOpenAndPassMidnight(text: String, minutes: ClosedRange<Int>, expected: Truth) {
    #expect(HoursOfDay(text)?.contain(minutes) == expected)
  }

  @Test(arguments: [
    "", "22:00", "22:00-22:00", "25:00-26:00", "22:60-23:00", "2200-0600", "22:00-06:00,", "24:00-06:00",
  ])
  func otherTextsAreNoHours(text: String) {
    #expect(HoursOfDay(text) == nil)
  }
}
