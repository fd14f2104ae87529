extension AttributeValue {
  /// The day that it is; nil where it is none.
  public var day: CivilDate? { if case .day(let day) = self { day } else { nil } }

  /// The number that it is, in its unit's smallest step; nil where it is none.
  public var integer: Int? { if case .integer(let number) = self { number } else { nil } }
}

/// Values of a record by the name of their attribute, each read as the type that the attribute declares.
extension [String: AttributeValue] {
  /// The text of an attribute that is a code, text, identity or key; nil where it has none.
  public func text(_ attribute: String) -> String? {
    guard case .text(let text)? = self[attribute] else { return nil }
    return text
  }

  /// The colour of the plate that a record notes; nil where it notes none.
  public var plateColor: PlateColor? { text("plateColor").flatMap { PlateColor(rawValue: $0) } }

  /// The day of an attribute; nil where it has none.
  public func day(_ attribute: String) -> CivilDate? {
    guard case .day(let day)? = self[attribute] else { return nil }
    return day
  }

  /// The moment of an attribute; nil where it has none.
  public func moment(_ attribute: String) -> Instant? {
    guard case .moment(let moment)? = self[attribute] else { return nil }
    return moment
  }

  /// The number of an attribute, in its unit's smallest step; nil where it has none.
  public func integer(_ attribute: String) -> Int? {
    guard case .integer(let number)? = self[attribute] else { return nil }
    return number
  }

  /// The codes of an attribute; nil where it has none.
  public func codes(_ attribute: String) -> [String]? {
    guard case .codes(let codes)? = self[attribute] else { return nil }
    return codes
  }

  /// The flag of an attribute; nil where it has none.
  public func flag(_ attribute: String) -> Bool? {
    guard case .flag(let flag)? = self[attribute] else { return nil }
    return flag
  }
}
