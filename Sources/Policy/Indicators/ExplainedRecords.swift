import RegistryModel

/// Records of one kind and what became of each. There may be as many as the register has, so that no more is held of each
/// than its key; subjects and reasons that come again are held once.
public struct ExplainedRecords: RandomAccessCollection, Hashable, Sendable {
  /// The id of the kind of the records.
  public let kind: String
  private var keys = PackedKeys()
  private var subjects = RepeatedValues<Subject>()
  private var standings = RepeatedValues<IndicatorExplanation.Standing>()

  private enum Subject: Hashable, Sendable {
    /// The record itself.
    case own
    case other(String)
    case unknown
  }

  /// No records of the kind.
  init(of kind: String) { self.kind = kind }

  /// 0.
  public var startIndex: Int { 0 }
  /// The number of records.
  public var endIndex: Int { keys.endIndex }

  /// The record at a place.
  public subscript(place: Int) -> IndicatorExplanation.Entry {
    let key = keys[place]
    let subject: String? =
      switch subjects[place] {
      case .own: key
      case .other(let other): other
      case .unknown: nil
      }
    return IndicatorExplanation.Entry(kind: kind, key: key, subject: subject, standing: standings[place])
  }

  /// What became of the record at a place, without its texts being made.
  func standing(at place: Int) -> IndicatorExplanation.Standing { standings[place] }

  mutating func append(_ key: String, subject: String?, _ standing: IndicatorExplanation.Standing) {
    keys.append(key)
    subjects.append(subject.map { $0 == key ? .own : .other($0) } ?? .unknown)
    standings.append(standing)
  }

  /// These records and `others` behind them, in no more room than they need.
  func joined(with others: ExplainedRecords) -> ExplainedRecords {
    var all = ExplainedRecords(of: kind)
    all.keys.reserve(keys: count + others.count, bytes: keys.byteCount + others.keys.byteCount)
    all.subjects.reserve(count + others.count)
    all.standings.reserve(count + others.count)
    for records in [self, others] {
      for record in records { all.append(record.key, subject: record.subject, record.standing) }
    }
    return all
  }
}
