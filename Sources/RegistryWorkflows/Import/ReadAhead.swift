import Foundation
import RecordExchange
import Synchronization

/// Reads a document on a thread of its own while the caller stores what was read before.
///
/// Parsing and decoding cost about as much as storing; with two cores the slower of the two decides.
final class ReadAhead: Sendable {
  private let channel = BatchChannel<[ReadRecord]>(capacity: 2)
  private let ending = Mutex<Result<ReadSummary, any Error>?>(nil)
  private let finished = DispatchSemaphore(value: 0)

  /// How many records go in a batch: one transaction, so large enough to carry its cost, small enough to lose little.
  static let batchSize = 500

  /// Starts reading.
  init(_ input: ReceivedInput, schemas: String) {
    let thread = Thread { [self] in
      let result = Result {
        try input.reader(schemas: schemas).readBatches(of: Self.batchSize) { batch in
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
  func forEachBatch(_ body: ([ReadRecord]) throws -> Void) throws -> ReadSummary {
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
