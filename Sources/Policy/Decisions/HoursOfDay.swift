import RegistryModel

/// Hours of the day, such as `22:00-06:00` or `07:00-09:00,17:00-19:00`; each span is half-open and may pass midnight.
public struct HoursOfDay: Hashable, Sendable {
  private let spans: [Range<Int>]

  /// Reads spans separated by commas; nil for any other text and for spans that begin where they end.
  public init?(_ text: some StringProtocol) {
    var spans: [Range<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { HoursOfDay.minute($0) }
      guard ends.count == 2, let from = ends[0], let until = ends[1], from != until, from < 1440 else { return nil }
      if from < until {
        spans.append(from..<until)
      } else {
        spans.append(from..<1440)
        spans.append(0..<until)
      }
    }
    // Minutes that two spans name are counted once.
    self.spans = spans.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, span in
      guard let last = merged.last, span.lowerBound <= last.upperBound else { return merged.append(span) }
      merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
    }
  }

  private static func minute(_ text: some StringProtocol) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    let digits = [bytes[0], bytes[1], bytes[3], bytes[4]].compactMap(\.asciiDigit)
    guard digits.count == 4 else { return nil }
    let hour = digits[0] * 10 + digits[1]
    let minute = digits[2] * 10 + digits[3]
    return minute < 60 && hour * 60 + minute <= 1440 ? hour * 60 + minute : nil
  }

  /// Whether all, none or some of the minutes asked about lie within.
  public func contain(_ minutes: ClosedRange<Int>) -> Truth {
    let inside = spans.reduce(0) { $0 + $1.clamped(to: minutes.lowerBound..<(minutes.upperBound + 1)).count }
    if inside == 0 { return .no }
    return inside >= minutes.count ? .yes : .unknown
  }
}
