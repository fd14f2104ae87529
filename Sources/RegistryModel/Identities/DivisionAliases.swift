extension DivisionCode {
  /// The code under which the registry keeps a place that is listed under several.
  ///
  /// Xinji, a county-level city, is 130181 in GB/T 2260 and 139002 in newer statistical lists.
  public var canonical: DivisionCode {
    DivisionCode.aliases[text].flatMap { DivisionCode($0) } ?? self
  }

  /// Whether both codes name the same place.
  public func isSamePlace(as other: DivisionCode) -> Bool { canonical == other.canonical }

  /// The codes that stand for this place besides the canonical one, sorted.
  public var aliases: [DivisionCode] {
    let kept = canonical.text
    return DivisionCode.aliases.filter { $0.value == kept }.keys.compactMap { DivisionCode($0) }.sorted()
  }

  /// Other codes, each with the one that is kept.
  private static let aliases = ["139002": "130181"]
}
