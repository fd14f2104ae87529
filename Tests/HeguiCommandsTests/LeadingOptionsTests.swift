import ArgumentParser
import Testing

@testable import HeguiCommands

@Suite("Options before the command")
struct LeadingOptionsTests {
  @Test(
    "They are read as if they stood behind it",
    arguments: [
      (["--lang", "zh", "lookup", "X"], ["lookup", "--lang", "zh", "X"]),
      (["--lang=zh", "--full", "--db", "a", "db", "info"], ["db", "info", "--lang=zh", "--full", "--db", "a"]),
      (["--lang", "zh", "db"], ["db", "--lang", "zh"]),
      (["lookup", "--lang", "zh", "X"], ["lookup", "--lang", "zh", "X"]),
      (["--lang", "zh"], ["--lang", "zh"]), (["--lang"], ["--lang"]), ([], []),
      (["--pack", "x", "lookup"], ["--pack", "x", "lookup"]), (["--", "lookup"], ["--", "lookup"]),
      (["--lang", "zh", "--help"], ["--lang", "zh", "--help"]),
    ])
  func placed(written: [String], read: [String]) {
    #expect(LeadingOptions.placedBehindCommand(written) == read)
  }

  @Test("No option of every command is forgotten")
  func complete() throws {
    let tool = try ToolDescription.ofProgram()
    let info = tool.command.command(at: ["db", "info"]).command
    for argument in info.ownArguments where !argument.isPositional {
      let name = try #require(argument.preferredName?.text)
      #expect(argument.isFlag ? RegistryOptions.flags.contains(name) : RegistryOptions.valued.contains(name))
    }
  }
}
