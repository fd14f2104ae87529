public import RegistryModel

/// What is wrong with a notice against the packs that are loaded: a notice that nothing can read must not be taken in
/// silence, since the bureau would believe it in force.
public struct NoticeCheck: Sendable {
  private let packs: [PolicyPack]
  private let commonParameters: Set<String>

  /// Checks notices against `packs`, those that the registry has loaded.
  ///
  /// - Parameter commonParameters: names of parameters that no pack declares because they concern all of them.
  public init(_ packs: [PolicyPack], commonParameters: Set<String> = []) {
    self.packs = packs
    self.commonParameters = commonParameters
  }

  /// Something wrong with a notice.
  public struct Problem: Hashable, Sendable {
    /// The attribute it is about.
    public let attribute: String
    /// Its value as text.
    public let value: String
    /// What it is.
    public let kind: Kind
  }

  /// Kinds of problems.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It ends before it begins.
    case interval
    /// No loaded pack of its place declares that name.
    case name
    /// The value cannot be read as what it stands for.
    case value
    /// It names no document that it rests on.
    case source
    /// No row of a loaded plan asks for that name.
    case unused
    /// It names a subject by a text that is no form of key.
    case subject
  }

  /// Kinds of record that a notice brings, with the attribute that names the document it rests on.
  public static let sources: [RecordKind: String] = [
    .alert: "source", .figure: "source", .letter: "document", .listEntry: "source", .parameter: "source",
    .pass: "document", .publication: "document", .task: "source", .window: "source", .zone: "notice",
  ]

  /// The problems of a record of `kind` with `values`, all that is known of it, in the order of its attributes.
  ///
  /// - Complexity: O(names that the packs declare).
  public func problems(of kind: RecordKind, _ values: [String: AttributeValue]) -> [Problem] {
    interval(values) + declared(kind, values) + unfounded(kind, values)
  }

  private func unfounded(_ kind: RecordKind, _ values: [String: AttributeValue]) -> [Problem] {
    guard let attribute = NoticeCheck.sources[kind] else { return [] }
    let isNamed = values.text(attribute)?.contains { !$0.isWhitespace } ?? false
    return isNamed ? [] : [Problem(attribute: attribute, value: "", kind: .source)]
  }

  private func interval(_ values: [String: AttributeValue]) -> [Problem] {
    switch (values["from"], values["until"]) {
    case (.day(let from)?, .day(let until)?) where until < from:
      [Problem(attribute: "until", value: "\(until)", kind: .interval)]
    case (.moment(let from)?, .moment(let until)?) where until < from:
      [Problem(attribute: "until", value: "\(until)", kind: .interval)]
    default: []
    }
  }

  private func declared(_ kind: RecordKind, _ values: [String: AttributeValue]) -> [Problem] {
    switch kind {
    case .parameter: parameter(values)
    case .window:
      unknown("name", values) { pack, name in
        WorkingCalendar.windows.contains(name) || pack.windows.contains { $0.name == name }
      }
    case .listEntry:
      unknown("list", values) { pack, name in pack.lists.contains { $0.id == name } } + listed(values)
    case .task: task(values)
    case .figure: unknown("name", values, as: .unused) { pack, name in pack.figureNames.contains(name) }
    case .zone:
      unreadable("stagesBanned", values) { BannedStages($0) != nil }
        + unreadable("hours", values) { HoursOfDay($0) != nil }
    default: []
    }
  }

  /// An entry names what its list is a list of, in a form in which it can be found.
  private func listed(_ values: [String: AttributeValue]) -> [Problem] {
    guard let kind = values.text("subjectKind"), let subject = values.text("subject") else { return [] }
    let named = packs.flatMap(\.lists).filter { $0.id == values.text("list") }
    guard named.isEmpty || named.contains(where: { $0.subject == kind }) else {
      return [Problem(attribute: "subjectKind", value: kind, kind: .value)]
    }
    guard named.isEmpty || named.contains(where: \.isManual) else {
      return [Problem(attribute: "list", value: values.text("list") ?? "", kind: .unused)]
    }
    guard let own = RecordKind.named(kind), !ListedSubjectForm.isKnown(subject, of: own) else { return [] }
    return [Problem(attribute: "subject", value: subject, kind: .subject)]
  }

  private func parameter(_ values: [String: AttributeValue]) -> [Problem] {
    guard let name = values.text("name"), !commonParameters.contains(name),
      let pack = packs.first(where: { $0.id == values.text("pack") })
    else {
      return []
    }
    guard let declared = pack.parameters.first(where: { $0.name == name }) else {
      return [Problem(attribute: "name", value: name, kind: .name)]
    }
    return unreadable("value", values) { text in
      declared.type == .hours ? HoursOfDay(text) != nil : declared.type.attributeType.value(from: text) != nil
    }
  }

  /// A task that no row asks for still counts among the tasks of a progress report (clauses HB-54, CZ-26).
  private func task(_ values: [String: AttributeValue]) -> [Problem] {
    guard let id = values.text("pack"), let name = values.text("name"), !packs.isEmpty else { return [] }
    guard let pack = packs.first(where: { $0.id == id }) else {
      return [Problem(attribute: "pack", value: id, kind: .unused)]
    }
    return pack.taskNames.contains(name) ? [] : [Problem(attribute: "name", value: name, kind: .unused)]
  }

  private func unreadable(
    _ attribute: String, _ values: [String: AttributeValue], _ canBeRead: (String) -> Bool
  ) -> [Problem] {
    guard let text = values.text(attribute), !canBeRead(text) else { return [] }
    return [Problem(attribute: attribute, value: text, kind: .value)]
  }

  /// Where no pack of the place is loaded, nobody can tell whether a name means anything.
  private func unknown(
    _ attribute: String, _ values: [String: AttributeValue], as kind: Kind = .name,
    _ declares: (PolicyPack, String) -> Bool
  ) -> [Problem] {
    guard let name = values.text(attribute), let place = values.text("place").flatMap({ DivisionCode($0) }) else {
      return []
    }
    let concerned = packs.filter { $0.place.covers(place) || place.covers($0.place) }
    guard !concerned.isEmpty, !concerned.contains(where: { declares($0, name) }) else { return [] }
    return [Problem(attribute: attribute, value: name, kind: kind)]
  }
}
