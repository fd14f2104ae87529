import RegistryModel

/// Values as `common-types.xsd` and `inspection-records.xsd` have them; each function returns nil for what is of another
/// form, and accepts nothing that the schema refuses.
enum ValueForm {
  @inline(__always)
  static func flag(_ text: ValueText) -> Bool? {
    let text = text.trimmed
    if text.equals("true") { return true }
    return text.equals("false") ? false : nil
  }

  @inline(__always)
  static func day(_ text: ValueText) -> CivilDate? { TimeForm.day(text.trimmed) }

  @inline(__always)
  static func moment(_ text: ValueText) -> Instant? { TimeForm.moment(text.trimmed) }

  @inline(__always)
  static func dayOrMoment(_ text: ValueText) -> Instant? {
    let text = text.trimmed
    return text.count == 10 ? TimeForm.day(text).map { Instant($0) } : TimeForm.moment(text)
  }

  @inline(__always)
  static func reading<Unit: BoundedUnit>(_ text: ValueText) -> Reading<Unit>? {
    let text = text.trimmed
    guard let number = NumberForm.quantity(text, decimals: Unit.decimals, in: Unit.bounds) else { return nil }
    let value = Quantity<Unit>(scaled: number.scaled)
    return number.isUsualForm ? Reading(value) : Reading(value, textAsSent: text.string)
  }

  @inline(__always)
  static func quantity<Unit: BoundedUnit>(_ text: ValueText) -> Quantity<Unit>? {
    NumberForm.quantity(text.trimmed, decimals: Unit.decimals, in: Unit.bounds).map { Quantity(scaled: $0.scaled) }
  }

  /// Text that people write: at least one character, at most `limit`.
  @inline(__always)
  static func text(_ text: ValueText, limit: Int) -> String? {
    guard !text.isEmpty, text.count <= limit || text.scalarCount <= limit else { return nil }
    return text.string
  }

  /// A token of 1 to `limit` characters.
  @inline(__always)
  static func token(_ text: ValueText, limit: Int) -> String? {
    let token = text.token
    guard !token.isEmpty, token.utf8.count <= limit || token.unicodeScalars.count <= limit else { return nil }
    return token
  }

  /// 1 to 64 characters without blanks.
  static func identifier(_ text: ValueText) -> String? {
    let text = text.trimmed
    guard !text.isEmpty, text.scalarCount <= 64, !text.contains(where: \.isXMLBlank) else { return nil }
    return text.string
  }

  @inline(__always)
  static func plateText(_ text: ValueText) -> String? { token(text, limit: 20) }

  @inline(__always)
  static func plate(_ text: ValueText) -> Plate? { plateText(text).map { Plate($0) } }

  @inline(__always)
  static func vinText(_ text: ValueText) -> String? { token(text, limit: 32) }

  @inline(__always)
  static func vin(_ text: ValueText) -> VIN? { vinText(text).map { VIN($0) } }

  static func machineCode(_ text: ValueText) -> MachineCode? { token(text, limit: 32).map { MachineCode($0) } }

  static func disclosureText(_ text: ValueText) -> String? { token(text, limit: 40) }

  static func disclosure(_ text: ValueText) -> DisclosureNumber? { disclosureText(text).map { DisclosureNumber($0) } }

  @inline(__always)
  static func stationCode(_ text: ValueText) -> StationCode? {
    let text = text.trimmed
    guard (8...18).contains(text.count), text.allSatisfy(\.isASCIILetterOrDigit) else { return nil }
    return StationCode(text.string)
  }

  @inline(__always)
  static func serial(_ text: ValueText) -> InspectionSerial? {
    let text = text.trimmed
    guard (1...64).contains(text.count), text.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    return InspectionSerial(text.string)
  }

  static func division(_ text: ValueText) -> DivisionCode? {
    let text = text.trimmed
    guard text.count == 6, text.allSatisfy({ $0.digit != nil }) else { return nil }
    return DivisionCode(text.string)
  }

  /// Vehicle type: a capital letter and two digits.
  @inline(__always)
  static func vehicleType(_ text: ValueText) -> String? {
    let text = text.trimmed
    guard text.count == 3, text[0] >= UInt8(ascii: "A"), text[0] <= UInt8(ascii: "Z"), text[1].digit != nil,
      text[2].digit != nil
    else { return nil }
    return text.string
  }

  /// Plate kind: two digits.
  @inline(__always)
  static func plateKind(_ text: ValueText) -> String? {
    let text = text.trimmed
    guard text.count == 2, text[0].digit != nil, text[1].digit != nil else { return nil }
    return text.string
  }

  /// Words between white space.
  static func words(_ text: ValueText) -> [ValueText] {
    text.split(whereSeparator: \.isXMLBlank).map { ValueText(rebasing: $0) }
  }

  /// Counters of process rows and of in-use performance.
  @inline(__always)
  static func counter(_ text: ValueText) -> Int? { NumberForm.whole(text, in: 0...9_999_999) }

  private static let outcomes = CodeTable(of: CheckOutcome.self)
  private static let verdicts = CodeTable(of: StationVerdict.self)
  private static let kinds = CodeTable(of: InspectionKind.self)
  private static let colors = CodeTable(of: PlateColor.self)
  private static let uses = CodeTable(of: VehicleUse.self)
  private static let fuels = CodeTable(of: FuelKind.self)
  private static let devices = CodeTable(of: AftertreatmentDevice.self)
  private static let communications = CodeTable(of: OBDCheck.Communication.self)
  private static let reasons = CodeTable(of: FreeAccelerationReason.self)

  static func outcome(_ text: ValueText) -> CheckOutcome? { outcomes.value(text.trimmed) }
  static func verdict(_ text: ValueText) -> StationVerdict? { verdicts.value(text.trimmed) }
  static func kind(_ text: ValueText) -> InspectionKind? { kinds.value(text.trimmed) }
  static func color(_ text: ValueText) -> PlateColor? { colors.value(text.trimmed) }
  static func use(_ text: ValueText) -> VehicleUse? { uses.value(text.trimmed) }
  static func fuel(_ text: ValueText) -> FuelKind? { fuels.value(text.trimmed) }
  static func communication(_ text: ValueText) -> OBDCheck.Communication? { communications.value(text.trimmed) }
  static func reason(_ text: ValueText) -> FreeAccelerationReason? { reasons.value(text.trimmed) }

  /// Devices, sorted, each once.
  static func devices(_ text: ValueText) -> [AftertreatmentDevice]? {
    var found: [AftertreatmentDevice] = []
    for word in words(text) {
      guard let device = devices.value(word) else { return nil }
      if !found.contains(device) { found.append(device) }
    }
    return found.sorted()
  }

  /// Names of the OBD check, sorted: at most 64 words of at most 32 characters.
  static func names(_ text: ValueText) -> [String]? {
    let words = words(text)
    guard words.count <= 64, words.allSatisfy({ $0.scalarCount <= 32 }) else { return nil }
    return words.map(\.string).sorted()
  }
}
