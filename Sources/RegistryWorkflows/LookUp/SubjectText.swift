import RegistryModel
import RegistryStore
import Reports

/// Attributes of subjects as a person reads them, in the order of their declaration.
enum SubjectText {
  /// The attributes that the register states; personal ones masked unless `personal` is true.
  ///
  /// - Parameter day: the day asked about: who was phased out by then is not in service, whatever was stated before.
  static func titled(_ state: SubjectState, personal: Bool, on day: CivilDate) -> [LookupReport.TitledValue] {
    let isPhasedOut = state.day("phasedOutOn").map { $0 <= day } ?? false
    let attributes = state.kind.attributes
    // By place: half of the attributes have no value, and are not copied.
    return attributes.indices.compactMap { place in
      guard let value = state[attributes[place].name] else { return nil }
      let attribute = attributes[place]
      guard !state.kind.isStaleWriting(attribute.name, key: state.key, state.values) else { return nil }
      if attribute.name == "stage", state.text("stageSource") == StageSource.derived.rawValue {
        return lowerBound(attribute, value)
      }
      if attribute.name == "status", isPhasedOut { return phasedOut(titled(attribute, value)) }
      let isPerson = attribute.name == "owner" && state.text("ownerKind") == "person"
      return (attribute.isPersonal || isPerson) && !personal ? masked(attribute) : titled(attribute, value)
    }
  }

  /// What a station wrote down of a vehicle, under the attributes of the register.
  static func titled(_ vehicle: PresentedVehicle) -> [LookupReport.TitledValue] {
    var values: [String: AttributeValue] = [:]
    values["vinAsWritten"] = vehicle.writings.vin.map { .text($0) }
    values["plate"] = vehicle.plate.map { .text($0.text) }
    values["plateAsWritten"] = vehicle.writings.plate.map { .text($0) }
    values["plateColor"] = vehicle.plateColor.map { .text($0.rawValue) }
    values["plateKind"] = vehicle.plateKind.map { .text($0) }
    values["type"] = vehicle.type.map { .text($0) }
    values["use"] = vehicle.use.map { .text($0.rawValue) }
    values["fuel"] = .text(vehicle.fuel.rawValue)
    values["stage"] = vehicle.stage.map { .integer($0) }
    values["disclosure"] = vehicle.disclosure.map { .text($0.text) }
    values["disclosureAsWritten"] = vehicle.writings.disclosure.map { .text($0) }
    values["grossMass"] = vehicle.grossMass.map { .integer($0.scaled) }
    values["ratedPower"] = vehicle.ratedPower.map { .integer($0.scaled) }
    values["firstRegisteredOn"] = vehicle.firstRegisteredOn.map { .day($0) }
    return titled(values, of: .vehicle)
  }

  /// Values that are nobody's personal data, in the order of the attributes of their kind.
  static func titled(_ values: [String: AttributeValue], of kind: RecordKind) -> [LookupReport.TitledValue] {
    kind.attributes.compactMap { attribute in values[attribute.name].map { titled(attribute, $0) } }
  }

  private static func phasedOut(_ stated: LookupReport.TitledValue) -> LookupReport.TitledValue {
    var status = stated
    status.shown = BilingualText(zh: "已淘汰（登记为\(stated.shown.zh)）", en: "phased out (\(stated.shown.en) on file)")
    return status
  }

  /// A stage that dates prove is a bound: the vehicle or machine may be cleaner, never dirtier.
  private static func lowerBound(_ attribute: Attribute, _ value: AttributeValue) -> LookupReport.TitledValue {
    let text = attribute.type.text(of: value)
    var possible = text
    if case .count(let range) = attribute.type, case .integer(let least) = value, least <= range.upperBound {
      possible = (least...range.upperBound).map { String($0) }.joined(separator: " ")
    }
    return LookupReport.TitledValue(
      name: attribute.name, title: attribute.title, value: "≥" + text,
      shown: BilingualText(zh: "不低于 \(text)（可能：\(possible)）", en: "at least \(text) (possible: \(possible))"))
  }

  /// That there is a value, and nothing of it.
  private static func masked(_ attribute: Attribute) -> LookupReport.TitledValue {
    LookupReport.TitledValue(
      name: attribute.name, title: attribute.title, value: PersonalData.mask, shown: same(PersonalData.mask))
  }

  private static func titled(_ attribute: Attribute, _ value: AttributeValue) -> LookupReport.TitledValue {
    let text = attribute.type.text(of: value)
    return LookupReport.TitledValue(
      name: attribute.name, title: attribute.title, value: text, shown: shown(attribute.type, value, text))
  }

  private static func shown(_ type: AttributeType, _ value: AttributeValue, _ text: String) -> BilingualText {
    switch (type, value) {
    case (.code(let list), .text(let code)): return list.title(of: code) ?? same(text)
    case (.codes(let list), .codes(let codes)):
      let titles = codes.map { list.title(of: $0) ?? same($0) }
      return BilingualText(
        zh: titles.map(\.zh).joined(separator: "、"), en: titles.map(\.en).joined(separator: ", "))
    case (.quantity(let unit), _): return same(unit.symbol.isEmpty ? text : text + " " + unit.symbol)
    case (.flag, .flag(let flag)): return flag ? BilingualText(zh: "是", en: "yes") : BilingualText(zh: "否", en: "no")
    default: return same(text)
    }
  }

  private static func same(_ text: String) -> BilingualText { BilingualText(zh: text, en: text) }
}
