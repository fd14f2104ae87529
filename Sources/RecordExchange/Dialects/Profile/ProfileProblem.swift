public import RegistryModel

/// Something wrong with a dialect profile: `file:line: what; hint`.
public struct ProfileProblem: Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let file: String
  /// The line, from 1; nil where the problem is about the file as a whole.
  public let line: Int?
  /// What is wrong.
  public let message: BilingualText
  /// What to do.
  public let hint: BilingualText

  init(_ file: String, _ line: Int?, zh: String, en: String, hintZH: String = "", hintEN: String = "") {
    self.file = file
    self.line = line
    message = BilingualText(zh: zh, en: en)
    hint = BilingualText(zh: hintZH, en: hintEN)
  }

  /// `file:line`.
  public var place: String { line.map { "\(file):\($0)" } ?? file }

  /// The problem in English.
  public var description: String { "\(place): \(message.en)" + (hint.en.isEmpty ? "" : "; " + hint.en) }
}

/// Profiles that cannot be used.
public struct ProfileError: Error, Sendable, CustomStringConvertible {
  /// What is wrong, in the order of the files.
  public let problems: [ProfileProblem]
  /// Whether there is no file to read.
  public internal(set) var cannotOpen = false

  /// The problems, one a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
