import RegistryModel

/// The vocabulary of facts: every fact that a rule may ask for.
///
/// Facts of stored records follow from the attributes of ``RecordKind``; the others are declared in the files beside
/// this one.
public struct FactCatalogue: Sendable {
  /// All facts, sorted by name.
  ///
  /// - Complexity: O(n log n): only documentation and hints ask for it.
  public var all: [Fact] { byName.values.sorted { $0.name < $1.name } }

  private let byName: [String: Fact]

  /// The facts Hegui knows.
  public static let standard = FactCatalogue(
    RecordKind.all.flatMap(FactCatalogue.facts(of:)) + Fact.ofTheQuestion + Fact.ofRemoteMonitoring + Fact.ofTime
      + Fact.derived)

  init(_ facts: [Fact]) {
    byName = Dictionary(facts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The fact of that name; nil where none is declared.
  ///
  /// - Complexity: O(1).
  public func fact(_ name: String) -> Fact? { byName[name] }

  /// What a fact counts; nil where it is no number of related records.
  func relation(of name: String) -> CountedRelation? {
    if case .counted(let relation)? = byName[name]?.source { relation } else { nil }
  }

  /// Whether a fact says nothing but when the question asks.
  func isClock(_ name: String) -> Bool { if case .clock = byName[name]?.source { true } else { false } }

  /// Names that a writer may have meant, nearest first: the same name in another group, then names of the group that
  /// differ in few letters.
  public func suggestions(for name: String) -> [String] {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard let last = parts.last, let first = parts.first else { return [] }
    let same = all.filter { $0.name.hasSuffix("." + last) || $0.name == last }.map(\.name)
    if !same.isEmpty { return same }
    let near = all.map { (name: $0.name, distance: EditDistance.between($0.name, name)) }
      .filter { $0.distance <= 1 + name.count / 4 }.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return near.isEmpty
      ? all.filter { $0.subject == first }.prefix(5).map(\.name) : near.prefix(5).map(\.name)
  }

  private static func facts(of kind: RecordKind) -> [Fact] {
    kind.attributes.map { attribute in
      Fact(
        kind.id + "." + attribute.name, subject: kind.id, attribute.type, title: attribute.title,
        source: .attribute(kind, attribute))
    }
  }
}
