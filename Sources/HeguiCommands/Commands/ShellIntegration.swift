import ArgumentParser
import RegistryModel
import Reports

/// `hegui completions`: what a shell needs to complete commands and options.
struct Completions: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "completions", en: "Writes the completion script for a shell to standard output", zh: "输出命令行补全脚本",
    examples: [
      "hegui completions bash >~/.local/share/bash-completion/completions/hegui",
      "hegui completions zsh >~/.zfunc/_hegui",
      "hegui completions fish --lang zh >~/.config/fish/completions/hegui.fish",
    ])

  @Argument(help: help("bash, zsh or fish", "bash、zsh 或 fish", valueName: "shell"))
  var shell: CompletionShell

  @OptionGroup var options: RegistryOptions

  static let formats: [OutputFormat] = [.text]

  func perform(in session: Session) throws -> ExitStatus {
    let tool = try ToolDescription.ofProgram().command
    session.terminal.write(shell.script(for: CompletionTree(tool, language: session.language)))
    return .done
  }
}

/// `hegui manual`: the manual page.
struct Manual: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "manual", en: "Writes the manual page to standard output", zh: "输出手册页",
    examples: ["hegui manual | man -l -", "hegui manual --lang zh | man -l -"])

  @OptionGroup var options: RegistryOptions

  static let formats: [OutputFormat] = [.text]

  func perform(in session: Session) throws -> ExitStatus {
    let tool = try ToolDescription.ofProgram().command
    session.terminal.write(ManualPage(tool: tool, version: Hegui.version, language: session.language).text)
    return .done
  }
}
