import RegistryModel

/// Whether a document could be a message of two kinds.
struct RecognitionChecks {
  let profiles: [DialectProfile]

  /// Profiles of the same id and messages that cannot be told apart.
  func problems() -> [ProfileProblem] {
    var found: [ProfileProblem] = []
    for (index, profile) in profiles.enumerated() {
      if index > 0, profiles[index - 1].id == profile.id {
        found.append(
          ProfileProblem(
            profile.file, nil, zh: "方言 \(profile.id) 已由 \(profiles[index - 1].file) 定义",
            en: "the dialect \(profile.id) is already defined by \(profiles[index - 1].file)"))
      }
      for (number, message) in profile.messages.enumerated() {
        for other in profile.messages[(number + 1)...] where overlap(message, other) {
          found.append(problem(profile, other, profile, message))
        }
        for rival in profiles[(index + 1)...] where shareRoot(profile, rival) {
          for other in rival.messages where overlap(message, other) {
            found.append(problem(rival, other, profile, message))
          }
        }
      }
    }
    return found
  }

  private func problem(
    _ profile: DialectProfile, _ message: DialectMessage, _ rival: DialectProfile, _ other: DialectMessage
  ) -> ProfileProblem {
    ProfileProblem(
      profile.file, message.line, zh: "报文 \(message.id) 与 \(rival.id) 的 \(other.id) 可能同时匹配同一文件",
      en: "a document may be both \(message.id) and \(other.id) of \(rival.id)",
      hintZH: "用 when 给出信封路径或接口标识加以区分", hintEN: "tell them apart with when: an envelope path or an interface id")
  }

  private func shareRoot(_ left: DialectProfile, _ right: DialectProfile) -> Bool {
    if let first = left.namespace, let second = right.namespace, first != second { return false }
    let ignoresCase = left.isAnyCase || right.isAnyCase
    return left.roots.contains { root in
      right.roots.contains { ignoresCase ? $0.lowercased() == root.lowercased() : $0 == root }
    }
  }

  /// Two messages that carry no record may be taken for one another.
  private func overlap(_ left: DialectMessage, _ right: DialectMessage) -> Bool {
    if left.content == .none, right.content == .none { return false }
    return !left.conditions.contains { first in right.conditions.contains { excludes(first, $0) } }
  }

  private func excludes(
    _ first: DialectMessage.Condition, _ second: DialectMessage.Condition
  ) -> Bool {
    switch (first.test, second.test) {
    case (.isOneOf(let left), .isOneOf(let right)), (.callIs(let left), .callIs(let right)):
      return first.path == second.path && Set(left).isDisjoint(with: right)
    case (.firstChildIs(let left), .firstChildIs(let right)), (.rootIs(let left), .rootIs(let right)):
      return Set(left).isDisjoint(with: right)
    case (.absent, .exists), (.absent, .isOneOf): return isPrefix(first.path, second.path)
    case (.exists, .absent), (.isOneOf, .absent): return isPrefix(second.path, first.path)
    default: return false
    }
  }

  private func isPrefix(_ outer: FieldPath, _ inner: FieldPath) -> Bool {
    if outer.attribute != nil { return outer == inner }
    return inner.elements.starts(with: outer.elements)
  }
}
