import Policy
public import RegistryModel
public import StationOversight

/// Suspicions about inspection stations: reasons to look, not for the public (clause PS-33, reading A-41).
public struct StationSuspicionReport: Report {
  /// The month looked at; nil for everything up to the moment asked about.
  public var month: YearMonth?
  /// How many inspections were looked through.
  public var inspections: Int
  /// What was noticed, by station and cause.
  public var suspicions: [Entry]
  /// How far the answer goes.
  public var notes: [BilingualText]

  /// A report without suspicions yet.
  public init(month: YearMonth?, inspections: Int) {
    self.month = month
    self.inspections = inspections
    suspicions = []
    notes = month == nil ? [] : [Self.withinMonth]
  }

  /// One suspicion.
  public struct Entry: Encodable, Sendable {
    /// The trigger.
    public var trigger: String
    /// What it is called.
    public var title: BilingualText
    /// The station.
    public var station: String
    /// Its name.
    public var name: String?
    /// The stable name of what is suspected.
    public var cause: String
    /// The numbers it rests on.
    public var numbers: [Number]
    /// The inspections concerned.
    public var tests: [Test]
    /// Where the trigger comes from.
    public var source: BilingualText
    /// Key of the check under which it is recorded, or would be.
    public var check: String
    /// How that check stands: its status, or `dismissed` where its case had no ground; nil where none is recorded.
    public var status: String?
    /// Whether this run recorded it.
    public var opened: Bool
    /// Why this run did not record it although it was asked to; nil where it did, or it was on record.
    public var unopened: BilingualText?

    /// Whether somebody found that there was nothing to it.
    public var isSettled: Bool {
      [FindingStatus.annulled.rawValue, CaseState.Status.dismissed.rawValue].contains(status)
    }

    /// A suspicion with the status of its check.
    public init(_ suspicion: Suspicion, name: String?, status: String?, opened: Bool) {
      trigger = suspicion.trigger.rawValue
      title = suspicion.trigger.title
      station = suspicion.station.text
      self.name = name
      cause = suspicion.cause
      numbers = suspicion.numbers.map { Number(name: $0.name, value: $0.value) }
      tests = suspicion.tests.map { Test(station: $0.station.text, serial: $0.serial.text) }
      source = suspicion.trigger.source
      check = suspicion.key
      self.status = status
      self.opened = opened
    }
  }

  /// A number that a suspicion rests on.
  public struct Number: Encodable, Sendable {
    /// What it is.
    public var name: BilingualText
    /// The number with its unit.
    public var value: String
  }

  /// An inspection concerned.
  public struct Test: Encodable, Sendable {
    /// The station.
    public var station: String
    /// The serial.
    public var serial: String
  }

  private static let withinMonth = BilingualText(
    zh: "只在该月的检验之间比对；跨月份的相同读数等，请不带 --month 查找。",
    en:
      "Inspections of the month are compared with each other alone; ask without --month for what reaches over its borders."
  )

  private static let caution = BilingualText(
    zh: "疑点只是核查线索，不是结论，不得公开。", en: "A suspicion is a reason to look, no verdict, and not for the public.")

  /// That suspicions are not for the public, and why some were not recorded.
  public func csvRemarks(in language: Language) -> [String] {
    let label = BilingualText(zh: "未立项：", en: "not recorded: ")[language]
    return [Self.caution[language]] + notes.map { $0[language] }
      + suspicions.compactMap { entry in entry.unopened.map { entry.check + "  " + label + $0[language] } }
  }

  /// Inspections shown of a suspicion; JSON and CSV have all.
  private static let testsShown = 6

  /// Each suspicion with its numbers, inspections and source.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    let span = month.map { "\($0)" } ?? say("全部记录", "all records")
    var lines = [
      say(
        "检验机构疑点（\(span)，检验 \(inspections) 次）：\(suspicions.count) 项",
        "Suspicions about stations (\(span), \(inspections) inspections): \(suspicions.count)"),
      Self.caution[language],
    ]
    for note in notes { lines += DisplayWidth.wrapped(note[language], to: width) }
    for entry in suspicions {
      let state =
        entry.status.map {
          (FindingStatus(rawValue: $0)?.title ?? CaseState.Status(rawValue: $0)?.title)?[language] ?? $0
        }
        ?? say("未立项", "not recorded")
      lines += ["", "\(entry.station) \(entry.name ?? "") · \(entry.title[language]) · \(entry.check) (\(state))"]
      for number in entry.numbers {
        lines += DisplayWidth.wrapped("  \(number.name[language]): \(number.value)", to: width)
      }
      let shown = entry.tests.prefix(Self.testsShown).map { $0.station + "/" + $0.serial }.joined(separator: " ")
      if let unopened = entry.unopened {
        lines += DisplayWidth.wrapped(say("  未立项：", "  not recorded: ") + unopened[language], to: width)
      }
      let rest = entry.tests.count > Self.testsShown ? " … (\(entry.tests.count))" : ""
      lines += DisplayWidth.wrapped(say("  检验：", "  inspections: ") + shown + rest, to: width)
      lines += DisplayWidth.wrapped(say("  来源：", "  source: ") + entry.source[language], to: width)
    }
    return lines
  }

  /// A row a suspicion.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["trigger", "station", "cause", "check", "status", "numbers", "inspections", "source"])
    for entry in suspicions {
      table.append([
        entry.trigger, entry.station, entry.cause, entry.check, entry.status ?? "",
        entry.numbers.map { $0.name[language] + "=" + $0.value }.joined(separator: "; "),
        entry.tests.map { $0.station + "/" + $0.serial }.joined(separator: " "), entry.source[language],
      ])
    }
    return table
  }
}
