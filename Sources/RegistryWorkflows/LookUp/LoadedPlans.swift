import Policy
import RegistryModel

/// The plans that a registry has loaded, ready for one answer after the other.
struct LoadedPlans {
  /// The packs, sorted by id.
  let packs: [CompiledPack]
  /// The places that the registry is for; where it names none, those of the packs.
  let places: [DivisionCode]
  private let own: [ListName: OwnMembership]

  private struct ListName: Hashable {
    let pack: String
    let list: String
  }

  /// - Parameter hasEntries: whether the register holds any list entry.
  init(_ packs: [CompiledPack], places: [DivisionCode], hasEntries: Bool) {
    self.packs = packs
    self.places = places.isEmpty ? packs.map(\.pack.place) : places
    var own: [ListName: OwnMembership] = [:]
    for pack in packs {
      for list in pack.pack.lists {
        own[ListName(pack: pack.pack.id, list: list.id)] = OwnMembership(of: list.id, in: pack, hasEntries: hasEntries)
      }
    }
    self.own = own
  }

  /// A list of a pack that asks for nothing but the record itself; nil for any other.
  func ownMembership(of list: PolicyList, in pack: CompiledPack) -> OwnMembership? {
    own[ListName(pack: pack.pack.id, list: list.id)]
  }
}
