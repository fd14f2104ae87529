public import RegistryModel

/// The records and statements that one question was answered from.
struct Evidence: Sendable {
  let question: Question
  let notices: PlaceNotices
  /// The records in their roles, as far as they were asked for.
  var records = Roles()
  /// The related records that were counted.
  var counted: [CountedRelation: [RelatedCount]] = [:]

  /// A record in a role.
  enum Role: Sendable {
    /// A record of the register.
    case record(RecordState)
    /// A key that the register does not hold.
    case unregistered(String)
    /// Nobody said which record it is.
    case unstated
  }

  /// Records by the kind of their role: a handful, which is gone through sooner than names are hashed.
  struct Roles: Sendable {
    private var known: [(kind: RecordKind, role: Role)] = []

    private func place(of kind: RecordKind) -> Int? {
      // By place, so that no record is copied on the way.
      known.indices.first { known[$0].kind == kind }
    }

    subscript(kind: RecordKind) -> Role? {
      get { place(of: kind).map { known[$0].role } }
      set {
        let place = place(of: kind)
        switch (place, newValue) {
        case (let place?, let role?): known[place].role = role
        case (let place?, nil): known.remove(at: place)
        case (nil, let role?): known.append((kind, role))
        case (nil, nil): break
        }
      }
    }
  }
}

/// Something for want of which a rule cannot decide.
public enum MissingItem: Hashable, Sendable {
  /// A fact about the subject.
  case fact(String)
  /// Nobody said which record of that kind is meant, or the register does not hold it.
  case record(String)
  /// Nobody said where the subject is.
  case location
  /// The boundary of the zone with that key is not loaded.
  case boundary(String)
  /// The time of day: a whole day was asked about.
  case timeOfDay
  /// A parameter of the pack is not loaded.
  case parameter(String)
  /// No zone of that kind is loaded.
  case zone(String)
  /// No such window is loaded.
  case window(String)
  /// A list has no entries.
  case list(String)
  /// Data of related records of that kind.
  case related(String)
  /// The day from which the rule is in force lies later.
  case inForceOnlyFrom(CivilDate)

  /// A stable text: the name of the fact, or the kind of thing and its name.
  public var text: String {
    switch self {
    case .fact(let name): name
    case .record(let kind): "record:" + kind
    case .location: "location"
    case .boundary(let zone): "boundary:" + zone
    case .timeOfDay: "timeOfDay"
    case .parameter(let name): "parameter:" + name
    case .zone(let kind): "zone:" + kind
    case .window(let name): "window:" + name
    case .list(let id): "list:" + id
    case .related(let kind): "related:" + kind
    case .inForceOnlyFrom(let day): "inForceFrom:\(day)"
    }
  }
}
