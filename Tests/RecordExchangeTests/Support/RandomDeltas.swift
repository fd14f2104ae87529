import RegistryModel

extension RandomRecords {
  /// A statement of a kind with random values that the schema allows.
  mutating func delta(of kind: RecordKind) -> RegisterDelta {
    var values: [String: AttributeValue] = [:]
    for attribute in kind.attributes where flip() { values[attribute.name] = value(attribute.type) }
    let cleared = kind.attributes.map(\.name).filter { values[$0] == nil && int(0...5) == 0 }
    let key =
      switch kind.key {
      case .vin: code(17...17)
      case .station: code(8...18)
      case .identifier: code(1...64)
      }
    let effective = flip() ? moment() : Instant(day())
    return RegisterDelta(
      kind: kind, key: key, record: code(1...30), effective: effective, stated: flip() ? moment() : nil,
      values: values, cleared: cleared)
  }

  private mutating func value(_ type: AttributeType) -> AttributeValue? {
    switch type {
    case .flag: .flag(flip())
    case .count(let range): .integer(int(range))
    case .quantity(let unit): .integer(int(unit.decimals == 0 ? 0...5 : 500...1_000))
    case .day: .day(day())
    case .moment: .moment(moment())
    case .code(let list): list.codes.randomElement(using: &generator).map { .text($0.code) }
    case .codes(let list): .codes(list.codes.filter { _ in flip() }.map(\.code).sorted())
    case .text(let limit): .text(text(1...limit))
    case .plate: .text("冀" + code(1...8))
    case .vin, .machineCode: .text(code(1...20))
    case .disclosure: .text(code(1...40))
    case .division: .text(String(int(100_000...999_999)))
    case .reference: .text(code(1...64))
    }
  }
}
