import ArgumentParser

/// The options of every command, where they were written before the command: `hegui --lang zh lookup KEY`.
enum LeadingOptions {
  /// The same arguments with the options that lead them behind the command that they are meant for; unchanged where
  /// none leads or no command follows.
  static func placedBehindCommand(_ arguments: [String]) -> [String] {
    let count = leadingCount(arguments)
    guard count > 0, count < arguments.count else { return arguments }
    let rest = arguments[count...]
    let words = wordsOfCommand(rest)
    return Array(rest.prefix(words) + arguments[..<count] + rest.dropFirst(words))
  }

  /// How many of the words name a command: `case list` are two.
  private static func wordsOfCommand(_ words: ArraySlice<String>) -> Int {
    var command: any ParsableCommand.Type = Hegui.self
    var count = 0
    for word in words {
      guard let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == word }) else {
        break
      }
      command = next
      count += 1
    }
    return count
  }

  private static func leadingCount(_ arguments: [String]) -> Int {
    var count = 0
    while count < arguments.count {
      let argument = arguments[count]
      let name = argument.prefix { $0 != "=" }
      if RegistryOptions.flags.contains(argument)
        || argument.contains("=") && RegistryOptions.valued.contains(String(name))
      {
        count += 1
      } else if RegistryOptions.valued.contains(argument) {
        count += 2
      } else {
        break
      }
    }
    return min(count, arguments.count)
  }
}
