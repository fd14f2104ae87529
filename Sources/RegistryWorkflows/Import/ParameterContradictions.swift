import RegistryModel
import RegistryStore

/// Whether a place declares two values of one parameter from one day on, or anybody two of a parameter of remote monitoring,
/// which hold everywhere. Of two declarations the one that begins later leads; of two that begin together nobody can say
/// which does.
struct ParameterContradictions {
  let reader: RegistryReader

  /// What a statement adds to, or makes of, a contradiction.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + parameters of the place), of remote monitoring O(parameters).
  func findings(on delta: RegisterDelta, known: SubjectState?) throws -> [Finding] {
    func text(_ name: String) -> String? { delta.values.text(name) ?? known?.text(name) }
    guard delta.kind == .parameter, let name = text("name"), let value = text("value") else { return [] }
    let pack = text("pack") ?? ""
    let others = try others(named: name, of: pack)
    return others.filter {
      $0.key != delta.key && $0.text("name") == name && $0.from.day == delta.effective.day && $0.text("value") != value
    }.map { other in
      let otherValue = other.text("value") ?? ""
      return Finding(
        .parameterContradiction, path: "parameter/value", value: "\(name) = \(value)",
        message: BilingualText(
          zh: "\(pack) 自 \(delta.effective.day) 起的 \(name) 既为 \(value) 又为 \(otherValue)（\(other.key)）",
          en: "\(name) of \(pack) from \(delta.effective.day) on is \(value) and also \(otherValue) (\(other.key))"))
    }
  }

  /// The declarations that one of this name competes with; none where the pack is no place, which sees to its own.
  private func others(named name: String, of pack: String) throws -> [SubjectState] {
    if MonitoringParameters.Name(rawValue: name) != nil {
      return try reader.states(of: .parameter, where: "name", is: .text(name), RegisterQuestion(at: nil))
    }
    guard let place = DivisionCode(pack) else { return [] }
    return try ([place] + place.aliases).flatMap { code in
      try reader.states(of: .parameter, where: "pack", is: .text(code.text), RegisterQuestion(at: nil))
    }
  }
}
