/// What a gate ledger tells of a figure.
public enum GateFigure: Hashable, Sendable {
  /// Nothing: none of its days has a passage.
  case noPassage
  /// Nothing any more: entries of its days were lawfully deleted, and what is left is not the figure.
  case deleted
  /// The least and the most that it can be, in the smallest steps of its unit; the most is nil where nobody can tell.
  case between(Int, Int?)
}
