public import RegistryModel

/// A position that somebody states of a vehicle or machine.
///
/// What lies outside of China is refused: 0,0 is what a receiver without a fix sends, and two numbers in the wrong places or
/// of a phone that hides its place lie far from every zone, so that an answer would read as if no ban caught the subject.
/// What counts as China is what GCJ-02 covers.
public struct StatedPosition: Hashable, Sendable {
  /// The point.
  public let position: Position

  /// Reads `LON,LAT` in degrees.
  ///
  /// - Throws: what is wrong with it.
  public init(_ text: some StringProtocol) throws(Fault) {
    guard let position = Position(text) else { throw .unreadable }
    guard position.longitude != 0 || position.latitude != 0 else { throw .noFix }
    guard GCJ02.covers(position) else { throw .outsideChina }
    self.position = position
  }

  /// Why a text is no position to ask about.
  public enum Fault: Error, Hashable, Sendable, CaseIterable {
    /// It is no `LON,LAT`.
    case unreadable
    /// It is 0,0.
    case noFix
    /// It lies outside of China.
    case outsideChina

    /// What is wrong, for people.
    public var message: BilingualText {
      switch self {
      case .unreadable: BilingualText(zh: "不是坐标", en: "this is no position")
      case .noFix: BilingualText(zh: "0,0 表示尚未定位，不是位置", en: "0,0 is sent without a fix and is no position")
      case .outsideChina: BilingualText(zh: "坐标不在中国境内", en: "this position is not in China")
      }
    }

    /// What to do about it.
    public var hint: BilingualText {
      switch self {
      case .unreadable, .outsideChina:
        BilingualText(
          zh: "写作 经度,纬度（WGS-84），如 114.193,38.259", en: "write longitude,latitude in WGS-84, such as 114.193,38.259")
      case .noFix: BilingualText(zh: "等待定位后重试", en: "wait for the fix and ask again")
      }
    }
  }
}
