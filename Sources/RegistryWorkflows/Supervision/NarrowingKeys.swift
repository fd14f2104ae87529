import Policy
import RegistryModel
import RegistryStore

/// Keys and places by which a question is narrowed. One that the registry does not know narrows it to nothing, and a misspelt
/// key would read as if nothing stood against whom it was meant for.
struct NarrowingKeys {
  let reader: RegistryReader
  let knownAt: Instant?

  private var ever: RegisterQuestion { RegisterQuestion(at: nil, knownAt: knownAt) }

  /// - Throws: `WorkflowError` where neither the register holds such a record, of whatever time, nor any record names it;
  ///   `StoreError`.
  func require(_ kind: RecordKind, _ key: String) throws {
    guard try reader.history(of: kind, key: key, ever).isEmpty, try !reader.isListed(kind, key: key, ever) else {
      return
    }
    for naming in RecordKind.all where naming.attribute(kind.id) != nil {
      guard try reader.states(of: naming, where: kind.id, is: .text(key), ever).isEmpty else { return }
    }
    throw WorkflowError(
      .unknownKey, zh: "登记库没有，也没有记录提及：\(kind.title.zh)",
      en: "neither held by the register nor named by any record: \(kind.title.en)", location: key,
      hintZH: "核对标识；这不表示没有问题", hintEN: "check the key; that does not mean that nothing is wrong")
  }

  /// A place has to lie in one of the registry's, or around it; a registry that names none may be of any.
  ///
  /// - Throws: `WorkflowError` where it does not; `StoreError`.
  func require(_ place: DivisionCode, packs: [CompiledPack]) throws {
    let own = try reader.setting(Setting.places, knownAt: knownAt).compactMap { DivisionCode($0) }
    let places = own + packs.map(\.pack.place)
    guard !places.isEmpty, !places.contains(where: { $0.covers(place) || place.covers($0) || $0 == place }) else {
      return
    }
    let known = Set(places.map(\.text)).sorted().joined(separator: " ")
    throw WorkflowError(
      .unknownKey, zh: "登记库不含该地区", en: "the registry is not about this place", location: "\(place)",
      hintZH: "登记库的地区：" + known, hintEN: "its places are: " + known)
  }
}
