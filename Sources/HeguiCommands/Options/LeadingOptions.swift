import ArgumentParser

/// The options of every command, where they were written before the command: `hegui --lang zh lookup KEY`.
enum LeadingOptions {
  /// The same arguments with the options that lead them behind the command that they are meant for; unchanged where
  /// none leads or no command follows.
  ///
  /// - Throws: `DecodingError` where the tree of commands cannot be read.
  static func placedBehindCommand(_ arguments: [String]) throws -> [String] {
    let count = leadingCount(arguments)
    guard count > 0, count < arguments.count else { return arguments }
    let rest = arguments[count...]
    let words = try ToolDescription.read(Hegui._dumpHelp()).command.command(at: rest).path.count - 1
    return Array(rest.prefix(words) + arguments[..<count] + rest.dropFirst(words))
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
