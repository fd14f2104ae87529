import Foundation
import RecordExchange
import Synchronization

/// Reads a document and works its records out on a thread of its own, while the caller stores what was read before.
///
/// With two cores the slower of the two threads decides, so whatever needs no writing is done by the one that reads.
final class ReadAhead: Sendable {
  private let channel = BatchChannel<ReadBatch>(capacity: 4)
  private let ending = Mutex<Result<ReadSummary, any Error>?>(nil)
  private let finished = DispatchSemaphore(value: 0)

  /// How many records are handed over at once: enough that waking the other thread costs nothing, few enough that the
  /// records under way stay in the processor's cache.
  static let batchSize = 100

  /// Starts reading.
  ///
  /// - Parameter forecaster: works the records out on the thread that reads.
  init(_ input: ReceivedInput, schemas: String, _ forecaster: InspectionForecaster) {
    let thread = Thread { [self] in
      let result = Result {
        try input.reader(schemas: schemas).readBatches(of: Self.batchSize) { batch in
          guard channel.send(forecaster.batch(batch)) else { throw CancellationError() }
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

  /// The next batch in the order of the file, waiting for it; nil after the last one.
  func next() -> ReadBatch? { channel.receive() }

  /// Hands the first batch of every chunk to `body`, which takes as many more with `next` as it wants.
  ///
  /// - Throws: `DocumentError` where nothing of the file can be used; what `body` throws, and then reading stops.
  func forEachChunk(_ body: (ReadBatch) throws -> Void) throws -> ReadSummary {
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
