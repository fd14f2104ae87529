public import RegistryModel

/// Where serial numbers and times lie within the data unit of a real-time frame.
///
/// The sources and real frames differ. A layout is taken only where the lengths of all records close exactly.
public enum RecordLayout: String, Hashable, Sendable, CaseIterable {
  /// `time6 { type1 serial2 body }…`: GB 17691-2018 Annex Q.
  case serialPerRecord
  /// `time6 serial2 { type1 time6 body }…`: HJ 1239.3-2021.
  case timePerRecord
  /// `time6 type1 serial2 body { type1 body }…`: seen in real frames.
  case serialInFirstRecord
  /// `time6 serial2 { type1 body }…`: seen in real frames.
  case serialAfterTime

  /// Whether the layout is one of the two that the standards describe.
  public var isStandard: Bool { self == .serialPerRecord || self == .timePerRecord }

  /// Bytes before the first record.
  var headLength: Int {
    switch self {
    case .serialPerRecord, .serialInFirstRecord: 6
    case .timePerRecord, .serialAfterTime: 8
    }
  }

  /// Bytes between the type byte and the body of the record with the given index.
  func prefixLength(ofRecord index: Int) -> Int {
    switch self {
    case .serialPerRecord: 2
    case .timePerRecord: 6
    case .serialInFirstRecord: index == 0 ? 2 : 0
    case .serialAfterTime: 0
    }
  }

  /// Name in both languages.
  public var title: BilingualText {
    switch self {
    case .serialPerRecord: BilingualText(zh: "每条信息带流水号（GB 17691 附录Q）", en: "a serial in each record (GB 17691 Annex Q)")
    case .timePerRecord: BilingualText(zh: "每条信息带采集时间（HJ 1239.3）", en: "a time in each record (HJ 1239.3)")
    case .serialInFirstRecord: BilingualText(zh: "仅首条信息带流水号", en: "a serial in the first record only")
    case .serialAfterTime: BilingualText(zh: "时间之后一个流水号", en: "one serial after the time")
    }
  }
}
