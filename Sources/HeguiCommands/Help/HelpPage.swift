import RegistryModel
import Reports

/// The help of one command, laid out for a terminal in one language.
struct HelpPage {
  let command: CommandDescription
  let path: [String]
  let language: Language
  let width: Int

  var lines: [String] {
    var lines = DisplayWidth.wrapped(command.abstract.half(language) ?? "", to: width)
    lines += ["", heading("Usage", "用法")]
    lines += DisplayWidth.wrapped(usage, to: width - 2).enumerated().map { ($0 == 0 ? "  " : "      ") + $1 }
    if !command.commands.isEmpty {
      lines += ["", heading("Commands", "命令")]
      lines += columns(command.commands.map { ($0.commandName, $0.abstract.half(language) ?? "") })
    }
    let positionals = command.ownArguments.filter(\.isPositional)
    if !positionals.isEmpty {
      lines += ["", heading("Arguments", "参数")]
      lines += columns(positionals.map { ($0.notation, explanation(of: $0)) })
    }
    let options = command.ownArguments.filter { !$0.isPositional }
    if !options.isEmpty {
      lines += ["", heading("Options", "选项")]
      lines += columns(options.map { ($0.notation, explanation(of: $0)) })
    }
    if !command.examples.isEmpty {
      lines += ["", heading("Examples", "示例")]
      lines += command.examples.map { "  " + $0 }
    }
    if !command.commands.isEmpty {
      lines += [""]
      let hint = BilingualText(
        zh: "“\(path.joined(separator: " ")) <命令> --help” 显示该命令的说明。",
        en: "'\(path.joined(separator: " ")) <command> --help' explains a command.")
      lines += DisplayWidth.wrapped(hint[language], to: width)
    }
    return lines
  }

  private func heading(_ en: String, _ zh: String) -> String { BilingualText(zh: zh + "：", en: en + ":")[language] }

  /// The command with its arguments, on one line.
  var usage: String {
    var words = path
    for argument in command.ownArguments where argument.isPositional {
      words.append(argument.isOptional ? "[\(argument.notation)]" : argument.notation)
    }
    if !command.commands.isEmpty { words.append(BilingualText(zh: "<命令>", en: "<command>")[language]) }
    for argument in command.ownArguments where !argument.isPositional && !argument.isOptional {
      words.append(argument.notation)
    }
    if command.ownArguments.contains(where: { !$0.isPositional && $0.isOptional }) {
      words.append(BilingualText(zh: "[选项…]", en: "[options …]")[language])
    }
    return words.joined(separator: " ")
  }

  private func explanation(of argument: ArgumentDescription) -> String {
    var text = argument.abstract.half(language) ?? ""
    if let values = argument.allValues, !values.isEmpty, !argument.isFlag {
      text +=
        BilingualText(zh: "（", en: " (")[language] + values.joined(separator: ", ")
        + BilingualText(zh: "）", en: ")")[language]
    }
    return text
  }

  private func columns(_ entries: [(String, String)]) -> [String] {
    // Names that are too long for a narrow terminal stand on a line of their own.
    let left = min(28, max(4, width / 2 - 2), (entries.map { DisplayWidth.columns(of: $0.0) }.max() ?? 0) + 2)
    var lines: [String] = []
    for (name, text) in entries {
      let wrapped = DisplayWidth.wrapped(text, to: max(12, width - left - 2))
      if DisplayWidth.columns(of: name) + 2 > left {
        lines.append("  " + name)
        lines += wrapped.map { "  " + String(repeating: " ", count: left) + $0 }
      } else {
        for (index, line) in wrapped.enumerated() {
          lines.append("  " + DisplayWidth.padded(index == 0 ? name : "", to: left) + line)
        }
      }
    }
    return lines
  }
}
