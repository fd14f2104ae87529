/// A text for each field, as far as there is one. Few fields have one, so only those take room.
struct FieldTexts {
  /// Where the text of a field stands in `texts`, counted from 1; 0 for none.
  private var places = Self.none
  private var texts: [String] = []

  private static let none: [UInt8] = Array(repeating: 0, count: CanonicalField.allCases.count)

  /// The text of a field; nil where there is none. What is there is not taken away.
  subscript(field: CanonicalField) -> String? {
    get {
      let place = Int(places[Int(field.rawValue)])
      return place > 0 ? texts[place - 1] : nil
    }
    set {
      guard let newValue else { return }
      let place = Int(places[Int(field.rawValue)])
      if place > 0 {
        texts[place - 1] = newValue
      } else {
        texts.append(newValue)
        places[Int(field.rawValue)] = UInt8(texts.count)
      }
    }
  }
}
