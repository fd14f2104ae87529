#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import AllocationCount

/// The most heap memory that reading one file may hold at a time, libxml2's included.
let mostBytes = 32 << 20

/// Breaks the run off where a law does not hold.
func require(_ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String) {
  guard !condition() else { return }
  fatalError("broken law: \(message())")
}

/// Runs `body` and breaks off where it held too much memory at a time.
func withinMemory<Result>(_ body: () throws -> Result) rethrows -> Result {
  allocation_count_begin()
  defer { require(allocation_count_peak() <= mostBytes, "reading held \(allocation_count_peak()) bytes") }
  return try body()
}

/// A path of the files that the program brings along.
func shared(_ name: String) -> String { (getenv("HEGUI_SHARED").map { String(cString: $0) } ?? ".") + "/" + name }

/// The input, and a piece length that it chooses: small ones find what lies across two reads.
func taken(_ start: UnsafePointer<UInt8>?, _ count: Int) -> (bytes: [UInt8], pieceLength: Int) {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  return (bytes, 1 + Int(bytes.last ?? 0) * 7)
}
