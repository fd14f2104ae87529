/// Where a rule or a number stands: a document and the clause within it.
public struct Citation: Hashable, Sendable {
  /// The document, such as `GB 3847-2018`.
  public let document: String
  /// The clause or table within the document, such as `表 2`.
  public let clause: String

  /// Cites `clause` of `document`.
  public init(document: String, clause: String) {
    self.document = document
    self.clause = clause
  }
}

extension Citation: CustomStringConvertible {
  /// Document and clause, separated by a blank.
  public var description: String { clause.isEmpty ? document : document + " " + clause }
}
