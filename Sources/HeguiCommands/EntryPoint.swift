import ArgumentParser
import Foundation
import RegistryModel
import Reports

/// Runs `hegui` on a command line. The only place that turns errors into exit codes.
public enum EntryPoint {
  /// Parses the arguments (without the program's name), runs the command, and returns its exit status.
  public static func run(arguments: [String], environment: [String: String]) -> Int32 {
    ProcessSurroundings.prepare()
    let language = chosenLanguage(arguments: arguments, environment: environment)
    let format = value(of: "--format", in: arguments).flatMap(OutputFormat.init(rawValue:)) ?? .text
    let session = Session(environment: environment, language: language, format: format)
    do {
      if let textless = ProcessSurroundings.textless(arguments, environment) {
        throw CommandFailure.usage(
          BilingualText(
            zh: "参数不是 UTF-8（可能是 GBK）：\(textless)", en: "an argument is no UTF-8 (GBK, perhaps): \(textless)"),
          hint: BilingualText(
            zh: "请给文件改名；要导入的文件也可从标准输入给出：hegui import - < 文件",
            en: "rename the file; one to be imported may also be given as standard input: hegui import - < FILE"))
      }
      let arguments = LeadingOptions.placedBehindCommand(arguments)
      let status = try answer(to: arguments, in: session)
      guard session.terminal.hasFailed else { return status.rawValue }
      throw CommandFailure(
        "outputFailed", .inputOutput, message: BilingualText(zh: "无法写出结果", en: "the results cannot be written"),
        hint: BilingualText(zh: "核对标准输出所在的磁盘", en: "check the disk that standard output goes to"))
    } catch {
      return report(FailureTranslation.failure(for: error), session: session)
    }
  }

  private static func answer(to arguments: [String], in session: Session) throws -> ExitStatus {
    if let page = try helpPage(for: arguments, session: session) {
      session.terminal.write { page.lines.forEach($0) }
      return .done
    }
    // Behind a command the option is the command's own, as `rank` has it.
    if arguments.first == "--version" {
      session.terminal.write(Hegui.version + "\n")
      return .done
    }
    let command = try parsed(arguments, session: session)
    try command.requireOptionsApply()
    return try command.perform(in: session)
  }

  private static func report(_ failure: CommandFailure, session: Session) -> Int32 {
    if session.format == .json, let document = try? JSONFormat.line(failure.document(in: session.language)) {
      session.terminal.writeError(line: document)
    } else {
      session.terminal.writeError(line: failure.line(in: session.language))
    }
    return failure.status.rawValue
  }

  private static func parsed(_ arguments: [String], session: Session) throws -> any HeguiCommand {
    do {
      let command = try Hegui.parseAsRoot(arguments)
      guard let command = command as? any HeguiCommand else {
        throw CommandFailure.usage(
          BilingualText(zh: "缺少命令", en: "a command is missing"), hint: usageHint(arguments))
      }
      return command
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      // The parser answers some options of its own by ending well: its completion scripts, its dump of the tree.
      guard Hegui.exitCode(for: error) != .success else {
        throw CommandFailure.usage(
          BilingualText(zh: "未知选项", en: "unknown option"),
          hint: BilingualText(zh: "补全脚本见 'hegui completions'", en: "for completions see 'hegui completions'"))
      }
      throw unknownCommand(arguments) ?? unknownOption(arguments)
        ?? CommandFailure.usage(UsageMessage.text(Hegui.message(for: error)), hint: usageHint(arguments))
    }
  }

  /// The command that is meant is named before any option of it: the parser would only say that the option is unknown.
  private static func unknownCommand(_ arguments: [String]) -> CommandFailure? {
    let words = withoutValues(of: RegistryOptions.valued.union(["--place"]), arguments).filter { !$0.hasPrefix("-") }
    guard let tool = try? ToolDescription.ofProgram(),
      let unknown = tool.command.unknownCommand(in: words)
    else { return nil }
    let path = unknown.path.joined(separator: " ")
    let similar = unknown.similar.map { "\(path) \($0)" }
    return CommandFailure.usage(
      BilingualText(
        zh: "未知命令 '\(unknown.word)'" + (similar.map { "；是否想用 '\($0)'" } ?? ""),
        en: "unknown command '\(unknown.word)'" + (similar.map { ". Did you mean '\($0)'?" } ?? "")),
      hint: BilingualText(zh: "用法见 '\(path) --help'", en: "see '\(path) --help'"))
  }

  /// An option that the command does not have is named before what is missing beside it.
  private static func unknownOption(_ arguments: [String]) -> CommandFailure? {
    guard let tool = try? ToolDescription.ofProgram(),
      let unknown = tool.command.command(at: arguments).command.unknownOption(in: arguments)
    else { return nil }
    return CommandFailure.usage(
      BilingualText(
        zh: "未知选项 '\(unknown.name)'" + (unknown.similar.map { "；是否想用 '\($0)'" } ?? ""),
        en: "unknown option '\(unknown.name)'" + (unknown.similar.map { ". Did you mean '\($0)'?" } ?? "")),
      hint: usageHint(arguments))
  }

  private static func usageHint(_ arguments: [String]) -> BilingualText {
    let words = (try? ToolDescription.ofProgram())
      .map { $0.command.command(at: arguments).path.joined(separator: " ") }
    let command = (words ?? "hegui") + " --help"
    return BilingualText(zh: "用法见 '\(command)'", en: "see '\(command)'")
  }

  private static func helpPage(for arguments: [String], session: Session) throws -> HelpPage? {
    let plain = withoutValues(of: ["--lang", "--format"], arguments)
    let asksForHelp =
      arguments.isEmpty || plain.first == "help"
      || arguments.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
    var words = plain.filter { !$0.hasPrefix("-") }
    if words.first == "help" { words.removeFirst() }
    guard asksForHelp || plain.isEmpty || Hegui.isGroup(words) && words.count == plain.count else { return nil }
    let tool = try ToolDescription.ofProgram()
    let found = tool.command.command(at: words)
    return HelpPage(
      command: found.command, path: found.path, language: session.language, width: min(session.terminal.width, 100))
  }

  /// The arguments without these options and what follows them.
  private static func withoutValues(of options: Set<String>, _ arguments: [String]) -> [String] {
    var rest: [String] = []
    var skipsNext = false
    for argument in arguments {
      if skipsNext {
        skipsNext = false
      } else if options.contains(argument) {
        skipsNext = true
      } else if !options.contains(where: { argument.hasPrefix($0 + "=") }) {
        rest.append(argument)
      }
    }
    return rest
  }

  private static func chosenLanguage(arguments: [String], environment: [String: String]) -> Language {
    if let chosen = value(of: "--lang", in: arguments).flatMap(Language.init(rawValue:)) { return chosen }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[name], !value.isEmpty { return value.hasPrefix("zh") ? .zh : .en }
    }
    return .en
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument == option, index + 1 < arguments.count { return arguments[index + 1] }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }
}

extension Hegui {
  /// Whether the words name a command that only groups others, such as `hegui db`.
  static func isGroup(_ words: [String]) -> Bool {
    guard words.count == 1, let word = words.first else { return false }
    return configuration.subcommands.contains {
      $0.configuration.commandName == word && !$0.configuration.subcommands.isEmpty
        && $0.configuration.defaultSubcommand == nil
    }
  }
}
