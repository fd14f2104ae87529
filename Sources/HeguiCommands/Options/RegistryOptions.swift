import ArgumentParser
import Foundation
import RegistryModel

/// What every command understands.
struct RegistryOptions: ParsableArguments {
  @Option(
    help: help(
      "Registry file; default $HEGUI_DB, else hegui.sqlite in the working directory",
      "登记库文件；默认取 $HEGUI_DB，否则为当前目录的 hegui.sqlite", valueName: "path"))
  var db: String?

  @Option(help: help("Form of the results", "结果的格式"))
  var format: OutputFormat = .text

  @Option(
    help: help(
      "Language; default zh where LC_ALL, LC_MESSAGES or LANG begins with zh, else en",
      "语言；LC_ALL、LC_MESSAGES 或 LANG 以 zh 开头时默认 zh，否则 en"))
  var lang: Language?

  @Option(
    help: help(
      "Who acts (officer, clerk), for the audit log; default $HEGUI_ACTOR, else the login name",
      "操作人（执法人员、录入员），记入审计日志；默认取 $HEGUI_ACTOR，否则为登录名", valueName: "id"))
  var actor: String?

  @Option(
    help: help(
      "The moment asked about, such as 2020-08-03T22:30, or a whole day; default now. On writes: the stated date",
      "所问的时刻，如 2020-08-03T22:30，或某一整天；默认现在。写入时为事件的日期", valueName: "time"))
  var at: TimePoint?

  /// Whether a whole day was asked about, not a moment of it.
  var asksWholeDay: Bool {
    if case .day? = at { true } else { false }
  }

  /// Whether a moment was named, not a whole day.
  var asksMoment: Bool {
    if case .moment? = at { true } else { false }
  }

  @Option(
    help: help(
      "Answer from what the registry knew at that moment; default now", "按登记库在该时刻所知作答；默认现在", valueName: "time"))
  var knownAt: TimePoint?

  @Flag(
    help: help(
      "Show personal data in full; the audit log notes it", "完整显示个人信息；会记入审计日志"))
  var full = false

  /// The names of the options that take a value.
  static let valued: Set = ["--db", "--format", "--lang", "--actor", "--at", "--known-at"]
  /// The names of those that take none.
  static let flags: Set = ["--full"]

  /// The registry file to use.
  func databasePath(in environment: [String: String]) -> String {
    db ?? environment["HEGUI_DB"] ?? "hegui.sqlite"
  }

  /// Who acts.
  func actorID(in environment: [String: String]) -> String {
    // A blank name names nobody.
    [actor, environment["HEGUI_ACTOR"], environment["LOGNAME"], environment["USER"]].compactMap { $0 }
      .first { !$0.allSatisfy(\.isWhitespace) } ?? RegistryOptions.loginName ?? "uid:\(getuid())"
  }

  /// The name of the user in the system's list; nil where it has none.
  private static var loginName: String? {
    getpwuid(getuid()).flatMap { String(validatingCString: $0.pointee.pw_name) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// A moment or a whole day, as the command line takes it.
enum TimePoint: Equatable, ExpressibleByArgument {
  case moment(Instant)
  case day(CivilDate)

  init?(argument: String) {
    if let day = CivilDate(argument) {
      self = .day(day)
    } else if let moment = Instant(argument) {
      self = .moment(moment)
    } else {
      return nil
    }
  }

  /// The moment itself, or the last moment of the day.
  var latest: Instant {
    switch self {
    case .moment(let moment): moment
    case .day(let day): day.lastMoment
    }
  }

  /// The moment itself, or the first moment of the day.
  var earliest: Instant {
    switch self {
    case .moment(let moment): moment
    case .day(let day): Instant(day)
    }
  }

  /// The day meant.
  var day: CivilDate {
    switch self {
    case .moment(let moment): moment.day
    case .day(let day): day
    }
  }
}
