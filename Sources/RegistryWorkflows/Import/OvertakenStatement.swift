import RegistryModel
import RegistryStore

/// Whether a statement has no effect, or takes it from another one.
///
/// Of an event, since a statement that takes effect later, on the same day or as the first one of the record, says otherwise:
/// an annulment dated to the day of the finding, or to an earlier one, would come before the finding itself. Of anything,
/// since two statements of one moment differ and their numbers alone rank them: 10 comes before 9 there, so the one that
/// was meant as a correction may be without effect, and nobody but who numbered them can tell.
struct OvertakenStatement {
  let reader: RegistryReader

  private static let events: Set<RecordKind> = [.check, .repair, .suspicion, .gateEvent, .siteEntry, .caseStep]

  /// - Parameter known: the statements about the subject: all that take effect later, and those of the same moment that may rank
  ///   beside it.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + statements that are known).
  func findings(on delta: RegisterDelta, among known: [RegisterDelta]) throws -> [Finding] {
    let rivals = known.filter {
      // The registry's own statement follows from that of the source beside it.
      $0.record != delta.record && $0.effective >= delta.effective
        && !($0.effective == delta.effective && SubjectDetermination.isOwn($0))
    }.sorted(by: SubjectTimeline.precedes)
    guard !rivals.isEmpty else { return [] }
    let isEvent = Self.events.contains(delta.kind)
    let above = rivals.filter {
      SubjectTimeline.precedes(delta, $0) && (isEvent || $0.effective == delta.effective)
    }
    let below = rivals.filter { SubjectTimeline.precedes($0, delta) }
    let isFirst =
      try isEvent
      && !reader.hasStatement(of: delta.kind, key: delta.key, upTo: delta.effective, otherThan: delta.record)
    return delta.mentioned.compactMap { name in
      // What became of an event is what was said last, whenever that was.
      let later = above.filter { isFirst || name == "status" || $0.effective.day == delta.effective.day }
      if let other = later.last(where: { $0.mentions(name) }) {
        let isTie = other.effective == delta.effective
        // A source that says when it stated each of two has said itself which one holds.
        guard other.values[name] != delta.values[name], !isTie || isRankedByNumber(other, delta) else { return nil }
        return finding(name, of: delta, message: isTie ? Self.overruled(by: other) : nil)
      }
      guard let other = below.last(where: { $0.mentions(name) }), isRankedByNumber(other, delta),
        other.values[name] != delta.values[name]
      else { return nil }
      return finding(name, of: other, message: Self.overrules(other))
    }
  }

  private func isRankedByNumber(_ one: RegisterDelta, _ other: RegisterDelta) -> Bool {
    one.effective == other.effective && one.stated == other.stated
  }

  private func finding(_ name: String, of delta: RegisterDelta, message: BilingualText?) -> Finding {
    let type = delta.kind.attribute(name)?.type
    // A natural person may stand where a unit should.
    let value = name == "owner" ? nil : delta.values[name]
    return Finding(
      .statementOvertaken, path: delta.kind.id + "/" + name, value: value.flatMap { type?.text(of: $0) },
      message: message, hint: message == nil ? nil : Self.tieHint)
  }

  private static func overruled(by other: RegisterDelta) -> BilingualText {
    BilingualText(
      zh: "所述内容不生效：记录 \(other.record) 就同一时刻另有说法，以记录号逐字符排在后面的为准",
      en: "what is stated has no effect: record \(other.record) says otherwise of the same moment, and the number that "
        + "comes last, character by character, holds")
  }

  private static func overrules(_ other: RegisterDelta) -> BilingualText {
    BilingualText(
      zh: "记录 \(other.record) 的这项内容不生效：本记录就同一时刻另有说法，以记录号逐字符排在后面的为准",
      en:
        "what record \(other.record) states here has no effect: this record says otherwise of the same moment, and the "
        + "number that comes last, character by character, holds")
  }

  private static let tieHint = BilingualText(
    zh: "核对以哪条为准；另用新记录号报送，并以 stated 写明作出时间（逐字符比较，RD-10 排在 RD-2 之前）",
    en: "check which one is right, and send it under a new number with stated, the time when it was made (character by "
      + "character, RD-10 comes before RD-2)")
}

extension RegisterDelta {
  /// What the source says in so many words, sorted: neither how an identity was written, which goes with the identity, nor
  /// what the registry derives.
  fileprivate var mentioned: [String] { (Array(values.keys) + cleared).filter { mentions($0) }.sorted() }

  fileprivate func mentions(_ name: String) -> Bool {
    guard values[name] != nil || cleared.contains(name) else { return false }
    switch name {
    case "stageSource", "classSource": return false
    case "stage": return values.text("stageSource") != StageSource.derived.rawValue
    case "class": return values.text("classSource") != WeightClassCompletion.derivedSource
    default: return !kind.isWriting(name)
    }
  }
}
