import Foundation
import RecordExchange
import Synchronization

/// Reads a document on a thread of its own while the caller stores what was read before.
///
/// Parsing and decoding cost about as much as storing; with two cores the slower of the two decides.
final class ReadAhead<Element: Sendable, Summary: Sendable>: Sendable {
  private let channel = BatchChannel<[Element]>(capacity: 2)
  private let ending = Mutex<Result<Summary, any Error>?>(nil)
  private let finished = DispatchSemaphore(value: 0)

  /// Starts reading.
  ///
  /// - Parameter read: reads the document on the new thread and hands over batches in the order of the file; it passes on
  ///   what the call that takes them throws.
  init(_ read: @escaping @Sendable (_ body: ([Element]) throws -> Void) throws -> Summary) {
    let thread = Thread { [self] in
      let result = Result {
        try read { batch in
          guard channel.send(batch) else { throw CancellationError() }
        }
      }
      ending.withLock { $0 = result }
      channel.finish()
      finished.signal()
    }
    thread.name = "hegui reader"
    thread.stackSize = 1 << 20
    thread.start()
  }

  /// Hands every batch to `body` in the order of the file.
  ///
  /// - Throws: `DocumentError` where nothing of the file can be used; what `body` throws, and then reading stops.
  func forEachBatch(_ body: ([Element]) throws -> Void) throws -> Summary {
    do {
      while let batch = channel.receive() { try body(batch) }
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

/// How many records go in a batch.
enum BatchSize {
  /// One transaction, so large enough to carry its cost, small enough to lose little.
  static let records = 500
}
