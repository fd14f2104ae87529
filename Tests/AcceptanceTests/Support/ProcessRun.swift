import Foundation

/// How a process ended and what it wrote.
struct ProcessResult {
  /// The exit status; 128 and the signal's number where a signal ended the process.
  let status: Int32
  let outputData: Data
  let errors: String
  /// The highest resident memory seen, in KiB (`VmHWM`).
  let peakMemory: Int

  var output: String { String(decoding: outputData, as: UTF8.self) }

  /// The lines of standard error.
  var errorLines: [String] { errors.split(separator: "\n").map(String.init) }

  /// Standard output as one JSON document.
  func json() throws -> JSONValue { try JSONValue(document: output) }

  /// The last line of standard error as one JSON document.
  func errorDocument() throws -> JSONValue { try JSONValue(document: errorLines.last ?? "") }
}

/// Starts a process with its three streams on files, and watches its memory until it ends.
///
/// Foundation's `Process` shares pipes and run loops among threads; the tests run side by side, so this speaks to the
/// system itself.
struct ProcessRun {
  let program: String
  let arguments: [String]
  let folder: TemporaryFolder
  var environment: [String: String] = ["PATH": "/usr/bin:/bin"]

  /// No run of the suite takes longer, on a machine however busy; in seconds.
  static let patience = 900.0

  private static let starter = "/usr/bin/env"

  struct Failure: Error {
    let reason: String
  }

  func result(input: Data? = nil) throws -> ProcessResult {
    let name = UUID().uuidString
    let output = try folder.file(".stdout-" + name).path
    let errors = try folder.file(".stderr-" + name).path
    let source = try input.map { try folder.file(".stdin-" + name, containing: $0) } ?? "/dev/null"
    defer { for path in [output, errors] { unlink(path) } }
    let process = try spawn(input: source, output: output, errors: errors)
    let (status, peak) = try wait(for: process)
    return ProcessResult(
      status: status, outputData: try Data(contentsOf: URL(fileURLWithPath: output)),
      errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self), peakMemory: peak)
  }

  private func spawn(input: String, output: String, errors: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY, 0)
    // The threads that tests run on may have signals blocked; a program that is started so would not be ended by them.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process = pid_t()
    // `env -C` changes the folder and becomes the program.
    let words = [Self.starter, "-C", folder.path, program] + arguments
    let failure = withCStrings(words) { arguments in
      withCStrings(environment.map { $0.key + "=" + $0.value }.sorted()) { environment in
        posix_spawn(&process, Self.starter, &actions, &attributes, arguments, environment)
      }
    }
    guard failure == 0 else { throw Failure(reason: "\(program) does not start: error \(failure)") }
    return process
  }

  private func wait(for process: pid_t) throws -> (status: Int32, peakMemory: Int) {
    let start = Date()
    var peak = 0
    while true {
      var status: Int32 = 0
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process {
        let signal = status & 0x7F
        return (signal == 0 ? (status >> 8) & 0xFF : 128 + signal, peak)
      }
      guard ended == 0 else { throw Failure(reason: "the process is lost: error \(errno)") }
      peak = max(peak, ProcessRun.highWaterMark(of: process))
      guard Date().timeIntervalSince(start) < Self.patience else {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        throw Failure(reason: "\(arguments) did not end within \(Self.patience) s")
      }
      usleep(2000)
    }
  }

  /// `VmHWM` of a running process, in KiB; 0 where it has ended.
  private static func highWaterMark(of process: pid_t) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    else { return 0 }
    return Int(line.filter(\.isNumber)) ?? 0
  }
}

/// The texts as a list of C strings that ends with nil, as `posix_spawn` takes it.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var strings: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
  defer { strings.forEach { free($0) } }
  return strings.withUnsafeMutableBufferPointer { buffer in
    // The list has at least its nil, so it has a base address.
    guard let base = buffer.baseAddress else { preconditionFailure("an empty list of arguments") }
    return body(base)
  }
}
