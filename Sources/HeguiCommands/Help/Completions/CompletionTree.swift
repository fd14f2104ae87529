import RegistryModel

/// The command tree as completion scripts need it: every command by its path, with what may follow it.
struct CompletionTree {
  let commands: [Command]
  let language: Language

  /// One command.
  struct Command {
    /// The words that name it, such as `hegui db info`.
    let path: String
    let subcommands: [(name: String, text: String)]
    let options: [Option]
  }

  /// One option of a command.
  struct Option {
    /// The name with its dashes.
    let name: String
    let text: String
    let value: Value
  }

  /// What follows an option.
  enum Value: Equatable {
    /// Nothing: a flag.
    case none
    /// One of these words.
    case words([String])
    /// The path of a file or folder.
    case file
    /// Anything else.
    case free
  }

  init(_ tool: CommandDescription, language: Language) {
    self.language = language
    commands = CompletionTree.commands(tool, path: tool.commandName, language)
  }

  /// Paths of all commands below the root.
  var paths: [String] { commands.dropFirst().map(\.path) }

  private static func commands(
    _ command: CommandDescription, path: String, _ language: Language
  ) -> [Command] {
    let own = Command(
      path: path,
      subcommands: command.commands.map { ($0.commandName, line($0.abstract.half(language))) },
      options: command.ownArguments.filter { !$0.isPositional }.flatMap { argument in
        argument.spellings.map {
          Option(name: $0, text: line(argument.abstract.half(language)), value: value(of: argument))
        }
      } + [Option(name: "--help", text: line(helpText[language]), value: .none)])
    return [own] + command.commands.flatMap { commands($0, path: path + " " + $0.commandName, language) }
  }

  private static let helpText = BilingualText(zh: "显示说明", en: "Show help")

  private static func value(of argument: ArgumentDescription) -> Value {
    if argument.isFlag { return .none }
    if let values = argument.allValues, !values.isEmpty { return .words(values) }
    return ["path", "file", "folder"].contains(argument.valueName ?? "") ? .file : .free
  }

  /// A description on one line.
  private static func line(_ text: String?) -> String {
    (text ?? "").split(separator: "\n").joined(separator: " ")
  }
}

extension ArgumentDescription {
  /// The names as they are typed.
  var spellings: [String] { (names ?? []).map(\.text) }
}

/// Quoting of words for shells.
enum ShellWord {
  /// The word between single quotes: nothing within is special to bash and zsh.
  static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

/// The shells for which completions are written.
enum CompletionShell: String, CaseIterable {
  case bash
  case zsh
  case fish

  /// The script.
  func script(for tree: CompletionTree) -> String {
    switch self {
    case .bash: BashCompletion(tree: tree).script
    case .zsh: ZshCompletion(tree: tree).script
    case .fish: FishCompletion(tree: tree).script
    }
  }
}
