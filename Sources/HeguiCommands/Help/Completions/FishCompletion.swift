/// Completions for fish, with a line of explanation for each command and option.
struct FishCompletion {
  let tree: CompletionTree

  var script: String {
    var lines = [
      "# fish completion for hegui, written by `hegui completions fish`",
      "set -g __hegui_commands " + tree.paths.map(FishCompletion.quoted).joined(separator: " "),
      "function __hegui_at",
      "  set -l typed hegui",
      "  for word in (commandline -opc)[2..-1]",
      "    if contains -- \"$typed $word\" $__hegui_commands",
      "      set typed \"$typed $word\"",
      "    end",
      "  end",
      "  test \"$typed\" = \"$argv\"",
      "end",
    ]
    for command in tree.commands {
      let test = FishCompletion.quoted("__hegui_at " + command.path)
      for subcommand in command.subcommands {
        lines.append(
          "complete -c hegui -n \(test) -f -a \(subcommand.name) -d " + FishCompletion.quoted(subcommand.text))
      }
      for option in command.options {
        lines.append(
          "complete -c hegui -n \(test) \(FishCompletion.name(option.name))\(FishCompletion.argument(option.value)) -d "
            + FishCompletion.quoted(option.text))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func name(_ spelling: String) -> String {
    spelling.hasPrefix("--") ? "-l " + spelling.dropFirst(2) : "-s " + spelling.dropFirst(1)
  }

  private static func argument(_ value: CompletionTree.Value) -> String {
    switch value {
    case .none: ""
    case .words(let words): " -x -a " + quoted(words.joined(separator: " "))
    case .file: " -r -F"
    case .free: " -x"
    }
  }

  /// Between single quotes fish reads `\\` and `\'` as escapes.
  private static func quoted(_ word: String) -> String {
    var text = ""
    for character in word {
      if character == "\\" || character == "'" { text.append("\\") }
      text.append(character)
    }
    return "'" + text + "'"
  }
}
