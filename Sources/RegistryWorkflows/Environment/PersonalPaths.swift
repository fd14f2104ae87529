/// Whether paths lead to personal elements: the findings of a file name few different ones, and each is looked into once.
struct PersonalPaths {
  private var known: [String: Bool] = [:]

  /// How many paths are remembered; a file may make up any number of them.
  private static let remembered = 1_000

  mutating func contain(_ path: String) -> Bool {
    if let isPersonal = known[path] { return isPersonal }
    let isPersonal = PersonalData.isPersonal(path: path)
    if known.count >= Self.remembered { known.removeAll(keepingCapacity: true) }
    known[path] = isPersonal
    return isPersonal
  }
}
