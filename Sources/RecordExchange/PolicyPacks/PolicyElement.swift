import RegistryModel
import XMLStreaming

/// Typed access to the attributes of an element, with an error that names the place.
extension XMLElement {
  func required(_ name: String) throws(PackReadingError) -> String {
    guard let text = attributes[name] else {
      throw PackReadingError(
        position, zh: "元素 \(self.name) 缺少属性 \(name)", en: "element \(self.name) lacks the attribute \(name)")
    }
    return text
  }

  /// The last element below that writes `name` in an attribute, which is where an error about it stands; of an id that
  /// stands twice that is the second one.
  func culprit(_ name: String) -> XMLElement? {
    for child in children.reversed() {
      if let found = child.culprit(name) { return found }
    }
    let isHere = attributes.values.contains { value in
      value == name || "$" + name == value || value.split(whereSeparator: \.isWhitespace).contains { $0 == name }
        || name.hasSuffix("-" + value)
    }
    return isHere ? self : nil
  }

  func names(_ name: String) -> [String] {
    (attributes[name] ?? "").split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }).map(String.init)
  }

  func flag(_ name: String, default value: Bool = false) -> Bool {
    attributes[name].map { $0 == "true" || $0 == "1" } ?? value
  }

  func day(_ name: String) throws(PackReadingError) -> CivilDate? {
    guard let text = attributes[name] else { return nil }
    guard let day = CivilDate(text) else { throw wrong(name, text) }
    return day
  }

  func requiredDay(_ name: String) throws(PackReadingError) -> CivilDate {
    let text = try required(name)
    guard let day = CivilDate(text) else { throw wrong(name, text) }
    return day
  }

  func integer(_ name: String) throws(PackReadingError) -> Int? {
    guard let text = attributes[name] else { return nil }
    guard let number = Int(text) else { throw wrong(name, text) }
    return number
  }

  /// A value of an enumeration of texts.
  func choice<Value: RawRepresentable>(
    _ name: String, as type: Value.Type, default value: Value? = nil
  ) throws(PackReadingError) -> Value where Value.RawValue == String {
    guard let text = attributes[name] else {
      if let value { return value }
      throw PackReadingError(
        position, zh: "元素 \(self.name) 缺少属性 \(name)", en: "element \(self.name) lacks the attribute \(name)")
    }
    guard let found = Value(rawValue: text) else { throw wrong(name, text) }
    return found
  }

  /// The attributes `zh` and `en`.
  func bilingual() throws(PackReadingError) -> BilingualText {
    BilingualText(zh: try required("zh"), en: try required("en"))
  }

  /// The attributes `zh` and `en` of a child.
  func bilingual(_ name: String) throws(PackReadingError) -> BilingualText {
    try requiredChild(name).bilingual()
  }

  func requiredChild(_ name: String) throws(PackReadingError) -> XMLElement {
    guard let child = child(name) else {
      throw PackReadingError(position, zh: "元素 \(self.name) 缺少 \(name)", en: "element \(self.name) lacks \(name)")
    }
    return child
  }

  /// Refuses codes that the list does not have.
  func check(_ codes: [String], in list: CodeList) throws(PackReadingError) {
    for code in codes where !list.contains(code) {
      let known = list.codes.map(\.code).joined(separator: " ")
      throw PackReadingError(
        position, zh: "\(list.id) 没有代码 \(code)；可用：\(known)", en: "\(list.id) has no code \(code); it has: \(known)")
    }
  }

  func checkKind(_ id: String) throws(PackReadingError) {
    guard RecordKind.named(id) == nil else { return }
    let known = RecordKind.all.map(\.id).joined(separator: " ")
    throw PackReadingError(
      position, zh: "没有记录类别 \(id)；可用：\(known)", en: "no kind of record \(id); there are: \(known)")
  }

  func wrong(_ name: String, _ text: String) -> PackReadingError {
    PackReadingError(
      position, zh: "属性 \(name) 的值不可用：\(text)", en: "the value of the attribute \(name) cannot be used: \(text)")
  }
}
