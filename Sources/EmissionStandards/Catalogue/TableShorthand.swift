import RegistryModel

/// Short forms in which the tables are written.
///
/// A day, limit or text of a table is a literal of this module, so a wrong one is a mistake of the table that the
/// transcription test finds; it never comes from input.
extension CivilDate {
  /// The day `year`-`month`-`day` of a table. A wrong one must not read as a limit that never begins.
  static func on(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("a table names the day \(year)-\(month)-\(day), which no calendar has")
    }
    return date
  }
}

extension EffectiveInterval {
  /// From a day on, without end.
  static func since(_ from: CivilDate) -> EffectiveInterval { EffectiveInterval(from: from) }
}

extension Provenance {
  static let confirmed = Provenance(.high)
  static let highFromMemory = Provenance(.high, isFromMemory: true)
  static let medium = Provenance(.medium)
  static let mediumFromMemory = Provenance(.medium, isFromMemory: true)
  static let lowFromMemory = Provenance(.low, isFromMemory: true)

  /// The same provenance with a note.
  func noting(zh: String, en: String) -> Provenance {
    Provenance(confidence, isFromMemory: isFromMemory, note: BilingualText(zh: zh, en: en))
  }
}

extension BilingualText {
  /// The text with something more behind it, separated by a comma.
  func qualified(zh: String, en: String) -> BilingualText {
    BilingualText(zh: self.zh + "，" + zh, en: self.en + ", " + en)
  }
}
