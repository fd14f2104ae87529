import ArgumentParser
import Foundation
import RegistryModel
import Reports
import Testing

@testable import HeguiCommands

@Suite("Help of commands and flags")
struct HelpTests {
  let tool: CommandDescription

  init() throws {
    tool = try ToolDescription.ofProgram().command
  }

  @Test("Every command and every argument has help in both languages")
  func helpIsComplete() {
    var missing: [String] = []
    forEachCommand { command, path in
      for language in Language.allCases where (command.abstract.half(language) ?? "").isEmpty {
        missing.append("\(path) has no help in \(language)")
      }
      for argument in command.ownArguments {
        for language in Language.allCases where (argument.abstract.half(language) ?? "").isEmpty {
          missing.append("\(path) \(argument.notation) has no help in \(language)")
        }
      }
      if command.commands.isEmpty && command.examples.isEmpty { missing.append("\(path) has no example") }
    }
    #expect(missing.isEmpty)
  }

  @Test("docs/CLI.md is the help as the program prints it")
  func documentIsCurrent() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/CLI.md")
    let expected = document()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try expected.write(to: path, atomically: true, encoding: .utf8)
    }
    let found = try String(contentsOf: path, encoding: .utf8)
    #expect(found == expected, "run the tests once with RECORD_SNAPSHOTS=1 and look at the difference")
  }

  @Test("Help fits the terminal in both languages", arguments: [60, 80, 100])
  func widths(width: Int) {
    forEachCommand { command, path in
      for language in Language.allCases {
        let page = HelpPage(command: command, path: [path], language: language, width: width)
        let examples = Set(command.examples.map { "  " + $0 })
        for line in page.lines where !examples.contains(line) {
          #expect(DisplayWidth.columns(of: line) <= width, "\(path): \(line)")
        }
      }
    }
  }

  private func forEachCommand(_ body: (CommandDescription, String) -> Void) {
    func visit(_ command: CommandDescription, _ path: String) {
      body(command, path)
      for child in command.commands { visit(child, path + " " + child.commandName) }
    }
    visit(tool, tool.commandName)
  }

  private func document() -> String {
    var text = """
      # The command line

      This page is the program's own help, written by a test. `docs/ARCHITECTURE.md` says how it is built; the contract
      of answers and exit codes stands at its end.

      """
    forEachCommand { command, path in
      text += "\n## `\(path)`\n"
      for language in Language.allCases.reversed() {
        let page = HelpPage(
          command: command, path: path.split(separator: " ").map(String.init), language: language, width: 100)
        text += "\n```text\n" + page.lines.joined(separator: "\n") + "\n```\n"
      }
    }
    text += "\n## Exit codes\n\n| Code | Meaning |\n|---|---|\n"
    for status in HeguiCommands.ExitStatus.allCases { text += "| \(status.rawValue) | \(status.meaning.en) |\n" }
    return text
  }
}
