import RegistryModel
import RegistryStore

/// Findings on records of a file that a later record of the same file may settle: a plate that passes from one vehicle to
/// the other is borne by both until the file has said both, in whichever order.
struct PostponedFindings {
  private var statements: [(delta: RegisterDelta, findings: [Finding])] = []

  /// Of whom a plate is.
  private static let codes: Set<FindingCode> = [.plateShared, .plateInspected]

  /// Keeps back what can wait until the end of the file.
  ///
  /// - Returns: The other findings.
  mutating func keepBack(from findings: [Finding], on delta: RegisterDelta) -> [Finding] {
    let waiting = findings.filter { Self.codes.contains($0.code) }
    guard !waiting.isEmpty else { return findings }
    statements.append((delta, waiting))
    return findings.filter { !Self.codes.contains($0.code) }
  }

  /// What still holds, with the key of whom it is about, in the order of the records; nothing is kept back any more.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: One question to the register for each statement kept back.
  mutating func settled(_ reader: RegistryReader) throws -> [(finding: Finding, key: String)] {
    defer { statements = [] }
    return try statements.flatMap { delta, findings in
      let holding = try IdentityReview(reader: reader).findings(onVehicle: delta)
      let values = Set(holding.map(\.value))
      var settled = findings.filter { values.contains($0.value) }
      // A finding that names some of many is told of those that share the plate by now: others may have come or gone.
      if let sharing = findings.first(where: { $0.code == .plateShared }),
        (findings + holding).contains(where: SharedPlate.namesSeveral)
      {
        settled.removeAll { $0.code == .plateShared }
        settled += holding.filter { $0.code == .plateShared }.map { $0.located(at: sharing.position) }
      }
      return settled.map { (finding: $0, key: delta.key) }
    }
  }
}

extension Finding {
  /// The same at the place of another one.
  fileprivate func located(at position: SourcePosition?) -> Finding {
    Finding(code, at: position, path: path, value: value, message: message, hint: hint)
  }
}
