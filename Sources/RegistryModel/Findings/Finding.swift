/// Something wrong with data, or a rule that is broken. Not an error: the program did its work.
public struct Finding: Hashable, Sendable {
  /// What is wrong, as a stable code.
  public let code: FindingCode
  /// Where in the input.
  public let position: SourcePosition?
  /// Path of elements to the value, such as `inspection/lugdown/k100`; empty where the finding is not about one value.
  public let path: String
  /// The value as sent, cut to 200 characters; nil where there is none.
  public let value: String?
  /// What is wrong here, in both languages.
  public let message: BilingualText
  /// What to do about it, in both languages.
  public let hint: BilingualText

  /// A finding; `message` and `hint` default to those of the code.
  public init(
    _ code: FindingCode, at position: SourcePosition? = nil, path: String = "", value: String? = nil,
    message: BilingualText? = nil, hint: BilingualText? = nil
  ) {
    self.code = code
    self.position = position
    self.path = path
    self.value = value.map { $0.utf8.count > 200 && $0.count > 200 ? String($0.prefix(200)) + "…" : $0 }
    self.message = message ?? code.title
    self.hint = hint ?? code.hint
  }
}

/// A place in a received file.
public struct SourcePosition: Hashable, Sendable {
  /// Line, from 1.
  public let line: Int
  /// Column in characters, from 1; 0 where it is not known.
  public let column: Int
  /// Offset of the byte in the file as received.
  public let byteOffset: Int

  /// A place in a file.
  public init(line: Int, column: Int, byteOffset: Int) {
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
  }
}
