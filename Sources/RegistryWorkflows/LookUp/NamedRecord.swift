import Policy
import RegistryModel

/// A key that names its kind, such as `unit:ID` or `station:CODE`; letter case of the kind does not count.
struct NamedRecord {
  let kind: RecordKind
  let key: String

  /// nil where the text names no kind.
  init?(_ text: String) {
    // A combining character behind the colon belongs to the key.
    let scalars = text.unicodeScalars
    guard let mark = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let name = Substring(scalars[..<mark]).trimmingBlanks.lowercased()
    guard let kind = RecordKind.all.first(where: { $0.id.lowercased() == name }) else { return nil }
    let key = Substring(scalars[scalars.index(after: mark)...]).trimmingBlanks
    self.kind = kind
    if let sighted = SightedKey(key) {
      self.key = sighted.text
      return
    }
    self.key =
      switch kind.key {
      case .vin: VIN(key).text
      case .station: StationCode(key)?.text ?? key
      case .identifier: key
      }
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
