public import RegistryModel

/// Joins the parts of inspections by station, serial and attempt, in whatever order they come.
///
/// It holds the parts of at most `capacity` inspections, and parts of about `byteCapacity` bytes; beyond that the one that
/// began first is given out, complete or not. So memory is bounded, and what is not complete can be kept elsewhere and
/// offered again.
public struct InspectionAssembler: Sendable {
  private let profiles: [String: DialectProfile]
  private let capacity: Int
  private let byteCapacity: Int
  private let isDecidedByPerson: Bool
  private var weight = 0
  private var open: [Bundle.Key: Bundle] = [:]
  private var order: [Bundle.Key] = []
  private var first = 0

  /// The parts that have come for one serial.
  private struct Bundle: Sendable {
    struct Key: Hashable, Sendable {
      let dialect: String
      let inspection: InspectionKey
    }
    private(set) var parts: [MessagePart] = []
    /// About how many bytes the parts take.
    private(set) var weight = 0

    init(_ parts: [MessagePart]) {
      self.parts = parts
      weight = parts.reduce(0) { $0 + $1.weight }
    }

    mutating func append(_ part: MessagePart, _ weight: Int) {
      parts.append(part)
      self.weight += weight
    }
  }

  /// An assembler that holds at most `capacity` inspections.
  ///
  /// - Parameters:
  ///   - byteCapacity: About how many bytes the parts may take that are held. The default holds about a thousand
  ///     inspections, as many as all stations of a city begin in an hour; what is held is stored only after the file has
  ///     been read, so that more of it costs time.
  ///   - isDecidedByPerson: Whether a person has decided that the parts belong together, where a dialect's numbers do not
  ///     say so.
  public init(
    _ catalogue: DialectCatalogue, capacity: Int = 20_000, byteCapacity: Int = 2 << 20, isDecidedByPerson: Bool = false
  ) {
    profiles = Dictionary(uniqueKeysWithValues: catalogue.profiles.map { ($0.id, $0) })
    self.capacity = max(1, capacity)
    self.byteCapacity = byteCapacity
    self.isDecidedByPerson = isDecidedByPerson
  }

  /// Adds a part and returns what had to make room for it. `kept` is asked, when the first part of an inspection comes,
  /// for parts that waited since an earlier file.
  ///
  /// - Complexity: O(1) on average, plus O(values) for what is given out.
  public mutating func add(
    _ part: MessagePart, kept: (InspectionKey) throws -> [MessagePart] = { _ in [] }
  ) rethrows -> [JoinedInspection] {
    let key = Bundle.Key(dialect: part.dialect, inspection: part.key)
    let added = part.weight
    if open[key]?.append(part, added) == nil {
      var bundle = Bundle(try kept(part.key).filter { $0.dialect == part.dialect && $0.key == part.key })
      weight += bundle.weight
      bundle.append(part, added)
      open[key] = bundle
      order.append(key)
    }
    weight += added
    var given: [JoinedInspection] = []
    while open.count > 1, open.count > capacity || weight > byteCapacity {
      given += close(order[first])
      first += 1
      if first > capacity || first * 2 > order.count + 64 {
        order.removeFirst(first)
        first = 0
      }
    }
    return given
  }

  /// Gives out everything, in the order in which the inspections began.
  ///
  /// - Complexity: O(values).
  public mutating func finish() -> [JoinedInspection] {
    let keys = order[first...]
    order = []
    first = 0
    return keys.flatMap { close($0) }
  }

  private mutating func close(_ key: Bundle.Key) -> [JoinedInspection] {
    guard let bundle = open.removeValue(forKey: key), let profile = profiles[key.dialect] else { return [] }
    weight -= bundle.weight
    if profile.serialForm == .withStart {
      let visits = VehicleVisits(profile: profile, key: key.inspection, isDecidedByPerson: isDecidedByPerson)
      return visits.inspections(of: bundle.parts)
    }
    return Self.byAttempt(bundle.parts).map { Self.join($0, profile, key.inspection) }
  }

  /// Parts without an attempt belong to the attempt of the others where there is only one; else nobody can tell.
  private static func byAttempt(_ parts: [MessagePart]) -> [[MessagePart]] {
    let stated = parts.lazy.compactMap(\.attempt)
    guard let one = stated.first, stated.contains(where: { $0 != one }) else { return [parts] }
    let attempts = Set(stated).sorted()
    let unnumbered = parts.filter { $0.attempt == nil }
    return attempts.map { attempt in parts.filter { $0.attempt == attempt } } + (unnumbered.isEmpty ? [] : [unnumbered])
  }

