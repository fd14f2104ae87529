/// `name=value`, as people type it.
public struct NamedText: Hashable, Sendable {
  /// What stands before the first `=`.
  public let name: String
  /// What stands behind it, with all further ones.
  public let value: String

  /// Reads such a pair; nil where there is no `=`.
  ///
  /// A combining character at the front of the value belongs to it, though Swift takes it and the `=` for one `Character`.
  public init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard let mark = scalars.firstIndex(of: "=") else { return nil }
    name = String(scalars[..<mark])
    value = String(scalars[scalars.index(after: mark)...])
  }
}
