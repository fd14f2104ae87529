import RegistryModel

/// Fills in the weight class of a truck (GA 802) that a record does not state, from total mass and length, and marks it
/// as derived. It is no word on "heavy-duty" in the emission sense, which begins above 3500 kg.
enum WeightClassCompletion {
  /// The values with `class` and `classSource`, where mass and length leave one class only.
  static func completed(_ kind: RecordKind, _ values: [String: AttributeValue]) -> [String: AttributeValue] {
    guard kind == .vehicle, values["class"] == nil, let found = derived(values) else { return values }
    var values = values
    values["class"] = .text(found.rawValue)
    values["classSource"] = .text(derivedSource)
    return values
  }

  /// The one class that mass and length of a truck leave; nil where they leave several, or it is no truck.
  static func derived(_ values: [String: AttributeValue]) -> TruckClass? {
    guard values.text("category") == "truck" else { return nil }
    return TruckClass.of(
      grossMass: values.integer("grossMass").map { Quantity(scaled: $0) },
      length: values.integer("length").map { Quantity(scaled: $0) })
  }

  /// Code of `CodeList.weightClassSource`.
  static let derivedSource = "derived"
}
