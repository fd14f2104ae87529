import RegistryModel

/// Writes records as stations of a dialect send them. It knows the interface documents and not the profiles, and takes
/// out of the record what the dialect cannot say.
protocol DialectWriter: Sendable, SendableMetatype {
  /// Id of the dialect.
  static var id: String { get }
  /// The messages of `record`, which is changed to what they say.
  static func messages(of record: inout InspectionRecord) -> [String]
}

/// Bits of XML.
enum Tag {
  /// `<name>text</name>`; nothing for nil.
  static func element(_ name: String, _ text: String?) -> String {
    guard let text else { return "" }
    let safe = text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
    return "<\(name)>\(safe)</\(name)>"
  }

  /// Elements one behind the other.
  static func elements(_ pairs: [(String, String?)]) -> String {
    pairs.map { element($0.0, $0.1) }.joined(separator: "\n")
  }

  /// `yyyy-MM-dd HH:mm:ss`.
  static func moment(_ moment: Instant) -> String {
    String("\(moment)".prefix(19)).split(separator: "T").joined(separator: " ")
  }

  /// `yyyyMMddHHmmss`.
  static func digits(_ moment: Instant) -> String { String("\(moment)".prefix(19).filter(\.isNumber)) }

  /// The code of a value in a table.
  static func code<Value: Equatable>(_ value: Value?, _ table: [(Value, String)]) -> String? {
    table.first { $0.0 == value }?.1
  }
}

extension InspectionRecord {
  var lugdown: LugdownResult? {
    for case .lugdown(let result) in results { return result }
    return nil
  }

  var freeAcceleration: FreeAccelerationResult? {
    for case .freeAcceleration(let result) in results { return result }
    return nil
  }

  var filterSmoke: FilterSmokeResult? {
    for case .filterSmoke(let result) in results { return result }
    return nil
  }

  /// What a reader makes of the serial where re-inspections have the number of the first: from the second attempt on, the
  /// attempt stands behind it.
  mutating func numberAttempt() {
    guard attempt > 1, let numbered = InspectionSerial("\(serial)-\(attempt)") else { return }
    serial = numbered
  }

  /// Changes the result of whichever method there is.
  mutating func changeResult(
    lugdown change: (inout LugdownResult) -> Void, freeAcceleration other: (inout FreeAccelerationResult) -> Void
  ) {
    results = results.map { result in
      switch result {
      case .lugdown(var lugdown):
        change(&lugdown)
        return .lugdown(lugdown)
      case .freeAcceleration(var free):
        other(&free)
        return .freeAcceleration(free)
      default: return result
      }
    }
  }
}
