import AllocationCount
import RemoteOBD

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Frames found in a stream, their records walked through, and every field of an engine record read.
struct DecodingRun {
  let framesPerSecond: Int
  let allocations: Int

  /// Decodes at least `frames` frames. The decoder is made beforehand: it allocates once in its life.
  init(_ capture: Capture, frames: Int) {
    var decoder = StreamDecoder()
    var seen = 0
    // What is read has to be used, or the optimiser leaves the reading out.
    var sum = 0
    allocation_count_begin()
    let begin = DecodingRun.processorNanoseconds
    for _ in 0..<(frames / capture.frameCount + 1) {
      decoder.feed(capture.bytes) { event in
        guard case .frame(let frame, _) = event else { return }
        seen += 1
        frame.forEachRecord { record in
          guard let readings = record.engineReadings else { return }
          sum &+= DecodingRun.sum(of: readings)
        }
      }
    }
    allocations = Int(allocation_count_blocks()) + (sum == .min ? 1 : 0)
    framesPerSecond = seen * 1_000_000_000 / max(1, DecodingRun.processorNanoseconds - begin)
  }

  /// Every field of a record; what is no number counts nothing.
  private static func sum(of readings: EngineReadings) -> Int {
    func number(_ value: FieldValue) -> Int { value.scaled ?? 0 }
    var sum = number(readings.vehicleSpeed) &+ number(readings.barometricPressure) &+ number(readings.netTorque)
    sum &+= number(readings.frictionTorque) &+ number(readings.engineSpeed) &+ number(readings.fuelFlow)
    sum &+= number(readings.upstreamNOx) &+ number(readings.downstreamNOx) &+ number(readings.reagentLevel)
    sum &+= number(readings.intakeAir) &+ number(readings.inletTemperature) &+ number(readings.outletTemperature)
    sum &+= number(readings.filterPressureDrop) &+ number(readings.coolantTemperature) &+ number(readings.fuelLevel)
    sum &+= number(readings.longitude) &+ number(readings.latitude) &+ number(readings.odometer)
    return sum
  }

  /// Time of the processor that this process has used: what one core does, whoever else wants the machine.
  private static var processorNanoseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// The middle one of several runs, by speed.
  static func median(of count: Int, _ capture: Capture, frames: Int) -> DecodingRun {
    let runs = (0..<count).map { _ in DecodingRun(capture, frames: frames) }
      .sorted { $0.framesPerSecond < $1.framesPerSecond }
    return runs[count / 2]
  }
}
