import Foundation
import RegistryModel

/// What says something about natural persons, and how it is kept out of outputs.
enum PersonalData {
  /// What stands in the place of a value.
  static let mask = "***"

  /// Names of the elements and attributes whose values are personal.
  static let names: Set<String> = Set(
    RecordKind.all.flatMap { kind in kind.attributes.filter(\.isPersonal).map(\.name) })

  /// The text of a record with the content of personal elements masked.
  ///
  /// - Complexity: O(length × number of names).
  static func masked(_ text: String) -> String {
    var text = text
    for name in names.sorted() { text = masked(text, element: name) }
    // A natural person may stand where a unit should: the owner is then a name.
    return text.contains("<ownerKind>person<") ? masked(text, element: "owner") : text
  }

  private static func masked(_ text: String, element name: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.range(of: "<" + name + ">") {
      result += rest[..<open.upperBound]
      rest = rest[open.upperBound...]
      let end = rest.range(of: "<")?.lowerBound ?? rest.endIndex
      result += mask
      rest = rest[end...]
    }
    return result + rest
  }
}

extension Finding {
  /// The finding without the value of a personal element.
  var withoutPersonalData: Finding {
    guard value != nil, let last = path.split(separator: "/").last, PersonalData.names.contains(String(last)) else {
      return self
    }
    return Finding(code, at: position, path: path, value: PersonalData.mask, message: code.title, hint: hint)
  }
}
