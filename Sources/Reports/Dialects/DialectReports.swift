public import RegistryModel

/// The dialects that Hegui reads.
public struct DialectListReport: Report {
  /// The dialects, sorted by id.
  public var dialects: [Dialect]

  /// A report on dialects.
  public init(dialects: [Dialect]) {
    self.dialects = dialects
  }

  /// One dialect.
  public struct Dialect: Encodable, Sendable {
    /// Stable id.
    public var id: String
    /// Title.
    public var title: BilingualText
    /// Names of its roots, separated by blanks.
    public var root: String
    /// How many kinds of messages its profile knows.
    public var messages: Int

    /// A dialect as it is listed.
    public init(id: String, title: BilingualText, root: String, messages: Int) {
      self.id = id
      self.title = title
      self.root = root
      self.messages = messages
    }
  }

  /// A table of the dialects.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var table = TextTable([
      .text("id"), .text(say("根元素", "root")), .number(say("报文", "messages")), .text(say("名称", "title")),
    ])
    for dialect in dialects {
      table.append([dialect.id, dialect.root, "\(dialect.messages)", dialect.title[language]])
    }
    return table.lines(width: width)
  }
}

/// What is wrong with a dialect profile.
public struct DialectProblemReport: Report {
  /// The file.
  public var file: String
  /// The problems, in the order of the file.
  public var problems: [Problem]

  /// A report on a file.
  public init(file: String, problems: [Problem]) {
    self.file = file
    self.problems = problems
  }

  /// One problem.
  public struct Problem: Encodable, Sendable {
    /// `file:line`.
    public var place: String
    /// The line.
    public var line: Int?
    /// What is wrong.
    public var message: BilingualText
    /// What to do.
    public var hint: BilingualText

    /// A problem with its place.
    public init(place: String, line: Int?, message: BilingualText, hint: BilingualText) {
      self.place = place
      self.line = line
      self.message = message
      self.hint = hint
    }
  }

  /// One line where all is well, else every problem.
  public func lines(in language: Language, width: Int) -> [String] {
    guard !problems.isEmpty else {
      return [TerminalText.safe(file) + BilingualText(zh: "：可以使用", en: ": can be used")[language]]
    }
    return problems.flatMap { problem in
      let hint = problem.hint[language]
      return DisplayWidth.wrapped(
        TerminalText.safe(problem.place + ": " + problem.message[language] + (hint.isEmpty ? "" : " → " + hint)),
        to: width)
    }
  }
}
