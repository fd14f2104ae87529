import Foundation
import Synchronization
import Testing

@testable import RegistryWorkflows

/// The two threads of an import end together, whichever of them fails and whenever.
@Suite("Reading ahead", .timeLimit(.minutes(1)))
struct ReadAheadTests {
  struct Failure: Error, Equatable { let at: Int }

  /// Reads numbers, and fails before handing over that of `failure`.
  private func reading(_ count: Int, failingAt failure: Int? = nil, ended: EndFlag = EndFlag()) -> ReadAhead<Int, Int> {
    ReadAhead { body in
      defer { ended.set() }
      for number in 0..<count {
        if number == failure { throw Failure(at: number) }
        try body(number)
      }
      return count
    }
  }

  @Test("everything read arrives in order, and then the summary")
  func whole() throws {
    for count in [0, 1, 3, 4, 5, 1000] {
      let source = reading(count)
      var taken: [Int] = []
      let summary = try source.forEachChunk { first in
        taken.append(first)
        // As a chunk does: some more of what has been read, at times beyond the end.
        for _ in 0..<3 { if let next = source.next() { taken.append(next) } }
      }
      #expect(taken == Array(0..<count) && summary == count)
    }
  }

  @Test("where storing fails, reading stops before the failure is passed on", arguments: [0, 1, 4, 5, 100, 999])
  func storingFails(at failure: Int) {
    for _ in 0..<50 {
      let ended = EndFlag()
      let source = reading(1000, ended: ended)
      var taken = 0
      #expect(throws: Failure(at: failure)) {
        _ = try source.forEachChunk { _ in
          if taken == failure { throw Failure(at: failure) }
          taken += 1
        }
      }
      #expect(ended.isSet, "the reading thread is gone")
    }
  }

  @Test("where reading fails, what was read before is stored and the failure told", arguments: [0, 1, 4, 5, 100, 999])
  func readingFails(at failure: Int) {
    for _ in 0..<50 {
      let source = reading(1000, failingAt: failure)
      var taken = 0
      #expect(throws: Failure(at: failure)) { _ = try source.forEachChunk { _ in taken += 1 } }
      #expect(taken == failure)
    }
  }

  @Test("where both fail, storing is told")
  func bothFail() {
    for _ in 0..<200 {
      let source = reading(10, failingAt: 5)
      #expect(throws: Failure(at: -1)) { _ = try source.forEachChunk { if $0 == 4 { throw Failure(at: -1) } } }
    }
  }

  @Test("work runs on a thread of its own")
  func thread() {
    let done = DispatchSemaphore(value: 0)
    let isOther = EndFlag()
    let here = pthread_self()
    #expect(
      DetachedThread.start(stackSize: 1 << 20) {
        if pthread_equal(here, pthread_self()) == 0 { isOther.set() }
        done.signal()
      })
    done.wait()
    #expect(isOther.isSet)
    #expect(!DetachedThread.start(stackSize: Int.max) {}, "no system has room for such a stack")
  }
}

/// Whether something has happened, asked from another thread.
final class EndFlag: Sendable {
  private let flag = Mutex(false)

  var isSet: Bool { flag.withLock { $0 } }

  func set() { flag.withLock { $0 = true } }
}
