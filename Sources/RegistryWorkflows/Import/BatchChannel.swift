import Foundation

/// Hands batches from the thread that reads to the thread that stores, with room for a few: the reader waits where the
/// store is slower, so that memory stays bounded.
final class BatchChannel<Batch: Sendable>: @unchecked Sendable {
  // All state is guarded by `condition`.
  private let condition = NSCondition()
  private let capacity: Int
  private var batches: [Batch] = []
  private var isFinished = false
  private var isCancelled = false

  init(capacity: Int) {
    self.capacity = capacity
  }

  /// Puts a batch in, waiting for room; false where the receiver gave up.
  func send(_ batch: Batch) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while batches.count >= capacity && !isCancelled { condition.wait() }
    if isCancelled { return false }
    batches.append(batch)
    condition.broadcast()
    return true
  }

  /// Says that no more batches come.
  func finish() {
    condition.lock()
    isFinished = true
    condition.broadcast()
    condition.unlock()
  }

  /// Gives up receiving: the sender's next `send` returns false.
  func cancel() {
    condition.lock()
    isCancelled = true
    batches.removeAll()
    condition.broadcast()
    condition.unlock()
  }

  /// Takes the next batch, waiting for one; nil once the sender has finished and all are taken.
  func receive() -> Batch? {
    condition.lock()
    defer { condition.unlock() }
    while batches.isEmpty && !isFinished { condition.wait() }
    guard !batches.isEmpty else { return nil }
    let batch = batches.removeFirst()
    condition.broadcast()
    return batch
  }
}
