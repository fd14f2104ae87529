import Policy
import RegistryModel
import RegistryStore

/// Stores with a check or movement the zones that its place lies in at that moment, so that figures need no geometry.
///
/// A place is a position where it reads `longitude,latitude` (WGS-84); other places are words that nothing can locate.
/// Zones that the record states itself stand as they are.
struct ZoneCompletion {
  let reader: RegistryReader

  /// `delta` with the zones of its position; findings name stated zones that the register does not hold.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: as point-in-zone.
  func completed(_ delta: RegisterDelta) throws -> (delta: RegisterDelta, findings: [Finding]) {
    guard delta.kind.attribute("zones") != nil else { return (delta, []) }
    if let stated = delta.values.text("zones") { return (delta, try unknown(stated, delta)) }
    guard let position = delta.values.text("location").flatMap({ try? StatedPosition($0).position }) else {
      return (delta, [])
    }
    let moment = delta.values.moment("at") ?? delta.effective
    let inside = try reader.zones(at: position, moment: moment).inside.map(\.zone.key).sorted()
    guard !inside.isEmpty else { return (delta, []) }
    var values = delta.values
    values["zones"] = .text(inside.joined(separator: " "))
    return (delta.stating(values), [])
  }

  private func unknown(_ stated: String, _ delta: RegisterDelta) throws -> [Finding] {
    try stated.split(separator: " ").map(String.init).filter {
      try reader.state(of: .zone, key: $0, RegisterQuestion(at: nil)) == nil
    }.map { Finding(.zoneUnknown, path: delta.kind.id + "/zones", value: $0) }
  }
}
