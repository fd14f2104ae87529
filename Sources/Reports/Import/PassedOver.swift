import RegistryModel

/// Files of folders that an import did not read, since their names do not end as those that it reads.
public struct PassedOver: Encodable, Hashable, Sendable {
  /// How many there are.
  public let count: Int
  /// The first of them, by name.
  public let first: [String]
  /// The endings that are read, sorted.
  public let endings: [String]

  /// How many are named.
  private static let named = 5

  /// Tells files of the names `paths`; nil where there are none.
  public init?(_ paths: [String], endings: Set<String>) {
    guard !paths.isEmpty else { return nil }
    count = paths.count
    first = Array(paths.prefix(Self.named))
    self.endings = endings.map { "." + $0 }.sorted()
  }

  /// How many, the rule, and the first names.
  func lines(in language: Language, width: Int) -> [String] {
    let endings = endings.joined(separator: " ")
    let names = first.map { TerminalText.safe($0) }.joined(separator: "  ") + (count > first.count ? "  …" : "")
    let text = BilingualText(
      zh: "- 未读取 \(count) 个文件（文件夹中只读取以 \(endings) 结尾的文件）：\(names)",
      en: "- not read: \(count) (of folders, files that end with \(endings) are read): \(names)")
    return DisplayWidth.wrapped(text[language], to: width - 2).map { "  " + $0 }
  }
}
