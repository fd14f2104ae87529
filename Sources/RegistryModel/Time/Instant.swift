/// A moment in time, to the millisecond.
///
/// All times of the registry are China Standard Time (UTC+8, no daylight saving); the machine's zone is never asked.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let millisecondsSinceEpoch: Int64

  /// The moment with the given number of milliseconds since 1970-01-01T00:00:00Z.
  public init(millisecondsSinceEpoch: Int64) {
    self.millisecondsSinceEpoch = millisecondsSinceEpoch
  }

  /// A moment of a day in China Standard Time.
  ///
  /// - Parameter secondOfDay: seconds since midnight; 86 400 is the following midnight.
  public init(_ day: CivilDate, secondOfDay: Int = 0) {
    let seconds = Int64(day.daysSinceEpoch) * 86_400 + Int64(secondOfDay) - Instant.offsetSeconds
    self.init(millisecondsSinceEpoch: seconds * 1000)
  }

  /// Reads `YYYY-MM-DDTHH:MM[:SS[.fff]]`, optionally followed by `Z` or an offset `±HH:MM`.
  ///
  /// Without an offset the time is China Standard Time. Nil for any other form.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T"), let day = CivilDate(text.prefix(10)) else { return nil }
    func pair(at index: Int) -> Int? {
      guard index + 1 < bytes.count, let tens = bytes[index].asciiDigit, let ones = bytes[index + 1].asciiDigit
      else { return nil }
      return tens * 10 + ones
    }
    guard let hour = pair(at: 11), hour < 24, bytes[13] == UInt8(ascii: ":"), let minute = pair(at: 14), minute < 60
    else { return nil }
    var position = 16
    var second = 0
    var millisecond = 0
    if position < bytes.count, bytes[position] == UInt8(ascii: ":") {
      guard let value = pair(at: position + 1), value < 60 else { return nil }
      second = value
      position += 3
      if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
        position += 1
        var weight = 100
        let firstDigit = position
        while position < bytes.count, let digit = bytes[position].asciiDigit {
          millisecond += digit * weight
          weight /= 10
          position += 1
        }
        guard position > firstDigit else { return nil }
      }
    }
    var offset = Instant.offsetSeconds
    if position < bytes.count {
      if bytes[position] == UInt8(ascii: "Z"), position + 1 == bytes.count {
        offset = 0
      } else {
        let sign: Int64 = bytes[position] == UInt8(ascii: "-") ? -1 : 1
        guard bytes.count == position + 6,
          bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-"),
          let hours = pair(at: position + 1), hours <= 14, bytes[position + 3] == UInt8(ascii: ":"),
          let minutes = pair(at: position + 4), minutes < 60
        else { return nil }
        offset = sign * Int64(hours * 3600 + minutes * 60)
      }
    }
    let local = Int64(day.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    self.init(millisecondsSinceEpoch: (local - offset) * 1000 + Int64(millisecond))
  }

  /// After every other moment: who asks as of it leaves nothing out.
  public static let endOfTime = Instant(millisecondsSinceEpoch: .max)

  /// China Standard Time is eight hours ahead of UTC all year.
  static let offsetSeconds: Int64 = 8 * 3600

  /// Earlier moments come first.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.millisecondsSinceEpoch < right.millisecondsSinceEpoch
  }

  private var localMilliseconds: Int64 { millisecondsSinceEpoch + Instant.offsetSeconds * 1000 }

  /// The day of this moment in China Standard Time.
  public var day: CivilDate {
    let milliseconds = localMilliseconds
    let length: Int64 = 86_400_000
    let days = milliseconds >= 0 ? milliseconds / length : (milliseconds - length + 1) / length
    return CivilDate(daysSinceEpoch: Int(days))
  }

  /// Seconds since midnight in China Standard Time, 0–86 399.
  public var secondOfDay: Int {
    let start = Int64(day.daysSinceEpoch) * 86_400_000
    return Int((localMilliseconds - start) / 1000)
  }

  /// The moment `count` seconds later; earlier where `count` is negative.
  public func adding(seconds count: Int) -> Instant {
    Instant(millisecondsSinceEpoch: millisecondsSinceEpoch + Int64(count) * 1000)
  }

  /// Whole seconds from `earlier` to this moment, rounded towards zero.
  public func seconds(since earlier: Instant) -> Int {
    Int((millisecondsSinceEpoch - earlier.millisecondsSinceEpoch) / 1000)
  }
}

extension CivilDate {
  /// Its last moment: a millisecond, the resolution of moments, before the next day begins.
  public var lastMoment: Instant {
    Instant(millisecondsSinceEpoch: Instant(adding(days: 1)).millisecondsSinceEpoch - 1)
  }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601 with the offset of China Standard Time: `2020-08-03T22:30:00+08:00`; milliseconds only where not zero.
  public var description: String {
    let second = secondOfDay
    let remainder = localMilliseconds % 1000
    let millisecond = Int(remainder >= 0 ? remainder : remainder + 1000)
    // In one piece, which is small enough to be kept without allocating: reports name moments by the million.
    let clock = String(unsafeUninitializedCapacity: 13) { text in
      func write(_ number: Int, behind mark: Unicode.Scalar, at place: Int) {
        text[place] = UInt8(ascii: mark)
        text[place + 1] = UInt8(truncatingIfNeeded: 0x30 + number / 10)
        text[place + 2] = UInt8(truncatingIfNeeded: 0x30 + number % 10)
      }
      write(second / 3600, behind: "T", at: 0)
      write(second / 60 % 60, behind: ":", at: 3)
      write(second % 60, behind: ":", at: 6)
      guard millisecond != 0 else { return 9 }
      write(millisecond / 10, behind: ".", at: 9)
      text[12] = UInt8(truncatingIfNeeded: 0x30 + millisecond % 10)
      return 13
    }
    return day.description + clock + "+08:00"
  }
}
