import RegistryModel

/// A fault that a sample record can have, as stations make them.
public enum SampleFault: String, Sendable, CaseIterable {
  /// The stated mean is not the mean of the readings.
  case wrongMean
  /// The limit applied is not that of the standard.
  case wrongLimit
  /// One digit of the VIN is wrong, so that its check digit does not fit.
  case wrongVINDigit
  /// The station is not in the register.
  case unlistedStation
  /// The inspection ends before it begins.
  case endBeforeStart
  /// The station passes a vehicle that its own readings fail, or the other way round.
  case contradictoryVerdict
  /// The control unit reports another VIN.
  case otherVINRead
  /// The record before, sent again with another reading.
  case alteredResend

  /// Puts the fault into `record`; false where the record has no place for it.
  func apply(to record: inout InspectionRecord, previous: InspectionRecord?, unlisted: StationCode?) -> Bool {
    switch self {
    case .wrongMean:
      guard case .freeAcceleration(var result)? = record.results.first, let mean = result.mean else { return false }
      result.mean = Reading(scaled: mean.value.scaled + 7)
      record.results[0] = .freeAcceleration(result)
    case .wrongLimit:
      guard case .lugdown(var result)? = record.results.first else { return false }
      result.smokeLimit = Reading(scaled: 161)
      record.results[0] = .lugdown(result)
    case .wrongVINDigit:
      var bytes = Array(record.vehicle.vin.text.utf8)
      guard let last = bytes.last?.asciiDigit else { return false }
      bytes[bytes.count - 1] = 0x30 + UInt8((last + 1) % 10)
      record.vehicle.vin = VIN(String(decoding: bytes, as: UTF8.self))
    case .unlistedStation:
      guard let unlisted else { return false }
      record.station = unlisted
    case .endBeforeStart:
      swap(&record.start, &record.end)
    case .contradictoryVerdict:
      guard let verdict = record.verdict else { return false }
      record.verdict = verdict == .fail ? .pass : .fail
    case .otherVINRead:
      guard record.obd?.vinRead != nil, let previous else { return false }
      record.obd?.vinRead = previous.vehicle.vin
      return previous.vehicle.vin != record.vehicle.vin
    case .alteredResend:
      guard let previous, case .lugdown(var result)? = previous.results.first else { return false }
      record = previous
      result.k100 = Reading(scaled: max(1, result.k100.value.scaled / 2 + 1))
      record.results[0] = .lugdown(result)
    }
    return true
  }
}
