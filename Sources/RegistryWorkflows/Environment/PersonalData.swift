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
  /// - Complexity: O(length × elements masked).
  static func masked(_ text: String) -> String {
    // A natural person may stand where a unit should: the owner is then a name.
    let mayBePerson = text.contains("ownerKind") && text.contains("person")
    return ElementMask(names: mayBePerson ? names.union(["owner"]) : names, mask: mask).applied(to: text)
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
