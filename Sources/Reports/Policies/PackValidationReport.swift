public import RegistryModel

/// Whether a file is a pack that can be loaded, why not, and what in it is probably not meant.
public struct PackValidationReport: Report {
  /// The file.
  public var path: String
  /// Why it cannot be loaded, in the order of its lines; empty where it can.
  public var problems: [Problem]
  /// The pack with its remarks; nil where it cannot be loaded.
  public var pack: PackReport?

  /// A file that can be loaded.
  public init(path: String, pack: PackReport) {
    self.path = path
    self.pack = pack
    problems = []
  }

  /// A file that cannot.
  public init(path: String, problems: [Problem]) {
    self.path = path
    self.problems = problems
  }

  /// Something for which a pack cannot be loaded.
  public struct Problem: Encodable, Sendable {
    /// The line in the file; nil where it is about the whole.
    public var line: Int?
    /// What it is.
    public var message: BilingualText

    /// A problem with its place.
    public init(line: Int?, message: BilingualText) {
      self.line = line
      self.message = message
    }
  }

  /// Whether it can be loaded.
  public var isValid: Bool { problems.isEmpty }

  private enum CodingKeys: String, CodingKey {
    case path, valid, problems
  }

  /// The keys of the pack, with the verdict beside them.
  public func encode(to encoder: any Encoder) throws {
    if let pack { try pack.encode(to: encoder) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(isValid, forKey: .valid)
    try container.encode(problems, forKey: .problems)
  }

  /// The verdict, then a line for everything that is wrong or probably not meant.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    let name = TerminalText.safe(path)
    func placed(_ line: Int?, _ text: String) -> [String] {
      DisplayWidth.wrapped(name + (line.map { ":\($0)" } ?? "") + ": " + text, to: width)
    }
    guard let pack else {
      return DisplayWidth.wrapped(
        say(
          "\(name)：不可载入，\(problems.count) 处错误",
          "\(name): cannot be loaded, \(problems.count) \(problems.count == 1 ? "problem" : "problems")"), to: width)
        + problems.flatMap { placed($0.line, TerminalText.safe($0.message[language])) }
    }
    let remarks = pack.remarks
    let verdict =
      remarks.isEmpty
      ? say(
        "\(name)：有效，可载入（\(pack.id)，\(pack.rows.count) 条款行）",
        "\(name): valid, can be loaded (\(pack.id), \(pack.rows.count) rows)")
      : say(
        "\(name)：可载入（\(pack.id)，\(pack.rows.count) 条款行），\(remarks.count) 处可能并非本意",
        "\(name): can be loaded (\(pack.id), \(pack.rows.count) rows), \(remarks.count) things are probably not meant")
    return DisplayWidth.wrapped(verdict, to: width)
      + remarks.flatMap { remark in
        placed(remark.line, (remark.row.isEmpty ? "" : remark.row + "  ") + remark.message[language])
      }
  }

  /// A row a problem or remark.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["line", "row", "code", "message"])
    for problem in problems {
      table.append([problem.line.map(String.init) ?? "", "", "fault", problem.message[language]])
    }
    for remark in pack?.remarks ?? [] {
      table.append([String(remark.line), remark.row, remark.code, remark.message[language]])
    }
    return table
  }
}
