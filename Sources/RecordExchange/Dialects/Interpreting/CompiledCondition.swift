/// A condition whose path is numbers. A class, since each message looks at dozens of them, and a copy of one would count
/// its arrays.
final class CompiledCondition {
  /// What is asked of the place.
  enum Test {
    case exists
    case absent
    case isOneOf
    case rootIs
    case firstChildIs
  }

  let test: Test
  /// The place, by its number.
  let place: Int
  let ignoresCase: Bool
  /// The names that the test asks for.
  let names: [Int32]
  /// The texts that the test asks for.
  let texts: [[UInt8]]

  /// A place where conditions look, from the root down.
  struct Place: Hashable {
    let elements: [Int32]
    let attribute: Int32?
    let ignoresCase: Bool
  }

  /// Nil for a condition on the call that sent the message.
  ///
  /// - Parameter places: the places of all conditions; that of this one is put in where it is not among them.
  init?(
    _ condition: DialectMessage.Condition, _ profile: DialectProfile, _ names: inout NameRegister,
    _ places: inout [Place]
  ) {
    let spell: (String) -> String = { profile.isAnyCase ? $0.lowercased() : $0 }
    var wanted: [String] = []
    var texts: [String] = []
    switch condition.test {
    case .exists: test = .exists
    case .absent: test = .absent
    case .isOneOf(let given): (test, texts) = (.isOneOf, given)
    case .rootIs(let given): (test, wanted) = (.rootIs, given)
    case .firstChildIs(let given): (test, wanted) = (.firstChildIs, given)
    case .callIs: return nil
    }
    let place = Place(
      elements: condition.path.elements.map { names.number(spell($0)) },
      attribute: condition.path.attribute.map { names.number(spell($0)) }, ignoresCase: profile.isAnyCase)
    self.place = places.firstIndex(of: place) ?? places.count
    if self.place == places.count { places.append(place) }
    self.names = wanted.map { names.number(spell($0)) }
    self.texts = texts.map { Array($0.utf8) }
    ignoresCase = profile.isAnyCase
  }

  /// Whether a text is one of those that the test asks for.
  func names(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let given = UnsafeBufferPointer(rebasing: text)
    return texts.contains { known in
      known.count == given.count && known.indices.allSatisfy { known[$0] == given[$0] }
    }
  }
}
