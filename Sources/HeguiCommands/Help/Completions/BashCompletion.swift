/// Completions for bash: a function that finds the command typed so far and offers what may follow it. Where nothing is
/// offered, bash completes files.
struct BashCompletion {
  let tree: CompletionTree

  var script: String {
    """
    # bash completion for hegui, written by `hegui completions bash`
    _hegui() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} path=hegui i
      COMPREPLY=()
      for ((i = 1; i < COMP_CWORD; i++)); do
        case "$path ${COMP_WORDS[i]}" in
          \(alternatives(tree.paths)))
            path="$path ${COMP_WORDS[i]}" ;;
        esac
      done
      case "$path $prev" in
    \(values)  esac
      case "$path" in
    \(words)  esac
    }
    complete -o default -F _hegui hegui

    """
  }

  /// What follows options that take a value; nothing is offered for free text, and files where a path is asked for.
  private var values: String {
    var lines = ""
    for command in tree.commands {
      for option in command.options {
        let pattern = ShellWord.quoted(command.path + " " + option.name)
        switch option.value {
        case .words(let words):
          lines += "    \(pattern)) COMPREPLY=($(compgen -W \(list(words)) -- \"$cur\")); return ;;\n"
        case .file, .free: lines += "    \(pattern)) return ;;\n"
        case .none: continue
        }
      }
    }
    return lines
  }

  private var words: String {
    tree.commands.map { command in
      let names = command.subcommands.map(\.name)
      let options = command.options.map(\.name)
      return """
            \(ShellWord.quoted(command.path)))
              if [[ $cur == -* ]]; then
                COMPREPLY=($(compgen -W \(list(options)) -- "$cur"))
              else
                COMPREPLY=($(compgen -W \(list(names)) -- "$cur"))
              fi ;;

        """
    }.joined()
  }

  private func list(_ words: [String]) -> String { ShellWord.quoted(words.joined(separator: " ")) }

  private func alternatives(_ paths: [String]) -> String {
    paths.map(ShellWord.quoted).joined(separator: " | \\\n        ")
  }
}
