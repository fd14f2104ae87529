import AllocationCount
import RegistryModel
import RemoteOBD

/// The most heap memory that decoding one input may hold at a time.
private let mostBytes = 8 * 1024 * 1024

/// Entry point of libFuzzer: breaks off where a law of the decoder is broken.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzStreamDecoder(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let input = UnsafeRawBufferPointer(start: start, count: count)
  allocation_count_begin()
  let whole = digest(input, pieceLength: max(count, 1))
  require(allocation_count_peak() <= mostBytes, "the stream decoder held too much memory")
  require(whole.bytes == count, "bytes were lost or told twice")
  let pieceLength = 1 + Int(input.first ?? 0)
  require(digest(input, pieceLength: pieceLength) == whole, "another split gave another result")
  allocation_count_begin()
  checkCapture(Array(input))
  require(allocation_count_peak() <= mostBytes + 256 * count, "the capture decoder held too much memory")
  return 0
}

/// What a stream told, as one number.
private struct Digest: Equatable {
  var bytes = 0
  var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func mix(_ number: Int) { value = (value ^ UInt64(truncatingIfNeeded: number)) &* 0x100_0000_01B3 }
}

private func digest(_ input: UnsafeRawBufferPointer, pieceLength: Int) -> Digest {
  var decoder = StreamDecoder()
  var digest = Digest()
  func take(_ event: StreamDecoder.Event) {
    switch event {
    case .skipped(let offset, let count):
      require(offset == digest.bytes, "a stretch was told out of order")
      digest.bytes += count
      digest.mix(-count)
    case .damaged(let damage):
      digest.mix(damage.offset)
      guard damage.cause == .checkByte else { return }
      require(damage.offset == digest.bytes, "a damaged frame was told out of order")
      digest.bytes += damage.frameLength ?? 0
    case .frame(let view, let offset):
      require(offset == digest.bytes, "a frame was told out of order")
      digest.bytes += view.count
      digest.mix(offset)
      view.forEachRecord { record in
        digest.mix(record.collectedAt?.secondsOfEpoch ?? -1)
        for field in EngineStream.fields { digest.mix(record.value(field)?.scaled ?? -2) }
        guard let readings = record.engineReadings else { return }
        require(
          readings.vehicleSpeed == record.value(EngineStream.vehicleSpeed)
            && readings.odometer == record.value(EngineStream.odometer), "two ways of reading a field differ")
      }
    }
  }
  var position = 0
  while position < input.count {
    let end = min(position + pieceLength, input.count)
    decoder.feed(UnsafeRawBufferPointer(rebasing: input[position..<end]), take)
    position = end
  }
  decoder.finish(take)
  return digest
}

private func checkCapture(_ bytes: [UInt8]) {
  let capture = CaptureDecoder.decode(bytes)
  let source = capture.isHexText ? HexText.decode(bytes)?.bytes ?? [] : bytes
  let framed = capture.frames.reduce(0) { $0 + $1.length }
  require(framed + capture.skippedBytes == source.count, "the capture lost bytes")
  var fleet = FleetDays()
  for frame in capture.frames {
    for record in frame.records { require(!record.type.isEmpty, "a record without a type") }
    guard frame.checksumValid else { continue }
    let slice = Array(source[frame.offset..<(frame.offset + frame.length)])
    require(frame.frame.encoded() == slice, "a frame did not encode to its bytes")
    var decoder = StreamDecoder()
    decoder.feed(slice) { if case .frame(let view, _) = $0 { _ = fleet.add(view) } }
  }
  for day in fleet.takeAll() {
    _ = day.summary()
    require(VehicleDayAccumulator(stateBytes: day.stateBytes)?.stateBytes == day.stateBytes, "state changed when kept")
  }
}

private func require(_ condition: Bool, _ message: StaticString) {
  precondition(condition, "\(message)")
}

extension Instant {
  fileprivate var secondsOfEpoch: Int { Int(millisecondsSinceEpoch / 1000) }
}
