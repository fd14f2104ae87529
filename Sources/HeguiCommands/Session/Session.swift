import Foundation
import RegistryModel
import RegistryWorkflows
import Reports

/// Everything a command takes from its surroundings: the clock, the environment, the terminal. Nothing below the
/// command layer asks for these.
struct Session {
  /// The moment at which the command was started.
  let now: Instant
  let environment: [String: String]
  let terminal: Terminal
  let language: Language
  let format: OutputFormat
  let shared: SharedFiles

  init(environment: [String: String], language: Language, format: OutputFormat) {
    self.environment = environment
    self.language = language
    self.format = format
    terminal = Terminal(environment: environment)
    now = Session.clock()
    shared = SharedFiles(environment: environment)
  }

  /// The system clock, to the millisecond.
  static func clock() -> Instant {
    Instant(millisecondsSinceEpoch: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  /// Prints a report in the format asked for.
  ///
  /// - Throws: `CommandFailure` where the report has no table and CSV was asked for.
  func print(_ report: some Report) throws {
    switch format {
    case .text: terminal.write { report.forEachLine(in: language, width: terminal.width, $0) }
    case .json: try JSONFormat.write(report) { terminal.write($0) }
    case .csv:
      guard let table = report.csv(in: language) else {
        throw OutputFormat.csv.failure(insteadOf: [.text, .json])
      }
      terminal.write(table.document)
      // Whoever redirects the table still sees them, and the table stays one.
      for remark in report.csvRemarks(in: language) { terminal.writeError(line: remark) }
    }
  }
}

extension Session {
  /// Prints one of several reports of a command: JSON one document a line, text with an empty line between two.
  ///
  /// - Throws: as ``print(_:)``.
  func printNext(_ report: some Report, isFirst: Bool) throws {
    if format == .json { return terminal.write(try report.jsonLine() + "\n") }
    if !isFirst { terminal.write("\n") }
    try print(report)
  }
}

/// How results are written.
enum OutputFormat: String, CaseIterable {
  case text
  case json
  case csv

  /// Those of a command whose report is also a table.
  static let withTable: [OutputFormat] = [.text, .json, .csv]

  /// That a command does not write this one, with those that it does.
  func failure(insteadOf formats: [OutputFormat]) -> CommandFailure {
    let name = rawValue.uppercased()
    let others = formats.map(\.rawValue)
    return .usage(
      BilingualText(zh: "该命令没有 \(name) 输出", en: "this command has no \(name) output"),
      hint: BilingualText(
        zh: "请用 --format " + others.joined(separator: " 或 "), en: "use --format " + others.joined(separator: " or ")))
  }
}
