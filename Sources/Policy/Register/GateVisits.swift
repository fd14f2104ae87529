import RegistryModel

/// How many visits passages add up to (reading A-36): in and out together are one visit, also where it spans midnight or
/// one of its passages is missing.
///
/// Passages whose plate nobody read cannot be told apart, so that there are two bounds. At least: each of them belongs to
/// a visit that lacks a passage, of a vehicle that was read or of another unread one. At most: only entries and exits of
/// one day belong together, and only unread ones. A passage of which nobody wrote down the direction may be either.
struct GateVisits {
  /// The least number.
  let atLeast: Int
  /// The greatest number.
  let atMost: Int

  /// Counts the visits of `passages`.
  ///
  /// - Complexity: O(n).
  init<Register: RegisterView>(of passages: [GateLedger<Register>.Passage]) {
    var leastRead = 0
    var mostRead = 0
    // Visits of vehicles that were read of which an exit, or an entry, may be missing.
    var withoutExit = 0
    var withoutEntry = 0
    for own in Dictionary(grouping: passages.filter { $0.vehicle != nil }, by: \.vehicle).values {
      let both = Directions(own)
      leastRead += both.atLeast
      mostRead += both.atMost
      withoutExit += max(0, both.entries + both.unknown - both.exits)
      withoutEntry += max(0, both.exits + both.unknown - both.entries)
    }
    let unread = passages.filter { $0.vehicle == nil }
    let all = Directions(unread)
    let (entries, exits) = (all.entries - withoutEntry, all.exits - withoutExit)
    atLeast = leastRead + max(0, entries, exits, (entries + exits + all.unknown + 1) / 2)
    atMost = mostRead + Dictionary(grouping: unread, by: \.at.day).values.reduce(0) { $0 + Directions($1).atMost }
  }
}

/// How many passages went in, how many out, and of how many nobody wrote that down.
struct Directions {
  let entries: Int
  let exits: Int
  let unknown: Int

  init<Register: RegisterView>(_ passages: [GateLedger<Register>.Passage]) {
    entries = passages.count { $0.isEntry == true }
    exits = passages.count { $0.isEntry == false }
    unknown = passages.count - entries - exits
  }

  /// The number of visits where each entry belongs to an exit, and the passages of unknown direction fill the gaps.
  var atLeast: Int { max(entries, exits, (entries + exits + unknown + 1) / 2) }

  /// The same where all of these went the way that most others did.
  var atMost: Int { max(entries, exits) + unknown }
}
