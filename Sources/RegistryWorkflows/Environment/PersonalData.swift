import Foundation
import RegistryModel

/// What says something about natural persons, and how it is kept out of outputs.
enum PersonalData {
  /// What stands in the place of a value.
  static let mask = "***"

  /// Names of the elements and attributes whose values are personal.
  static let names: Set<String> = Set(
    RecordKind.all.flatMap { kind in kind.attributes.filter(\.isPersonal).map(\.name) })

  private static let lowercaseNames = Set(names.map { $0.lowercased() })

  /// Whether a path leads to a personal element, or through one: what is not well-formed may go on inside of it.
  static func isPersonal(path: String) -> Bool {
    path.split(separator: "/").contains { step in
      let name = step.split(separator: ":").last.map(String.init) ?? ""
      let bare = name.prefix { $0 != "[" }.drop { $0 == "@" }
      return lowercaseNames.contains(bare.lowercased())
    }
  }

  /// The text of a record with the content of personal elements and attributes masked; further ones are named for messages
  /// of dialects. Messages that are texts in an envelope are shown as what they are.
  ///
  /// - Complexity: O(length × elements masked).
  static func masked(_ text: String, and further: Set<String> = []) -> String {
    // A natural person may stand where a unit should: the owner is then a name.
    let mayBePerson = text.contains("ownerKind") && text.contains("person")
    let all = names.union(further).union(mayBePerson ? ["owner"] : [])
    return ElementMask(names: all, mask: mask).applied(to: further.isEmpty ? text : opened(text))
  }

  /// The text with the tags that stand in it as text.
  private static func opened(_ text: String) -> String {
    guard text.contains("&lt;") else { return text }
    return text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&apos;", with: "'")
  }
}

extension Finding {
  /// The finding without the value of a personal element, however its name is written.
  var withoutPersonalData: Finding {
    value != nil && PersonalData.isPersonal(path: path) ? withMaskedValue : self
  }

  /// The finding with a mask in the place of its value.
  var withMaskedValue: Finding {
    Finding(code, at: position, path: path, value: PersonalData.mask, message: code.title, hint: hint)
  }
}
