import RegistryModel
import XMLStreaming

/// Reads register records (`Schemas/register-records.xsd`), led by the declarations of the kinds.
///
/// It enforces all that the schema enforces.
struct RegisterDeltaDecoder: RecordInterpreter {
  /// Names that stand in register records.
  static let names: [String] =
    ["record", "effective", "stated", "key", "clear"] + RecordKind.all.flatMap { [$0.id] + $0.attributes.map(\.name) }

  private let record: Int32
  private let effective: Int32
  private let stated: Int32
  private let key: Int32
  private let clear: Int32
  private let plans: [Int32: KindPlan]

  /// A kind with the numbers of its attributes' names, in the order of the schema.
  private struct KindPlan {
    let kind: RecordKind
    let attributes: [(number: Int32, attribute: Attribute)]
  }

  /// A decoder for a scanner that numbers names in the order of `vocabulary`.
  init(vocabulary: [String]) {
    let numbers = Dictionary(
      vocabulary.enumerated().map { ($0.element, Int32($0.offset)) }, uniquingKeysWith: { first, _ in first })
    func number(_ name: String) -> Int32 { numbers[name] ?? -1 }
    record = number("record")
    effective = number("effective")
    stated = number("stated")
    key = number("key")
    clear = number("clear")
    plans = Dictionary(
      uniqueKeysWithValues: RecordKind.all.map { kind in
        (number(kind.id), KindPlan(kind: kind, attributes: kind.attributes.map { (number($0.name), $0) }))
      })
  }

  func interpret(_ elements: RecordElements) throws(Refusal) -> ReadRecord.Content {
    guard let plan = plans[elements.nodes[0].name],
      let number = elements.attribute(record, of: 0).flatMap(ValueForm.identifier),
      let from = elements.attribute(effective, of: 0).flatMap(ValueForm.dayOrMoment),
      let subject = elements.attribute(key, of: 0).flatMap({ Self.key($0, plan.kind.key) })
    else { throw Refusal(element: 0) }
    var attributeCount = 3
    var statedAt: Instant?
    if let text = elements.attribute(stated, of: 0) {
      guard let moment = ValueForm.moment(text) else { throw Refusal(element: 0) }
      statedAt = moment
      attributeCount += 1
    }
    var cleared: Set<String> = []
    if let text = elements.attribute(clear, of: 0) {
      cleared = Set(ValueForm.words(text).map(\.string))
      guard cleared.allSatisfy({ plan.kind.attribute($0) != nil }) else { throw Refusal(element: 0) }
      attributeCount += 1
    }
    guard Int(elements.nodes[0].attributeCount) == attributeCount else { throw Refusal(element: 0) }
    var values = try values(elements, plan)
    if let writing = plan.kind.writingOfKey, values[writing.name] == nil,
      let written = elements.attribute(key, of: 0)?.token, written != subject
    {
      values[writing.name] = .text(written)
    }
    return .delta(
      RegisterDelta(
        kind: plan.kind, key: subject, record: number, effective: from, stated: statedAt, values: values,
        cleared: cleared.sorted()))
  }

  private func values(_ elements: RecordElements, _ plan: KindPlan) throws(Refusal) -> [String: AttributeValue] {
    var values: [String: AttributeValue] = [:]
    var cursor = try ElementCursor(elements, childrenOf: 0)
    var next = 0
    while let element = cursor.takeAny() {
      let name = elements.nodes[element].name
      while next < plan.attributes.count, plan.attributes[next].number != name { next += 1 }
      guard next < plan.attributes.count else { throw Refusal(element: element) }
      let attribute = plan.attributes[next].attribute
      let text = try elements.simpleText(of: element)
      guard let value = AttributeForm.value(text, attribute.type) else { throw Refusal(element: element) }
      values[attribute.name] = value
      if plan.kind.writing(of: attribute) != nil {
        values.noteWriting(text.token, of: value, attribute, of: plan.kind)
      }
      next += 1
    }
    return values
  }

  private static func key(_ text: ValueText, _ form: RecordKind.KeyForm) -> String? {
    switch form {
    case .vin: ValueForm.vin(text)?.text
    case .station: ValueForm.stationCode(text)?.text
    case .identifier: ValueForm.identifier(text)
    }
  }
}
