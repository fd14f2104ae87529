import RecordExchange
import RegistryModel
import RegistryStore

/// Reads held messages of station dialects again.
struct HeldMessages {
  private let dialects: PreparedDialects

  init(catalogue: DialectCatalogue) {
    dialects = PreparedDialects(catalogue)
  }

  /// The parts of inspections that a held record consists of.
  ///
  /// - Throws: what the reader throws.
  func parts(of held: HeldRecord) throws -> [MessagePart] {
    try outcomes(of: held).flatMap { outcome -> [MessagePart] in
      if case .inspection(let joined) = outcome { return joined.parts }
      return []
    }
  }

  /// What a held record says, read as it was when it came: by its station, and from the moment when it was kept.
  ///
  /// - Throws: what the reader throws.
  func outcomes(of held: HeldRecord) throws -> [DialectOutcome] {
    var settings = DialectSettings(
      receivedAt: held.recordedAt, station: held.station.flatMap { StationCode($0) })
    if let station = held.station, let serial = held.serial {
      settings.preceding = InspectionKey(station: station, serial: serial)
    }
    settings.call = .recognised(message: held.kind)
    var outcomes: [DialectOutcome] = []
    let reader = try DialectReader(.bytes(document(held)), dialects: dialects, settings: settings)
    _ = try reader.read { outcomes.append($0) }
    return outcomes
  }

  /// The bytes as a document of their own; those of GB 18030 need a declaration to be read as such, those of UTF-16 a
  /// byte order mark.
  func document(_ held: HeldRecord) -> [UInt8] {
    switch held.encoding {
    case "GB18030" where !held.bytes.starts(with: "<?xml".utf8):
      Array("<?xml version=\"1.0\" encoding=\"GB18030\"?>".utf8) + held.bytes
    case "UTF-16LE" where !held.bytes.starts(with: [0xFF, 0xFE]): [0xFF, 0xFE] + held.bytes
    case "UTF-16BE" where !held.bytes.starts(with: [0xFE, 0xFF]): [0xFE, 0xFF] + held.bytes
    default: held.bytes
    }
  }
}
