import RegistryModel

/// Values of the register's attributes as `register-records.xsd` has them.
enum AttributeForm {
  /// The value that `text` stands for; nil where the schema refuses it.
  static func value(_ text: ValueText, _ type: AttributeType) -> AttributeValue? {
    switch type {
    case .flag: ValueForm.flag(text).map { .flag($0) }
    case .count(let range): NumberForm.whole(text, in: range).map { .integer($0) }
    case .quantity(let unit): quantity(text, unit).map { .integer($0) }
    case .day: ValueForm.day(text).map { .day($0) }
    case .moment: ValueForm.moment(text).map { .moment($0) }
    case .code(let list): code(text.trimmed, list).map { .text($0) }
    case .codes(let list): codes(text, list).map { .codes($0) }
    case .text(let limit): ValueForm.text(text, limit: limit).map { .text($0) }
    case .plate: ValueForm.plate(text).map { .text($0.text) }
    case .vin: ValueForm.vin(text).map { .text($0.text) }
    case .machineCode: ValueForm.machineCode(text).map { .text($0.text) }
    case .disclosure: ValueForm.disclosure(text).map { .text($0.text) }
    case .division: ValueForm.division(text).map { .text($0.text) }
    case .reference: ValueForm.identifier(text).map { .text($0) }
    }
  }

  private static func quantity(_ text: ValueText, _ unit: any UnitOfMeasure.Type) -> Int? {
    guard let bounds = (unit as? any BoundedUnit.Type)?.bounds else { return nil }
    return NumberForm.quantity(text.trimmed, decimals: unit.decimals, in: bounds)?.scaled
  }

  private static func code(_ text: ValueText, _ list: CodeList) -> String? {
    let code = text.string
    return list.contains(code) ? code : nil
  }

  private static func codes(_ text: ValueText, _ list: CodeList) -> [String]? {
    var found: Set<String> = []
    for word in ValueForm.words(text) {
      guard let code = code(word, list) else { return nil }
      found.insert(code)
    }
    return found.sorted()
  }
}
