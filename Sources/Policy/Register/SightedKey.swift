public import RegistryModel

/// The key of a vehicle or machine of which the register holds no record: what was read off it. Records of supervision
/// name it by that, so it has cases all the same.
public enum SightedKey: Hashable, Sendable {
  /// A plate, with its colour where that was noted.
  case plate(Plate, color: PlateColor?)
  /// The code on a machine.
  case code(MachineCode)

  private static let plateMark = "plate:"
  private static let codeMark = "code:"

  /// Reads a key as ``text`` writes it; nil where it is the key of a record.
  public init?(_ key: String) {
    if key.hasPrefix(Self.codeMark) {
      let code = MachineCode(key.dropFirst(Self.codeMark.count))
      guard !code.text.isEmpty else { return nil }
      self = .code(code)
    } else if key.hasPrefix(Self.plateMark) {
      let rest = key.dropFirst(Self.plateMark.count)
      let mark = rest.lastIndex(of: "/")
      let color = mark.flatMap { PlateColor(rawValue: String(rest[rest.index(after: $0)...])) }
      let plate = Plate(color == nil ? rest : rest[..<(mark ?? rest.endIndex)])
      guard !plate.text.isEmpty else { return nil }
      self = .plate(plate, color: color)
    } else {
      return nil
    }
  }

  /// What was read off the vehicle or machine that a record names; nil where it names none that way.
  public init?(of kind: RecordKind, readFrom values: [String: AttributeValue]) {
    if kind == .vehicle, let plate = values.text("plate") {
      self = .plate(Plate(plate), color: values.plateColor)
    } else if kind == .machine, let code = values.text("machineCode") {
      self = .code(MachineCode(code))
    } else {
      return nil
    }
  }

  /// The key: `plate:…/colour`, `plate:…` or `code:…`.
  public var text: String {
    switch self {
    case .plate(let plate, let color): Self.plateMark + plate.text + (color.map { "/" + $0.rawValue } ?? "")
    case .code(let code): Self.codeMark + code.text
    }
  }

  /// The colour of a plate; nil where none was noted.
  public var color: PlateColor? { if case .plate(_, let color) = self { color } else { nil } }

  /// Whether both may be the same vehicle or machine: a plate of which one side does not know the colour may be any.
  public func mayBe(_ other: SightedKey) -> Bool {
    guard case .plate(let plate, let color) = self, case .plate(let seen, let shown) = other else {
      return self == other
    }
    return plate == seen && (color == nil || shown == nil || color == shown)
  }

  /// The attribute by which records name it, and the value they name it by.
  public var filter: RecordFilter {
    switch self {
    case .plate(let plate, _): RecordFilter("plate", equals: .text(plate.text))
    case .code(let code): RecordFilter("machineCode", equals: .text(code.text))
    }
  }

  /// The texts that may stand for it where a record names a key.
  public var names: [String] {
    switch self {
    case .plate(let plate, _):
      [plate.text, text] + PlateColor.allCases.map { SightedKey.plate(plate, color: $0).text }
    case .code(let code): [code.text, text]
    }
  }
}
