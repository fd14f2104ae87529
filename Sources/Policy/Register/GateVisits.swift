import RegistryModel

/// How many visits passages add up to (reading A-36): in and out together are one visit, also where it spans midnight or
/// one of its passages is missing.
///
/// Passages whose plate nobody read cannot be told apart, so that there are two bounds. At least: each of them belongs to
/// a visit that lacks a passage, of a vehicle that was read or of another unread one. At most: only entries and exits of
/// one day belong together, and only unread ones.
struct GateVisits {
  /// The least number.
  let atLeast: Int
  /// The greatest number.
  let atMost: Int

  /// Counts the visits of `passages`.
  ///
  /// - Complexity: O(n).
  init<Register: RegisterView>(of passages: [GateLedger<Register>.Passage]) {
    var read = 0
    // Visits of vehicles that were read of which an exit, or an entry, is missing.
    var withoutExit = 0
    var withoutEntry = 0
    for own in Dictionary(grouping: passages.filter { $0.vehicle != nil }, by: \.vehicle).values {
      let both = Directions(own)
      read += both.larger
      withoutExit += max(0, both.entries - both.exits)
      withoutEntry += max(0, both.exits - both.entries)
    }
    let unread = passages.filter { $0.vehicle == nil }
    let all = Directions(unread)
    atLeast = read + max(0, all.entries - withoutEntry, all.exits - withoutExit)
    atMost = read + Dictionary(grouping: unread, by: \.at.day).values.reduce(0) { $0 + Directions($1).larger }
  }
}

/// How many passages went in and how many out.
struct Directions {
  let entries: Int
  let exits: Int

  init<Register: RegisterView>(_ passages: [GateLedger<Register>.Passage]) {
    entries = passages.count(where: \.isEntry)
    exits = passages.count - entries
  }

  /// The larger number of the two: that of visits where each entry belongs to an exit.
  var larger: Int { max(entries, exits) }
}
