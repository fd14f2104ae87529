public import RegistryModel

/// A numeric field of a record: its name, unit and coding.
public struct FieldSpec: Hashable, Sendable {
  /// Stable name in JSON, such as `vehicleSpeed`.
  public let name: String
  /// Name in both languages.
  public let title: BilingualText
  /// Unit symbol; empty for a bare number.
  public let unit: String
  /// Place, scale, offset and range.
  public let coding: FieldCoding

  init(_ name: String, zh: String, en: String, unit: String, _ coding: FieldCoding) {
    self.name = name
    title = BilingualText(zh: zh, en: en)
    self.unit = unit
    self.coding = coding
  }

  init(
    _ name: String, zh: String, en: String, unit: String, at offset: Int, width: Int, step: Int, decimals: Int,
    bias: Int = 0
  ) {
    self.init(
      name, zh: zh, en: en, unit: unit,
      FieldCoding(at: offset, width: width, step: step, bias: bias, decimals: decimals))
  }

  /// The exact number as text without closing zeros; nil where `value` is none.
  public func text(_ value: FieldValue) -> String? {
    guard var scaled = value.scaled else { return nil }
    var decimals = coding.decimals
    while decimals > 0, scaled % 10 == 0 {
      scaled /= 10
      decimals -= 1
    }
    return DecimalText.format(scaled, decimals: decimals)
  }

  /// Two fields are the same where their names and codings are.
  public static func == (left: FieldSpec, right: FieldSpec) -> Bool {
    left.coding == right.coding && left.name == right.name
  }

  /// Hashes the place, which tells the fields of a record apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(coding.offset) }
}
