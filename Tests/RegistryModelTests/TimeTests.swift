import RegistryModel
import Testing

@Suite("Days, months, moments, intervals")
struct TimeTests {
  @Test("days keep their parts through the count of days, from the year 1 to 9999")
  func roundTrip() {
    for days in stride(from: -719_162, through: 2_932_896, by: 997) {
      let day = CivilDate(daysSinceEpoch: days)
      #expect(CivilDate("\(day)") == day)
    }
  }

  @Test(
    "days are written with four digits of the year and two of month and day",
    arguments: [(-719_162, "0001-01-01"), (-1, "1969-12-31"), (18_414, "2020-06-01"), (2_932_896, "9999-12-31")])
  func written(days: Int, text: String) {
    #expect("\(CivilDate(daysSinceEpoch: days))" == text)
    // Years that no record can name are written all the same.
    #expect("\(CivilDate(daysSinceEpoch: 2_932_897))" == "10000-01-01")
  }

  @Test("days follow one another without gap")
  func consecutive() throws {
    var day = try #require(CivilDate("1999-12-25"))
    for _ in 0..<3000 {
      let next = day.adding(days: 1)
      let (parts, following) = (day.components, next.components)
      #expect((parts.year, parts.month, parts.day) < (following.year, following.month, following.day))
      day = next
    }
    #expect("\(day)" == "2008-03-12")
  }

  @Test(
    "what is no day",
    arguments: [
      "2019-02-29", "2100-02-29", "2020-13-01", "2020-00-01", "2020-01-00", "2020-04-31", "2020-1-1", "20200101",
      "2020-01-01 ", "２０２０-01-01", "", "0000-01-01", "2020/01/01",
    ])
  func noDay(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test("leap days", arguments: ["2000-02-29", "2020-02-29", "2400-02-29"])
  func leapDays(text: String) {
    #expect(CivilDate(text).map { "\($0)" } == text)
  }

  @Test(
    "months later, clamped to the shorter month",
    arguments: [
      ("2020-08-31", 6, "2021-02-28"), ("2019-08-31", 6, "2020-02-29"), ("2020-05-31", -3, "2020-02-29"),
      ("2020-01-15", 6, "2020-07-15"), ("2020-12-31", 1, "2021-01-31"), ("2020-01-31", -1, "2019-12-31"),
    ])
  func months(day: String, count: Int, expected: String) {
    #expect(CivilDate(day)?.adding(months: count) == CivilDate(expected))
  }

  @Test("months and their days are half-open")
  func yearMonth() throws {
    let february = try #require(YearMonth("2020-02"))
    #expect("\(february.days)" == "[2020-02-01, 2020-03-01)")
    #expect(february.adding(months: -2) == YearMonth(year: 2019, month: 12))
    #expect(YearMonth("2020-13") == nil)
    #expect(try #require(CivilDate("2020-02-29")).month == february)
  }

  @Test(
    "moments are China Standard Time unless they say otherwise",
    arguments: [
      ("2020-08-03T22:30", "2020-08-03T22:30:00+08:00"), ("2020-08-03T22:30:15", "2020-08-03T22:30:15+08:00"),
      ("2020-08-03T14:30:15Z", "2020-08-03T22:30:15+08:00"), ("2020-08-03T23:30:15+09:00", "2020-08-03T22:30:15+08:00"),
      ("2020-08-03T18:00:00Z", "2020-08-04T02:00:00+08:00"),
      ("2020-08-03T22:30:15.25", "2020-08-03T22:30:15.250+08:00"),
    ])
  func moments(text: String, expected: String) {
    #expect(Instant(text)?.description == expected)
  }

  @Test(
    "what is no moment",
    arguments: ["2020-08-03", "2020-08-03T24:00", "2020-08-03T22:60", "2020-08-03 22:30", "2020-08-03T22:30:15.", ""])
  func noMoment(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test(
    "a day starts at its midnight and ends before the next, before 1970 too", arguments: ["2020-08-03", "1969-12-31"])
  func dayOfMoment(text: String) throws {
    let day = try #require(CivilDate(text))
    let midnight = Instant(day)
    #expect(midnight.day == day && midnight.secondOfDay == 0)
    let last = midnight.adding(seconds: 86_399)
    #expect(last.day == day && last.secondOfDay == 86_399)
    #expect(last.adding(seconds: 1).day == day.adding(days: 1))
    #expect(Instant(day, secondOfDay: 86_400) == Instant(day.adding(days: 1)))
  }

  @Test("intervals hold their start and not their end; they join without gap")
  func intervals() throws {
    let start = try #require(CivilDate("2020-01-01"))
    let middle = try #require(CivilDate("2020-07-01"))
    let first = EffectiveInterval(from: start, until: middle)
    let second = EffectiveInterval(from: middle)
    #expect(first.contains(start) && !first.contains(middle) && second.contains(middle))
    #expect(!first.overlaps(second) && !second.overlaps(first) && first.overlaps(EffectiveInterval()))
    #expect(EffectiveInterval(from: middle, until: middle).isEmpty)
    #expect(!EffectiveInterval(from: middle, until: middle).overlaps(EffectiveInterval()))
  }
}
