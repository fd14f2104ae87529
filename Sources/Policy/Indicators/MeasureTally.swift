public import RegistryModel

/// What a measure came to: the subjects and amounts that surely and possibly count, and what became of each record.
struct MeasureTally {
  private(set) var sure = ExactAmount.zero
  private(set) var possible = ExactAmount.zero
  /// Subjects that surely count, and those that only may.
  private var subjects = Subjects()
  private(set) var sureByPart: [String?: ExactAmount] = [:]
  private(set) var possibleByPart: [String?: ExactAmount] = [:]
  private var subjectsByPart: [String?: Subjects] = [:]
  /// Subjects that surely count and are not named, each of a record of its own: in all, and by part.
  private var unnamed = 0
  private var unnamedByPart: [String?: Int] = [:]
  /// What became of the records: first of those that do not come into question, then of the others.
  var entries: ExplainedRecords { passedOver.joined(with: candidates) }
  private var passedOver: ExplainedRecords
  private var candidates: ExplainedRecords
  /// Stable names of what is missing.
  var missing: Set<String> = []
  /// Whether a notice, window, parameter or list is missing that decides.
  var lacksNotice = false
  let counting: Indicator.Counting
  let explains: Bool
  /// Whether the subjects are told by their parts as well.
  private let groups: Bool

  var sureSubjects: Set<String> { subjects.sure }
  /// Subjects that surely or possibly count.
  var possibleSubjects: Set<String> { subjects.sure.union(subjects.doubtful) }

  private struct Subjects {
    var sure: Set<String> = []
    /// Those that may count and do not surely.
    var doubtful: Set<String> = []

    var possibleCount: Int { sure.count + doubtful.count }

    /// Whether the subject was not known to count before.
    mutating func insert(_ subject: String, isSure: Bool) -> Bool {
      guard isSure else { return sure.contains(subject) ? false : doubtful.insert(subject).inserted }
      doubtful.remove(subject)
      return sure.insert(subject).inserted
    }
  }

  init(_ measure: Indicator.Measure, groups: Bool, explains: Bool) {
    self.groups = groups
    counting = measure.counting
    passedOver = ExplainedRecords(of: measure.kind)
    candidates = ExplainedRecords(of: measure.kind)
    self.explains = explains
  }

  /// One record that may count.
  struct Candidate {
    /// The key of the record; its state is not held.
    let key: String
    let subject: String?
    let truth: Truth
    let missing: [String]
    /// What it adds to a sum; nil for counts.
    let amount: ExactAmount?
    let part: String?
  }

  /// Counts `candidate`.
  ///
  /// - Throws: ``IndicatorError/sumTooLarge`` where a sum does not fit.
  mutating func count(_ candidate: Candidate) throws(IndicatorError) {
    let isSure = candidate.truth == .yes && candidate.subject != nil
    let subject = candidate.subject ?? "key:" + candidate.key
    var isRepeat = false
    switch counting {
    case .distinct:
      isRepeat = !subjects.insert(subject, isSure: isSure)
      if groups { _ = subjectsByPart[candidate.part, default: Subjects()].insert(subject, isSure: isSure) }
      update(candidate.part)
    case .events, .sum, .figure, .task:
      let amount = candidate.amount ?? ExactAmount(1)
      if isSure {
        sure = try MeasureTally.sum(sure, amount)
        sureByPart[candidate.part] = try MeasureTally.sum(sureByPart[candidate.part] ?? .zero, amount)
      }
      possible = try MeasureTally.sum(possible, amount)
      possibleByPart[candidate.part] = try MeasureTally.sum(possibleByPart[candidate.part] ?? .zero, amount)
      _ = subjects.insert(subject, isSure: isSure)
    }
    missing.formUnion(candidate.missing)
    guard explains else { return }
    candidates.append(
      candidate.key, subject: candidate.subject,
      isSure ? (isRepeat ? .repeated : .counted) : .uncertain(candidate.missing))
  }

  /// Counts subjects that are known to count, each with a record of its own that is not counted again.
  mutating func countSurely(_ number: Int, part: String?) {
    guard number > 0 else { return }
    unnamed += number
    unnamedByPart[part, default: 0] += number
    update(part)
  }

  /// Whether nothing is known to count.
  var countsNothingSurely: Bool { subjects.sure.isEmpty && unnamed == 0 }

  private mutating func update(_ part: String?) {
    sure = ExactAmount(unnamed + subjects.sure.count)
    possible = ExactAmount(unnamed + subjects.possibleCount)
    guard groups else { return }
    let own = unnamedByPart[part] ?? 0
    sureByPart[part] = ExactAmount(own + (subjectsByPart[part]?.sure.count ?? 0))
    possibleByPart[part] = ExactAmount(own + (subjectsByPart[part]?.possibleCount ?? 0))
  }

  /// Notes what became of a record that does not count.
  mutating func note(_ key: String, subject: String?, _ standing: IndicatorExplanation.Standing) {
    guard explains else { return }
    passedOver.append(key, subject: subject, standing)
  }

  /// How many records or subjects are uncertain; for sums, 1 where anything is.
  var uncertain: Int {
    switch counting {
    case .distinct, .events: possible.steps - sure.steps
    case .sum, .figure, .task: sure == possible ? 0 : max(1, subjects.doubtful.count)
    }
  }

  private static func sum(_ left: ExactAmount, _ right: ExactAmount) throws(IndicatorError) -> ExactAmount {
    guard let sum = left.adding(right) else { throw .sumTooLarge }
    return sum
  }
}

/// Why figures cannot be computed.
public enum IndicatorError: Error, Hashable, Sendable {
  /// A sum does not fit into 64 bits.
  case sumTooLarge
  /// The pack has no such indicator.
  case unknownIndicator(String)

  /// What is wrong, in both languages.
  public var message: BilingualText {
    switch self {
    case .sumTooLarge: BilingualText(zh: "合计数超出范围", en: "a sum is too large")
    case .unknownIndicator(let id): BilingualText(zh: "规则包没有指标 \(id)", en: "the pack has no indicator \(id)")
    }
  }
}
