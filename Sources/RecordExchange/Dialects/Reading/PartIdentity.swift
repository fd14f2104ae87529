import RegistryModel

/// To which inspection a record of a message belongs.
struct PartIdentity {
  /// The inspection; nil where it cannot be told.
  let key: InspectionKey?
  /// The attempt; nil where the message does not state it.
  let attempt: Int?
  /// Why it cannot be told.
  let findings: [Finding]

  init(
    _ found: InterpretedRecord, _ message: CompiledMessage, _ settings: DialectSettings,
    _ preceding: (dialect: String, key: InspectionKey, attempt: Int?)?
  ) {
    if message.followsKey {
      let isOurs = preceding?.dialect == message.dialect
      let inherited = isOurs ? preceding?.key : settings.preceding
      key = inherited
      attempt = isOurs ? preceding?.attempt : nil
      findings =
        inherited != nil ? [] : [Finding(.dialectKeyMissing, at: found.origin.position, path: message.id)]
      return
    }
    let serial = found.stated(.serial)
    let station = found.stated(.station) ?? settings.station?.text
    attempt = found.stated(.attempt).flatMap { Int($0) }
    if let serial, let station {
      key = InspectionKey(station: station, serial: serial)
      findings = []
    } else {
      key = nil
      let code: FindingCode = serial == nil ? .dialectKeyMissing : .dialectStation
      findings = [Finding(code, at: found.origin.position, path: message.id, value: serial)]
    }
  }
}
