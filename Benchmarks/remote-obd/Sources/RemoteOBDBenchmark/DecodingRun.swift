import AllocationCount
import RemoteOBD

/// Frames found in a stream, their records walked through, and every field of an engine record read.
struct DecodingRun {
  let framesPerSecond: Int
  let allocations: Int

  /// Decodes at least `frames` frames. The decoder is made beforehand: it allocates once in its life.
  init(_ capture: Capture, frames: Int) {
    let fields = EngineStream.fields.map(\.coding)
    var decoder = StreamDecoder()
    var seen = 0
    // What is read has to be used, or the optimiser leaves the reading out.
    var sum = 0
    allocation_count_begin()
    let time = ContinuousClock().measure {
      for _ in 0..<(frames / capture.frameCount + 1) {
        decoder.feed(capture.bytes) { event in
          guard case .frame(let frame, _) = event else { return }
          seen += 1
          frame.forEachRecord { record in
            for field in fields { sum &+= record.value(field)?.scaled ?? 0 }
          }
        }
      }
    }
    allocations = Int(allocation_count_blocks()) + (sum == .min ? 1 : 0)
    let nanoseconds = time.components.seconds * 1_000_000_000 + time.components.attoseconds / 1_000_000_000
    framesPerSecond = Int(Int64(seen) * 1_000_000_000 / max(1, nanoseconds))
  }

  /// The middle one of several runs, by speed.
  static func median(of count: Int, _ capture: Capture, frames: Int) -> DecodingRun {
    let runs = (0..<count).map { _ in DecodingRun(capture, frames: frames) }
      .sorted { $0.framesPerSecond < $1.framesPerSecond }
    return runs[count / 2]
  }
}
