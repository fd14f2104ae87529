import ArgumentParser
import Foundation
import RegistryModel

/// The command tree as ArgumentParser describes it, read from its help dump.
struct ToolDescription: Decodable {
  let command: CommandDescription

  /// The command tree of this program, without what a command would refuse of the options that all of them have.
  ///
  /// - Throws: as ``read(_:)``.
  static func ofProgram() throws -> ToolDescription {
    ToolDescription(command: try read(Hegui._dumpHelp()).command.offered(by: Hegui.self))
  }

  /// Reads the dump of the whole tool.
  ///
  /// - Throws: `DecodingError` where the dump has another form than expected.
  static func read(_ dump: String) throws -> ToolDescription {
    try JSONDecoder().decode(ToolDescription.self, from: Data(dump.utf8))
  }
}

/// One command of the tree.
struct CommandDescription: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  private(set) var subcommands: [CommandDescription]?
  private(set) var arguments: [ArgumentDescription]?

  /// Subcommands that are ours; ArgumentParser's own `help` is left out.
  var commands: [CommandDescription] { (subcommands ?? []).filter { $0.commandName != "help" } }

  /// Arguments that are ours; ArgumentParser's own `--help` is left out.
  var ownArguments: [ArgumentDescription] { (arguments ?? []).filter { !$0.isHelpFlag } }

  /// Example lines.
  var examples: [String] { (discussion ?? "").split(separator: "\n").map(String.init) }

  /// The command that the words name, as deep as they match, with its path.
  func command(at words: some Sequence<String>, path: [String] = []) -> (command: CommandDescription, path: [String]) {
    let path = path + [commandName]
    var words = Array(words)
    guard let first = words.first, let next = commands.first(where: { $0.commandName == first }) else {
      return (self, path)
    }
    words.removeFirst()
    return next.command(at: words, path: path)
  }
}

extension CommandDescription {
  /// The same without the options and their values that the command would refuse.
  fileprivate func offered(by type: any ParsableCommand.Type) -> CommandDescription {
    var offered = self
    if let command = type as? any HeguiCommand.Type {
      offered.arguments = arguments?.compactMap { $0.offered(by: command) }
    }
    let types = Dictionary(
      type.configuration.subcommands.map { ($0.configuration.commandName, $0) }, uniquingKeysWith: { first, _ in first }
    )
    offered.subcommands = subcommands?.map { child in
      types[child.commandName].map { child.offered(by: $0) } ?? child
    }
    return offered
  }
}

extension ArgumentDescription {
  fileprivate func offered(by command: any HeguiCommand.Type) -> ArgumentDescription? {
    switch preferredName?.text {
    case "--known-at": return command.looksBack ? self : nil
    case "--format":
      var offered = self
      offered.allValues = command.formats.map(\.rawValue)
      return offered
    default: return self
    }
  }
}

/// One argument of a command.
struct ArgumentDescription: Decodable {
  let kind: String
  let isOptional: Bool
  let isRepeating: Bool
  let names: [Name]?
  let preferredName: Name?
  let valueName: String?
  private(set) var allValues: [String]?
  let abstract: String?

  struct Name: Decodable {
    let kind: String
    let name: String

    var text: String { (kind == "long" ? "--" : "-") + name }
  }

  /// Whether it asks for help, or of the tool itself for its version; a command may have an option of that name.
  var isHelpFlag: Bool {
    names?.contains { $0.name == "help" || $0.name == "version" && isFlag } ?? false
  }
  var isPositional: Bool { kind == "positional" }
  var isFlag: Bool { kind == "flag" }

  /// How the argument is written: `--db <path>`, `<file> …`.
  var notation: String {
    let value = "<\(valueName ?? "value")>"
    if isPositional { return value + (isRepeating ? " …" : "") }
    let name = preferredName?.text ?? names?.first?.text ?? ""
    return isFlag ? name : name + " " + value
  }
}

extension Optional where Wrapped == String {
  /// The half of a bilingual text in `language`; nil where it is missing.
  func half(_ language: Language) -> String? {
    guard let text = self else { return nil }
    let halves = text.split(separator: BilingualHelp.separator, maxSplits: 1).map(String.init)
    switch language {
    case .en: return halves.first
    case .zh: return halves.count == 2 ? halves[1] : nil
    }
  }
}
