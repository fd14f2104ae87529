import Foundation

/// The folder `Schemas` of the checkout.
enum SchemaFolder {
  static let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Schemas")

  static func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  /// The names that `<element name="…">` gives in a schema, such as the types for `xs:simpleType`, in their order.
  static func names(of element: String, in schema: String) -> [String] {
    schema.components(separatedBy: "<\(element) name=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  /// The text of a top-level declaration, such as that of a simple type.
  static func declaration(_ element: String, _ name: String, in schema: String) -> String? {
    guard let start = schema.range(of: "  <\(element) name=\"\(name)\"") else { return nil }
    let rest = schema[start.lowerBound...]
    guard let end = rest.range(of: "\n  </\(element)>") else { return nil }
    return String(rest[..<end.lowerBound])
  }

  /// The codes that a simple type lists, in their order.
  static func enumeration(_ name: String, in schema: String) -> [String]? {
    declaration("xs:simpleType", name, in: schema).map {
      $0.components(separatedBy: "<xs:enumeration value=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
  }
}