  /// Puts parts together that belong to one inspection.
  static func join(
    _ parts: [MessagePart], _ profile: DialectProfile, _ key: InspectionKey
  ) -> JoinedInspection {
    var draft = InspectionDraft()
    var taken: [MessagePart] = []
    var repeated: [MessagePart] = []
    var findings: [Finding] = []
    for part in parts {
      if taken.contains(where: { $0.repeats(part) }) {
        repeated.append(part)
        continue
      }
      for field in draft.merge(part) {
        let values = "\(part.message): \(field.name)"
        findings.append(
          Finding(.dialectContradiction, at: part.origin.position, path: field.name, value: values))
      }
      taken.append(part)
    }
    if let method = draft.contradictedMethod {
      findings.append(Finding(.dialectMethod, at: taken.first?.origin.position, path: "method", value: method))
    }
    var joined = JoinedInspection(
      dialect: profile.id, messages: profile.messages, key: key, parts: taken, repeated: repeated)
    joined.findings = findings
    guard findings.isEmpty else {
      joined.state = .contradictory
      joined.serial = draft.serial(of: profile, key: key)
      return joined
    }
    let remarks = draft.speedOutsideRange.map { speed in
      [
        Finding(
          .dialectSpeed, at: taken.first?.origin.position, path: CanonicalField.lugdownMeasuredRatedSpeed.name,
          value: speed)
      ]
    }
    joined.findings = remarks ?? []
    switch draft.record(of: profile, key: key) {
    case .success(let record):
      joined.state = .complete(record)
      joined.placeless = draft.placelessFields
    case .failure(let missing):
      let names = missing.parts.map(\.name).joined(separator: " ")
      joined.state = .waiting(missing: missing.parts)
      joined.lacksForFailure = !draft.lackedByFailures.isEmpty
      joined.serial = draft.serial(of: profile, key: key)
      if profile.serialForm == .withStart { joined.serialStart = InspectionDraft.serialStart(of: key) }
      joined.findings += [
        Finding(
          .dialectWaiting, at: taken.first?.origin.position, path: key.serial, value: names,
          message: BilingualText(
            zh: "检验 \(key.serial) 的报文尚未到齐，缺：\(names)",
            en: "messages of the inspection \(key.serial) are missing: \(names)"))
      ]
    }
    return joined
  }
}

/// The parts of one inspection and what they add up to.
public struct JoinedInspection: Sendable {
  /// Id of the dialect.
  public let dialect: String
  /// The messages of the dialect.
  let messages: [DialectMessage]
  /// Which inspection it is.
  public let key: InspectionKey
  /// The parts, in the order in which they came.
  public let parts: [MessagePart]
  /// Parts that came again with the same content.
  public let repeated: [MessagePart]
  /// What they add up to.
  public internal(set) var state: State = .contradictory
  /// The serial that the record will have, as far as the parts that have come tell it; nil where there is a record.
  public internal(set) var serial: InspectionSerial?
  /// With what the serials of all inspections of the vehicle start, where the dialect numbers vehicles.
  public internal(set) var serialStart: String?
  /// What was found while they were joined.
  public internal(set) var findings: [Finding] = []
  /// The fields of sections that the record does not hold, since they lack what makes them.
  var placeless: Set<CanonicalField> = []

  /// What parts add up to.
  public enum State: Sendable {
    /// A record.
    case complete(InspectionRecord)
    /// Not yet a record; this is missing.
    case waiting(missing: [MissingPart])
    /// The parts contradict one another.
    case contradictory
  }

  /// Whether they wait for what makes a section in which something speaks against the vehicle.
  var lacksForFailure = false

  /// Whom the parts are about, unchecked.
  public var quotedSubject: QuotedSubject {
    var subject = QuotedSubject(of: parts.lazy.flatMap(\.values))
    if lacksForFailure { subject.isFailure = true }
    return subject
  }

  /// What the profiles do not map, and what the record has no place for, in the order of the parts.
  public var leftovers: [Leftover] {
    var found: [Leftover] = []
    for part in parts {
      found += part.leftovers
      // By place, since a copy of each value counts two references.
      for index in part.values.indices
      where part.values[index].field == .lugdownMeasuredRatedSpeed || isPlaceless(part.values[index]) {
        found.append(Leftover(path: part.values[index].field.name, text: part.values[index].text))
      }
    }
    return found
  }

  private func isPlaceless(_ value: PartValue) -> Bool {
    !placeless.isEmpty && placeless.contains(value.field) && !value.isAssumed
  }
}
