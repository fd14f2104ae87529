public import ArgumentParser
public import RegistryModel

extension OutputFormat: ExpressibleByArgument {}

/// Languages are written by their code.
extension Language: ExpressibleByArgument {}

/// Colours are written by their name, in Chinese also as people say them: 蓝, 蓝色 or 蓝牌.
extension PlateColor: ExpressibleByArgument {
  /// The colour of that name.
  public init?(argument: String) {
    let named = CodeList.plateColor.codes.first { code in
      argument == code.code || ["", "色", "牌"].contains { argument == code.title.zh + $0 }
    }
    guard let named else { return nil }
    self.init(rawValue: named.code)
  }
}

/// Shells are written by their name.
extension CompletionShell: ExpressibleByArgument {}
