public import RegistryModel

/// A standard of which tables are loaded.
public struct EmissionStandard: Sendable {
  /// Stable id, such as `GB3847-2018`.
  public let id: String
  /// Name of the folder that holds the tables, such as `GB3847`.
  public let folder: String
  /// What the standard is called.
  public let title: BilingualText
  /// The day from which its tables are loaded; before it the answer is "no table loaded".
  public let from: CivilDate
  /// How well it is established that the standard is in force from that day.
  public let provenance: Provenance
  /// The standard itself.
  public let citation: Citation
  /// The tables in the order in which they are shown.
  public let tables: [StandardTable]

  /// How far the least certain value of the tables can be relied on; from memory where any value is.
  ///
  /// - Complexity: O(number of values).
  public var weakestProvenance: Provenance {
    let all = tables.flatMap(\.rows).map(\.provenance)
    let weakest = [Confidence.low, .medium, .high].first { step in all.contains { $0.confidence == step } }
    return Provenance(weakest ?? provenance.confidence, isFromMemory: all.contains(where: \.isFromMemory))
  }

  /// Whether tables are loaded for a day.
  public func isLoaded(on day: CivilDate) -> Bool { day >= from }
}

extension EmissionStandard {
  /// All standards, sorted by id; a test compares the list with the folders.
  public static let all: [EmissionStandard] = [
    gb17691, gb17930, gb18285, gb18352, gb19147, gb20891, gb29518, gb36886, gb3847, hj845,
  ]

  /// The standard with that id; letter case, blanks, slashes and underscores do not count. Nil where there is none.
  ///
  /// - Complexity: O(number of standards).
  public static func named(_ id: String) -> EmissionStandard? {
    let wanted = plain(id)
    return all.first { plain($0.id) == wanted || plain($0.folder) == wanted }
  }

  private static func plain(_ text: String) -> String {
    String(text.lowercased().filter { !$0.isWhitespace && $0 != "/" && $0 != "_" && $0 != "-" })
  }
}

extension EmissionStandard: Hashable {
  /// Two standards are the same where their ids are.
  public static func == (left: EmissionStandard, right: EmissionStandard) -> Bool { left.id == right.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
