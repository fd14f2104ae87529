import Dispatch
import RegistryModel
import Reports
import Synchronization

/// Says on standard error what long work is busy with: after a second of silence, anew each second, until it is done. It is
/// only made where a person watches.
final class WorkLine: Sendable {
  private let line: StatusLine
  private let language: Language
  /// Columns of the terminal.
  private let width: Int
  private let stage = Mutex<WorkStage?>(nil)

  init(terminal: Terminal, language: Language) {
    line = StatusLine(terminal: terminal)
    self.language = language
    width = terminal.width
  }

  /// Takes the stage that is shown next.
  func take(_ stage: WorkStage) { self.stage.withLock { $0 = stage } }

  /// Does the work; the line is gone when it is done or fails.
  func accompany<Result>(_ work: () throws -> Result) rethrows -> Result {
    let queue = DispatchQueue(label: "hegui.work-line")
    let timer = DispatchSource.makeTimerSource(queue: queue)
    let start = DispatchTime.now()
    timer.schedule(deadline: start + .seconds(1), repeating: .seconds(1), leeway: .milliseconds(100))
    timer.setEventHandler { [self] in
      guard let stage = stage.withLock({ $0 }) else { return }
      let seconds = (DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000
      line.put(Self.text(of: stage, seconds: Int(seconds), in: language, width: width))
    }
    timer.resume()
    defer {
      timer.cancel()
      // Behind a line that is just being written.
      queue.sync { line.clear() }
    }
    return try work()
  }

  /// One line, cut where the terminal ends.
  static func text(of stage: WorkStage, seconds: Int, in language: Language, width: Int) -> String {
    var text = TerminalText.safe(stage.title[language])
    if let done = stage.done {
      text += "  \(done)" + (stage.total.map { "/\($0)" } ?? "")
    }
    text += "  \(seconds) s"
    // A line that reaches the edge would begin another one.
    return DisplayWidth.wrapped(text, to: width - 1).first ?? ""
  }
}
