/// A closed list of codes with their names.
public struct CodeList: Sendable {
  /// Stable name of the list, also the name of its XSD type.
  public let id: String
  /// The codes in the order in which they are documented.
  public let codes: [Code]
  private let known: Set<String>

  init(_ id: String, _ codes: [Code]) {
    self.id = id
    self.codes = codes
    known = Set(codes.map(\.code))
  }

  /// Whether the list has the code.
  public func contains(_ code: String) -> Bool { known.contains(code) }

  /// The names of a code; nil where the list does not have it.
  public func title(of code: String) -> BilingualText? { codes.first { $0.code == code }?.title }

  /// One code and its names.
  public struct Code: Sendable {
    /// The code.
    public let code: String
    /// Its names.
    public let title: BilingualText

    init(_ code: String, _ zh: String, _ en: String) {
      self.code = code
      title = BilingualText(zh: zh, en: en)
    }

    /// The raw value of a case of a closed type.
    init(_ value: some RawRepresentable<String>, _ title: BilingualText) {
      code = value.rawValue
      self.title = title
    }
  }
}
