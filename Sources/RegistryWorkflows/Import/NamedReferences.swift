import Policy
import RegistryModel
import RegistryStore

/// Writes what stands where a key belongs, and is a plate, code or VIN, the way these are compared: a code copied from its
/// label or a plate with its dot names the same machine or vehicle as without. The key of a record stays as it is.
struct NamedReferences {
  let reader: RegistryReader

  /// `delta` with its references as they are compared.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(references · log n).
  func completed(_ delta: RegisterDelta) throws -> RegisterDelta {
    var values = delta.values
    for attribute in delta.kind.attributes {
      guard case .reference(let id) = attribute.type, let kind = RecordKind.named(id),
        let text = values.text(attribute.name)
      else { continue }
      values[attribute.name] = .text(try name(text, of: kind))
    }
    if delta.kind == .listEntry, let kind = values.text("subjectKind").flatMap({ RecordKind.named($0) }),
      let text = values.text("subject")
    {
      values["subject"] = .text(try name(text, of: kind))
    }
    return values == delta.values ? delta : delta.stating(values)
  }

  /// A name of a record of a kind as it is compared.
  private func name(_ text: String, of kind: RecordKind) throws -> String {
    let mark = kind.id + ":"
    guard [.machine, .vehicle].contains(kind) || text.hasPrefix(mark),
      try reader.state(of: kind, key: text, .latest()) == nil
    else { return text }
    // `unit:U-2` says twice what it is about.
    if text.hasPrefix(mark), text.count > mark.count { return try name(String(text.dropFirst(mark.count)), of: kind) }
    switch kind {
    case .machine:
      let code = MachineCode(SightedKey(text).map(Self.readOff) ?? text)
      return code.form == .unknown ? text : code.text
    case .vehicle:
      if let sighted = SightedKey(text) { return sighted.text }
      let parts = text.split(separator: "@", maxSplits: 1)
      let color = parts.count == 2 ? PlateColor(rawValue: String(parts[1])) : nil
      let plate = Plate(color == nil ? text[...] : parts[0])
      if plate.form.isKnown { return color.map { SightedKey.plate(plate, color: $0).text } ?? plate.text }
      let vin = VIN(text)
      return vin.form == .unknown ? text : vin.text
    default: return text
    }
  }

  private static func readOff(_ sighted: SightedKey) -> String {
    switch sighted {
    case .plate(let plate, _): plate.text
    case .code(let code): code.text
    }
  }
}
