/// A word that stands where a command should and is none.
struct UnknownCommand {
  let word: String
  /// The commands above it.
  let path: [String]
  /// The command at that place that it looks most like; nil where none is near.
  let similar: String?
}

/// An option that a command does not have.
struct UnknownOption {
  /// The option as it was written, without its value.
  let name: String
  /// The option of the command that it looks most like; nil where none is near.
  let similar: String?
}

extension CommandDescription {
  /// The first of the words that names no command where only a command can stand; nil where there is none such.
  func unknownCommand(in words: [String], path: [String] = []) -> UnknownCommand? {
    let path = path + [commandName]
    guard !commands.isEmpty, let first = words.first else { return nil }
    if let next = commands.first(where: { $0.commandName == first }) {
      return next.unknownCommand(in: Array(words.dropFirst()), path: path)
    }
    return UnknownCommand(
      word: first, path: path, similar: SimilarWord.nearest(to: first, among: commands.map(\.commandName)))
  }

  /// The first long option among the arguments of a command that it does not have; nil where it has them all. What comes
  /// after `--` is no option.
  func unknownOption(in arguments: [String]) -> UnknownOption? {
    let known = (self.arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map(\.text)
    for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
      let name = String(argument.prefix { $0 != "=" })
      guard !known.contains(name) else { continue }
      let similar = SimilarWord.nearest(to: String(name.dropFirst(2)), among: known.map { String($0.dropFirst(2)) })
      return UnknownOption(name: name, similar: similar.map { "--" + $0 })
    }
    return nil
  }
}

/// Finds the word that was meant.
enum SimilarWord {
  /// The known word that `word` begins, or that a third of its letters makes; nil where none is near.
  static func nearest(to word: String, among known: [String]) -> String? {
    let known = known.sorted()
    if word.count >= 3, let longer = known.first(where: { $0.hasPrefix(word) }) { return longer }
    guard let nearest = known.min(by: { distance($0, word) < distance($1, word) }),
      distance(nearest, word) <= max(1, word.count / 3)
    else { return nil }
    return nearest
  }

  /// How many letters have to be put in, left out, replaced or exchanged with their neighbour to make one word of the other.
  private static func distance(_ one: String, _ other: String) -> Int {
    let letters = Array(other)
    var earlier: [Int] = []
    var row = Array(0...letters.count)
    var before: Character?
    for (index, letter) in one.enumerated() {
      var next = [index + 1]
      for (column, other) in letters.enumerated() {
        var least = min(row[column + 1] + 1, next[column] + 1, row[column] + (letter == other ? 0 : 1))
        if column > 0, before == other, letter == letters[column - 1] { least = min(least, earlier[column - 1] + 1) }
        next.append(least)
      }
      earlier = row
      row = next
      before = letter
    }
    return row[letters.count]
  }
}
