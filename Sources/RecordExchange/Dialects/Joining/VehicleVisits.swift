import RegistryModel

/// Tells the visits of a vehicle apart where a dialect numbers vehicles and not inspections: what belongs to two visits is
/// never joined, and where that cannot be told a person decides.
struct VehicleVisits {
  let profile: DialectProfile
  let key: InspectionKey
  /// Whether a person has decided that parts of several files belong together.
  let isDecidedByPerson: Bool

  /// The inspections that the parts of a vehicle add up to.
  ///
  /// - Complexity: O(parts²), of which a vehicle has few.
  func inspections(of parts: [MessagePart]) -> [JoinedInspection] {
    var found: [JoinedInspection] = []
    var earlier: [MessagePart] = []
    for (file, own) in byFile(parts) {
      var visits = withoutRepeats(inOrder(own))
      var joined = visits.map { join($0) }
      // The messages of a visit come one behind the other; where one but the last is not whole, nobody can tell which
      // visit the others belong to.
      if joined.dropLast().contains(where: { !$0.isComplete }) {
        found += visits.map { undecided($0) }
        continue
      }
      if let first = visits.first, mayJoin(earlier, first) {
        let both = acrossFiles(earlier + first)
        // What is whole without the earlier messages leaves them where they are, unless they surely belong to it.
        if both.isComplete || !joined[0].isComplete {
          (visits[0], joined[0]) = (earlier + first, both)
          earlier = []
        }
      }
      if file != nil, let last = visits.last, case .waiting? = joined.last?.state {
        if !earlier.isEmpty { found.append(join(earlier)) }
        earlier = last
        joined.removeLast()
      }
      found += joined
    }
    return (earlier.isEmpty ? [] : [join(earlier)]) + found
  }

  /// The parts of each file, the file at hand last.
  private func byFile(_ parts: [MessagePart]) -> [(file: Int64?, parts: [MessagePart])] {
    if isDecidedByPerson { return [(nil, parts)] }
    let files = Set(parts.compactMap(\.earlierFile)).sorted().map { Optional($0) } + [nil]
    return files.map { file in (file, parts.filter { $0.earlierFile == file }) }.filter { !$0.1.isEmpty }
  }

  /// A message of a kind that is there already begins another visit.
  private func inOrder(_ parts: [MessagePart]) -> [[MessagePart]] {
    var visits: [[MessagePart]] = []
    for part in parts {
      if let last = visits.last, !last.contains(where: { $0.message == part.message }) {
        visits[visits.count - 1].append(part)
      } else {
        visits.append([part])
      }
    }
    return visits
  }

  /// A visit all of which another one says as well is that one, sent again.
  private func withoutRepeats(_ visits: [[MessagePart]]) -> [[MessagePart]] {
    var kept = visits
    for index in visits.indices.reversed() {
      let visit = kept[index]
      let same = kept.indices.first { other in
        other != index && visit.allSatisfy { part in kept[other].contains { $0.repeats(part) } }
      }
      if let same {
        kept[same] += visit
        kept.remove(at: index)
      }
    }
    return kept
  }

  /// Whether parts of two files may be of one visit: they came close to one another, and none stands for the other.
  private func mayJoin(_ earlier: [MessagePart], _ later: [MessagePart]) -> Bool {
    guard let first = earlier.first, let last = later.first, let hours = profile.joinHours else { return false }
    let isNear =
      abs(last.receivedAt.millisecondsSinceEpoch - first.receivedAt.millisecondsSinceEpoch) <= hours.asMilliseconds
    return isNear && !earlier.contains { part in later.contains { $0.message == part.message && !$0.repeats(part) } }
  }

  /// Joins parts of several files, where the inspection was held when they came; of files that are read long after, it
  /// cannot be told.
  private func acrossFiles(_ parts: [MessagePart]) -> JoinedInspection {
    let joined = join(parts)
    guard case .complete(let record) = joined.state, let hours = profile.joinHours else { return joined }
    let start = record.start.millisecondsSinceEpoch
    let isAtTheTime = parts.allSatisfy { part in
      (0...hours.asMilliseconds).contains(part.receivedAt.millisecondsSinceEpoch - start)
    }
    return isAtTheTime ? joined : undecided(parts)
  }

  private func join(_ parts: [MessagePart]) -> JoinedInspection { InspectionAssembler.join(parts, profile, key) }

  private func undecided(_ parts: [MessagePart]) -> JoinedInspection {
    var joined = JoinedInspection(
      dialect: profile.id, messages: profile.messages, key: key, parts: parts, repeated: [])
    joined.findings = [Finding(.dialectVisits, at: parts.first?.origin.position, path: key.serial)]
    return joined
  }
}

extension JoinedInspection {
  /// Whether it is a record.
  fileprivate var isComplete: Bool {
    if case .complete = state { return true }
    return false
  }
}

extension Int {
  /// Hours in milliseconds.
  fileprivate var asMilliseconds: Int64 { Int64(self) * 3_600_000 }
}
