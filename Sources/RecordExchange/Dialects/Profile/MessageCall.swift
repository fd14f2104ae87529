/// What is known of the call that sent a message, for dialects that say the kind of a message there and not in the message
/// itself.
public enum MessageCall: Hashable, Sendable {
  /// The argument of that name had one of these values.
  case argument(name: String, values: [String])
  /// The message was recognised when it came, as the one of that id.
  case recognised(message: String)
  /// The call itself is there, with these arguments; of one that it does not have, what is known otherwise holds.
  indirect case made(arguments: [String: String], otherwise: MessageCall?)

  /// Whether a message with that condition was sent by such a call.
  func fits(_ name: String, _ values: [String], of message: String) -> Bool {
    switch self {
    case .argument(let given, let words): given == name && words.contains { values.contains($0) }
    case .recognised(let known): known == message
    case .made(let arguments, let otherwise):
      arguments[name].map { values.contains($0) } ?? otherwise?.fits(name, values, of: message) ?? false
    }
  }
}

extension DialectProfile {
  /// The arguments of calls by which the profile tells its messages apart, each with the values it knows, in the order of
  /// the file.
  ///
  /// - Complexity: O(conditions).
  public var callArguments: [(name: String, values: [String])] {
    var found: [(name: String, values: [String])] = []
    for condition in messages.flatMap(\.conditions) {
      guard case .callIs(let values) = condition.test else { continue }
      let name = condition.path.text
      if let index = found.firstIndex(where: { $0.name == name }) {
        found[index].values += values.filter { !found[index].values.contains($0) }
      } else {
        found.append((name, values))
      }
    }
    return found
  }
}
