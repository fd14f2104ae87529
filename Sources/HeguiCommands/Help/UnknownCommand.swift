/// A word that stands where a command should and is none.
struct UnknownCommand {
  let word: String
  /// The commands above it.
  let path: [String]
  /// The command at that place that it looks most like; nil where none is near.
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
    let names = commands.map(\.commandName).sorted()
    let nearest = names.min { Self.distance($0, first) < Self.distance($1, first) }
    let isNear = nearest.map { Self.distance($0, first) <= max(1, first.count / 3) } ?? false
    return UnknownCommand(word: first, path: path, similar: isNear ? nearest : nil)
  }

  /// How many letters have to be put in, left out or replaced to make one word of the other.
  private static func distance(_ one: String, _ other: String) -> Int {
    let letters = Array(other)
    var row = Array(0...letters.count)
    for (index, letter) in one.enumerated() {
      var next = [index + 1]
      for (column, other) in letters.enumerated() {
        next.append(min(row[column + 1] + 1, next[column] + 1, row[column] + (letter == other ? 0 : 1)))
      }
      row = next
    }
    return row[letters.count]
  }
}
