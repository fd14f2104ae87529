/// Completions for zsh, with a line of explanation for each command and option.
struct ZshCompletion {
  let tree: CompletionTree

  var script: String {
    """
    #compdef hegui
    # zsh completion for hegui, written by `hegui completions zsh`
    _hegui() {
      local typed=hegui
      local -a commands options
      local -i i
      for ((i = 2; i < CURRENT; i++)); do
        case "$typed ${words[i]}" in
          (\(tree.paths.map(ShellWord.quoted).joined(separator: "|")))
            typed="$typed ${words[i]}" ;;
        esac
      done
      case "$typed ${words[CURRENT-1]}" in
    \(values)  esac
      case "$typed" in
    \(entries)  esac
      if [[ ${words[CURRENT]} == -* ]]; then
        _describe 'option' options
      elif (( $#commands )); then
        _describe 'command' commands
      else
        _files
      fi
    }
    if [ "$funcstack[1]" = "_hegui" ]; then
      _hegui "$@"
    else
      compdef _hegui hegui
    fi

    """
  }

  private var values: String {
    var lines = ""
    for command in tree.commands {
      for option in command.options {
        let pattern = ShellWord.quoted(command.path + " " + option.name)
        switch option.value {
        case .words(let words):
          lines += "    (\(pattern)) compadd -- \(words.map(ShellWord.quoted).joined(separator: " ")); return ;;\n"
        case .file: lines += "    (\(pattern)) _files; return ;;\n"
        case .free: lines += "    (\(pattern)) return ;;\n"
        case .none: continue
        }
      }
    }
    return lines
  }

  private var entries: String {
    tree.commands.map { command in
      let names = command.subcommands.map { ZshCompletion.entry($0.name, $0.text) }
      let options = command.options.map { ZshCompletion.entry($0.name, $0.text) }
      return """
            (\(ShellWord.quoted(command.path)))
              commands=(\(names.joined(separator: " ")))
              options=(\(options.joined(separator: " "))) ;;

        """
    }.joined()
  }

  /// A word and its explanation; a colon divides them.
  private static func entry(_ word: String, _ text: String) -> String {
    ShellWord.quoted(word + ":" + text.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "\\:"))
  }
}
