import Foundation

/// What a process is started with, put in order before anything else.
enum ProcessSurroundings {
  /// A reader that went away, and a file that grew to what its owner allows, are errors of writing and end no program; and no
  /// file that is opened takes the place of standard input, output or error where these are closed.
  ///
  /// Swift's runtime answers SIGQUIT with a trace of the stack, and the program would go on.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    InterruptedLine.install(SIG_DFL, for: SIGQUIT)
    for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(descriptor, F_GETFD) < 0 {
      // Opened the wrong way round, it goes on failing as if it were closed.
      _ = open("/dev/null", mode)
    }
  }

  /// The first argument, or variable of the program, that is no UTF-8: what is no text would stand for another name.
  static func textless(_ arguments: [String], _ environment: [String: String]) -> String? {
    let variables = environment.filter { $0.key.hasPrefix("HEGUI_") }.sorted { $0.key < $1.key }.map(\.value)
    // Bytes that are none come as this character.
    return (arguments + variables).first { $0.unicodeScalars.contains("\u{FFFD}") }
  }
}
