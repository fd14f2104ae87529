import RegistryModel

/// The manual page of the program, in the language of roff, made from the command tree.
struct ManualPage {
  let tool: CommandDescription
  let version: String
  let language: Language

  var text: String {
    var lines = [
      ".\\\" written by `hegui manual`", ".TH HEGUI 1 \"\" \"hegui \(version)\"",
      section("Name", "名称"), "hegui \\- " + Roff.text(tool.abstract.half(language) ?? ""),
      section("Synopsis", "用法"), ".B hegui",
      Roff.text(say("<command> [options …]", "<命令> [选项…]")),
      section("Commands", "命令"),
    ]
    lines += commands(tool, path: tool.commandName)
    lines.append(section("Options of every command", "各命令通用的选项"))
    for argument in common { lines += entry(argument) }
    lines.append(section("Exit status", "退出码"))
    for status in ExitStatus.allCases { lines += tagged("\(status.rawValue)", status.meaning[language]) }
    lines.append(section("Environment", "环境变量"))
    for (name, meaning) in Self.environment { lines += tagged(name, meaning[language]) }
    lines.append(section("Files", "文件"))
    for (name, meaning) in Self.files { lines += tagged(name, meaning[language]) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Options that every command that works has alike, `--db` and the like; they stand once, at the end.
  private var common: [ArgumentDescription] {
    var leaves: [CommandDescription] = []
    func visit(_ command: CommandDescription) {
      if command.commands.isEmpty { leaves.append(command) } else { command.commands.forEach(visit) }
    }
    visit(tool)
    guard let first = leaves.first else { return [] }
    return first.ownArguments.filter { argument in
      !argument.isPositional && leaves.allSatisfy { $0.ownArguments.contains { $0.isSame(as: argument) } }
    }
  }

  private func commands(_ command: CommandDescription, path: String) -> [String] {
    let shared = Set(common.flatMap(\.spellings))
    var lines: [String] = []
    for child in command.commands {
      let own = path + " " + child.commandName
      if child.commands.isEmpty {
        let page = HelpPage(
          command: child, path: own.split(separator: " ").map(String.init), language: language, width: 72)
        lines += [".SS " + Roff.quoted(page.usage), Roff.text(child.abstract.half(language) ?? "")]
        for argument in child.ownArguments where shared.isDisjoint(with: argument.spellings) {
          lines += entry(argument)
        }
        if !child.examples.isEmpty {
          lines += [".PP", ".RS 4", ".nf"] + child.examples.map(Roff.text) + [".fi", ".RE"]
        }
      }
      lines += commands(child, path: own)
    }
    return lines
  }

  private func entry(_ argument: ArgumentDescription) -> [String] {
    var text = argument.abstract.half(language) ?? ""
    if let values = argument.allValues, !values.isEmpty, !argument.isFlag {
      text += say(" (", "（") + values.joined(separator: ", ") + say(")", "）")
    }
    return tagged(argument.notation, text)
  }

  private func tagged(_ name: String, _ text: String) -> [String] {
    [".TP", ".B " + Roff.quoted(name), Roff.text(text)]
  }

  private func section(_ en: String, _ zh: String) -> String {
    ".SH " + Roff.quoted(language == .en ? en.uppercased() : zh)
  }

  private func say(_ en: String, _ zh: String) -> String { BilingualText(zh: zh, en: en)[language] }

  private static let environment: [(String, BilingualText)] = [
    ("HEGUI_DB", BilingualText(zh: "登记库文件，代替 --db", en: "the registry file, in place of --db")),
    ("HEGUI_ACTOR", BilingualText(zh: "操作人，代替 --actor", en: "who acts, in place of --actor")),
    (
      "HEGUI_SHARE",
      BilingualText(zh: "随程序安装的 Schemas、Policies、Dialects 所在文件夹", en: "the folder of Schemas, Policies and Dialects")
    ),
    ("LC_ALL, LC_MESSAGES, LANG", BilingualText(zh: "以 zh 开头时用中文", en: "Chinese where it begins with zh")),
    ("COLUMNS", BilingualText(zh: "输出的列宽", en: "columns of the output")),
  ]

  private static let files: [(String, BilingualText)] = [
    (
      "hegui.sqlite",
      BilingualText(zh: "当前目录的登记库，未指定时使用", en: "the registry in the working directory, where none is named")
    ),
    ("share/hegui", BilingualText(zh: "规则包、文件格式定义和机构方言", en: "policy packs, schemas and station dialects")),
  ]
}

extension ArgumentDescription {
  /// Whether both may be explained in one place.
  fileprivate func isSame(as other: ArgumentDescription) -> Bool {
    spellings == other.spellings && allValues == other.allValues
  }
}

/// Text for roff.
enum Roff {
  /// A line of running text: what roff would read as its own is escaped.
  static func text(_ text: String) -> String {
    let escaped = self.escaped(text)
    return escaped.first == "." || escaped.first == "'" ? "\\&" + escaped : escaped
  }

  /// An argument of a request.
  static func quoted(_ text: String) -> String {
    "\"" + escaped(text).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\(dq") + "\""
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
