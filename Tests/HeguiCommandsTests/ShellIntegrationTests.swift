import ArgumentParser
import RegistryModel
import Reports
import Testing

@testable import HeguiCommands

@Suite("Completions and manual page")
struct ShellIntegrationTests {
  let tool: CommandDescription

  init() throws {
    tool = try ToolDescription.ofProgram().command
  }

  @Test("Every command and option can be completed in every shell", arguments: HeguiCommands.CompletionShell.allCases)
  func completions(shell: HeguiCommands.CompletionShell) {
    for language in Language.allCases {
      let tree = CompletionTree(tool, language: language)
      let script = shell.script(for: tree)
      #expect(!script.contains(BilingualHelp.separator))
      for command in tree.commands {
        #expect(script.contains(command.path))
        for option in command.options {
          let spelling = shell == .fish ? "-l " + option.name.drop { $0 == "-" } : option.name
          #expect(script.contains(spelling), "\(command.path) \(option.name)")
        }
      }
    }
  }

  @Test("Words of a script are quoted, whatever they hold")
  func quoting() {
    #expect(ShellWord.quoted("it's $HOME") == "'it'\\''s $HOME'")
    #expect(Roff.text(".SH a-b\\n") == "\\&.SH a\\-b\\en")
    #expect(Roff.quoted("a \"b\"") == "\"a \\(dqb\\(dq\"")
  }

  @Test("The manual page names every command, option, exit code and example", arguments: Language.allCases)
  func manual(language: Language) {
    let text = ManualPage(tool: tool, version: Hegui.version, language: language).text
    #expect(!text.contains(BilingualHelp.separator))
    func visit(_ command: CommandDescription, _ path: String) {
      if command.commands.isEmpty {
        #expect(text.contains(".SS \"" + path), "\(path)")
        for argument in command.ownArguments where !argument.isPositional {
          let name = argument.spellings.first ?? ""
          #expect(text.contains(Roff.text(name)), "\(path) \(name)")
        }
        for example in command.examples { #expect(text.contains(Roff.text(example))) }
      }
      for child in command.commands { visit(child, path + " " + child.commandName) }
    }
    visit(tool, tool.commandName)
    for status in HeguiCommands.ExitStatus.allCases { #expect(text.contains(".B \"\(status.rawValue)\"")) }
  }
}
