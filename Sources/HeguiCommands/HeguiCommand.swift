import ArgumentParser
import RegistryModel

/// A command of `hegui`: it parses its arguments, calls one workflow and prints the report.
protocol HeguiCommand: ParsableCommand {
  var options: RegistryOptions { get }

  /// The formats in which it writes its results. Any other one is refused before the work is done, and its help offers none.
  static var formats: [OutputFormat] { get }

  /// Whether it may answer from what the registry knew at `--known-at`; the help of other commands does not offer the option.
  static var looksBack: Bool { get }

  /// Whether it does so with the options it was given. Every other command refuses the option: ignored, it would pass
  /// today's answer off as that of then.
  var answersAsKnown: Bool { get }

  /// Does the work.
  ///
  /// - Throws: errors of the modules below, which the entry point turns into one line and an exit status.
  func perform(in session: Session) throws -> ExitStatus
}

extension HeguiCommand {
  static var formats: [OutputFormat] { [.text, .json] }

  static var looksBack: Bool { false }

  var answersAsKnown: Bool { Self.looksBack }

  /// - Throws: `CommandFailure` where an option was given that this command would ignore.
  func requireOptionsApply() throws {
    guard Self.formats.contains(options.format) else { throw options.format.failure(insteadOf: Self.formats) }
    guard options.knownAt != nil, !answersAsKnown else { return }
    throw CommandFailure(
      "usage", .usage,
      message: BilingualText(zh: "该命令只按现在所知作答", en: "this command answers by what is known now"),
      at: "--known-at", hint: BilingualText(zh: "去掉 --known-at", en: "leave out --known-at"))
  }
}
