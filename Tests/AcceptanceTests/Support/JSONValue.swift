import Foundation

/// A JSON document as the tests ask it: by key and index, with nothing where there is nothing.
struct JSONValue {
  private let value: Any?

  init(document: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(document.utf8))
  }

  private init(_ value: Any?) {
    self.value = value
  }

  subscript(key: String) -> JSONValue { JSONValue((value as? [String: Any])?[key]) }

  subscript(index: Int) -> JSONValue {
    guard let list = value as? [Any], list.indices.contains(index) else { return JSONValue(nil) }
    return JSONValue(list[index])
  }

  var string: String? { value as? String }
  var int: Int? { (value as? NSNumber)?.intValue }
  var bool: Bool? { value as? Bool }
  var isMissing: Bool { value == nil || value is NSNull }
  var list: [JSONValue] { (value as? [Any] ?? []).map { JSONValue($0) } }
  var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }

  /// The strings of a list of objects under one key.
  func strings(_ key: String) -> [String] { list.compactMap { $0[key].string } }
}
