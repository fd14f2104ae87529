import ArgumentParser
import RegistryModel
import Testing

@testable import HeguiCommands

@Suite("Usage errors in Chinese")
struct UsageMessageTests {
  @Test(
    "The parser's messages have a Chinese form without English words",
    arguments: [
      (
        "Error: The value 'fr' is invalid for '--lang <lang>'. Please provide one of 'zh' and 'en'.",
        "'--lang <lang>' 的值 'fr' 无效；可用：zh、en"
      ),
      (
        "Error: The value 'xml' is invalid for '--format <format>'. Please provide one of 'text', 'json' or 'csv'.",
        "'--format <format>' 的值 'xml' 无效；可用：text、json、csv"
      ),
      ("Error: The value 'x' is invalid for '--version <n>'", "'--version <n>' 的值 'x' 无效"),
      (
        "Error: The value 'x' is invalid for '--color <color>'. Please provide one of 'blue', 'yellow' or 'green'.",
        "'--color <color>' 的值 'x' 无效；可用：blue、yellow、green"
      ),
      ("Error: 2 unexpected arguments: 'y', 'z'", "多余的参数 'y'、'z'"),
      ("Error: Missing expected argument '<period>'", "缺少参数 '<period>'"),
      ("Error: Unknown option '--pak'. Did you mean '--pack'?", "未知选项 '--pak'；是否想用 '--pack'?"),
    ])
  func chinese(message: String, expected: String) {
    #expect(UsageMessage.text(message).zh == expected)
    let english = message.dropFirst(7).replacing("' and '", with: "' or '")
    // What to do follows behind a semicolon.
    #expect(UsageMessage.text(message).en == (english.hasSuffix(".") ? String(english.dropLast()) : String(english)))
  }

  @Test("Choices that the parser lists line by line are one sentence in both languages")
  func choices() {
    let lines =
      "Error: The value 'x' is invalid for '--c <c>'. Please provide one of the following:\n  - a\n  - b\n  - c"
    #expect(
      UsageMessage.text(lines).en == "The value 'x' is invalid for '--c <c>'. Please provide one of 'a', 'b' or 'c'")
    #expect(UsageMessage.text(lines).zh == "'--c <c>' 的值 'x' 无效；可用：a、b、c")
  }

  @Test(
    "A word that is no command is named, with the one that may have been meant",
    arguments: [
      (["lokup", "x"], "lokup", "hegui", "lookup"), (["db", "restoer"], "restoer", "hegui db", "restore"),
      (["quarantine", "lst"], "lst", "hegui quarantine", "list"), (["xyzzy"], "xyzzy", "hegui", nil),
      (["man"], "man", "hegui", "manual"), (["report", "monht"], "monht", "hegui report", "month"),
      (["case", "advacne"], "advacne", "hegui case", "advance"),
    ])
  func unknownCommand(words: [String], word: String, path: String, similar: String?) throws {
    let tool = try ToolDescription.ofProgram()
    let unknown = try #require(tool.command.unknownCommand(in: words))
    #expect(unknown.word == word && unknown.path.joined(separator: " ") == path && unknown.similar == similar)
  }

  @Test(
    "A command and what it is given are none such",
    arguments: [["lookup", "冀A10001"], ["db", "verify"], ["db"], ["quarantine", "show", "1"], []])
  func knownCommand(words: [String]) throws {
    let tool = try ToolDescription.ofProgram()
    #expect(tool.command.unknownCommand(in: words) == nil)
  }

  @Test(
    "An option that the command does not have is named before what is missing, with a near one at most",
    arguments: [
      ("indicators --pak x", "--pak", "--pack"), ("indicators --bogus", "--bogus", nil),
      ("case list --rule x", "--rule", nil), ("report month --htm=x", "--htm", "--html"),
      ("indicators --pack x --palce 1", "--palce", "--place"), ("lookup --colour blue", "--colour", "--color"),
    ])
  func unknownOption(line: String, name: String, similar: String?) throws {
    let tool = try ToolDescription.ofProgram()
    let words = line.split(separator: " ").map(String.init)
    let unknown = try #require(tool.command.command(at: words).command.unknownOption(in: words))
    #expect(unknown.name == name && unknown.similar == similar)
  }

  @Test(
    "Options of the command, also those shared by all, and words behind -- are none such",
    arguments: ["indicators --plan PS-25 --lang zh", "lookup -- --odd", "case list --format=json", "lookup --help"])
  func knownOptions(line: String) throws {
    let tool = try ToolDescription.ofProgram()
    let words = line.split(separator: " ").map(String.init)
    #expect(tool.command.command(at: words).command.unknownOption(in: words) == nil)
  }
}
