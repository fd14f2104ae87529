import ArgumentParser

/// A command of `hegui`: it parses its arguments, calls one workflow and prints the report.
protocol HeguiCommand: ParsableCommand {
  var options: RegistryOptions { get }

  /// Does the work.
  ///
  /// - Throws: errors of the modules below, which the entry point turns into one line and an exit status.
  func perform(in session: Session) throws -> ExitStatus
}
