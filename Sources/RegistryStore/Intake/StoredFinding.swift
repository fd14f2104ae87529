public import RegistryModel

/// A finding as the registry holds it: by its code, since codes outlive the program that knows them.
public struct StoredFinding: Hashable, Sendable {
  /// The stable code.
  public let code: String
  /// How grave it is.
  public let severity: FindingCode.Severity
  /// Where in the input.
  public let position: SourcePosition?
  /// Path of elements to the value.
  public let path: String
  /// The value as sent; nil where there is none.
  public let value: String?
  /// What is wrong.
  public let message: BilingualText
  /// What to do about it.
  public let hint: BilingualText
}
