import RegistryModel

extension InspectionDraft {
  /// The fields in which this draft and another one both say something, and not the same.
  func contradictions(to other: InspectionDraft, _ kinds: [ProcessKind]) -> [CanonicalField] {
    var found = CanonicalField.allCases.filter { field in
      guard !field.isList, !field.isGrouped, let own = texts[field], let known = other[field] else {
        return false
      }
      return !agrees(known, own, field)
    }
    found += lists.compactMap { field, own in
      let known = other.list(field)
      let isKnown = own.allSatisfy { text in known.contains { agrees($0, text, field) } }
      let isWhole = field.section != .result || own.count == known.count
      return known.isEmpty || isKnown && isWhole ? nil : field
    }
    if let own = obd, let known = other.obd {
      if !known.calibrations.isEmpty, !own.calibrations.allSatisfy(known.calibrations.contains) {
        found.append(.calibrationIdentification)
      }
      if !known.performanceRatios.isEmpty, !own.performanceRatios.allSatisfy(known.performanceRatios.contains) {
        found.append(.ratioMonitor)
      }
    }
    if let known = other.processes.first?.attachment {
      for (message, attachment) in processes where known.share(of: attachment, of: message, kinds) == .other {
        found.append(.processRows)
      }
    }
    return found.sorted { $0.rawValue < $1.rawValue }
  }

  /// Whether a text says what a record holds, which has been normalised and rounded.
  private func agrees(_ known: String, _ own: String, _ field: CanonicalField) -> Bool {
    if same(known, own, field) { return true }
    guard let unit = field.form.unit else { return false }
    let texts = [known, own].map { DecimalText($0)?.rounded(toDecimals: unit.decimals)?.scaled }
    return texts[0] != nil && texts[0] == texts[1]
  }
}
