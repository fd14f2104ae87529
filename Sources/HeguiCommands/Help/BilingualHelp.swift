internal import ArgumentParser

/// Help texts in both languages travel through ArgumentParser as one string, English first; the help page splits them.
enum BilingualHelp {
  static let separator: Character = "\u{1F}"

  /// Joins an English and a Chinese text.
  static func joined(_ en: String, _ zh: String) -> String { en + String(separator) + zh }
}

/// An English and a Chinese help text for an argument.
func help(_ en: String, _ zh: String, valueName: String? = nil) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: BilingualHelp.joined(en, zh)).named(valueName)
}

extension ArgumentHelp {
  fileprivate func named(_ name: String?) -> ArgumentHelp {
    guard let name else { return self }
    return ArgumentHelp(abstract, valueName: name)
  }
}

extension CommandConfiguration {
  /// A command's configuration with its texts in both languages.
  ///
  /// - Parameter examples: lines such as `hegui import station.xml`.
  static func command(
    _ name: String, en: String, zh: String, examples: [String] = [], subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: BilingualHelp.joined(en, zh), discussion: examples.joined(separator: "\n"),
      subcommands: subcommands, defaultSubcommand: defaultSubcommand)
  }
}
