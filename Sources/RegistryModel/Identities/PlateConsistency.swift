/// Something about a plate that does not fit together.
public enum PlateProblem: String, Sendable, CaseIterable {
  /// The text has no form of GA 36-2018.
  case unknownForm
  /// The province does not issue plates under this letter.
  case unknownOffice
  /// Plates of this form do not have this colour.
  case colorAgainstForm
  /// Plates of this kind do not have this form.
  case kindAgainstForm
  /// Plates of this kind do not have this colour.
  case kindAgainstColor
  /// GA/T 16.7 has no such kind.
  case unknownKind
}

extension PlateForm {
  /// Colours that plates of this form have, in the order of use; empty for an unknown form.
  public var colors: [PlateColor] {
    switch family {
    case .ordinary: [.blue, .yellow]
    case .newEnergySmall: [.green]
    case .newEnergyLarge: [.yellowGreen]
    case .trailer, .coach: [.yellow]
    case .police: [.white]
    case .hongKong, .macao, .embassy, .consulate: [.black]
    case .unknown: []
    }
  }
}

extension Plate {
  /// What does not fit together between the text, its colour and its kind; what is nil is not held against it.
  ///
  /// - Parameter kind: plate kind of GA/T 16.7, two digits.
  public func problems(color: PlateColor? = nil, kind: String? = nil) -> [PlateProblem] {
    var problems: [PlateProblem] = []
    let form = form
    if !form.isKnown { problems.append(.unknownForm) }
    if form.isOfficeKnown == false { problems.append(.unknownOffice) }
    if let color, form.isKnown, !form.colors.contains(color) { problems.append(.colorAgainstForm) }
    if let code = kind {
      guard let kind = PlateKind.named(code) else { return problems + [.unknownKind] }
      if form.isKnown, !kind.families.isEmpty, !kind.families.contains(form.family) {
        problems.append(.kindAgainstForm)
      }
      if let color, !kind.colors.isEmpty, !kind.colors.contains(color) { problems.append(.kindAgainstColor) }
    }
    return problems
  }
}
