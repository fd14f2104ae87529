import Foundation
import Synchronization

/// Reads a document and works its records out on a thread of its own, while the caller stores what was read before.
///
/// With two cores the slower of the two threads decides, so whatever needs no writing is done by the one that reads.
final class ReadAhead<Batch: Sendable, Summary: Sendable>: Sendable {
  /// Enough batches to read on while a log of 64 MB is written back, a tenth of a second; they take some megabytes.
  private let channel = BatchChannel<Batch>(capacity: 24)
  private let ending = Mutex<Result<Summary, any Error>?>(nil)
  private let finished = DispatchSemaphore(value: 0)

  /// Starts reading.
  ///
  /// - Parameter read: reads the document on the new thread and hands over batches in the order of the file; it passes on
  ///   what the call that takes them throws.
  init(_ read: @escaping @Sendable (_ body: (Batch) throws -> Void) throws -> Summary) {
    let isStarted = DetachedThread.start(stackSize: 1 << 20) { [self] in
      end(
        Result {
          try read { batch in
            guard channel.send(batch) else { throw CancellationError() }
          }
        })
    }
    if !isStarted { end(.failure(Self.noThread)) }
  }

  /// Wakes whoever waits, and says how reading ended.
  private func end(_ result: Result<Summary, any Error>) {
    ending.withLock { $0 = result }
    channel.finish()
    finished.signal()
  }

  private static var noThread: WorkflowError {
    WorkflowError(
      .inputOutput, zh: "系统无法再开启线程", en: "the system can start no further thread",
      hintZH: "稍后再试，或提高进程数与内存的限制", hintEN: "try again later, or raise the limits of processes and memory")
  }

  /// The next batch in the order of the file, waiting for it; nil after the last one.
  func next() -> Batch? { channel.receive() }

  /// Hands the first batch of every chunk to `body`, which takes as many more with `next` as it wants.
  ///
  /// - Throws: `DocumentError` where nothing of the file can be used; what `body` throws, and then reading stops.
  func forEachChunk(_ body: (Batch) throws -> Void) throws -> Summary {
    do {
      while let batch = next() { try body(batch) }
    } catch {
      channel.cancel()
      finished.wait()
      throw error
    }
    finished.wait()
    guard let result = ending.withLock({ $0 }) else { throw CancellationError() }
    return try result.get()
  }
}

/// How many records go together.
enum BatchSize {
  /// Handed from thread to thread at once: enough that waking the other one costs nothing, few enough that the records
  /// under way stay in the processor's cache.
  static let handedOver = 100
}
