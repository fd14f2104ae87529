/// Documents of one file that follow one another, declare the same and are written in the same encoding.
struct EncodingRun {
  /// Offset of the first of them in the UTF-8 text.
  let start: Int
  /// What they are read as, and why.
  let decision: EncodingDecision
}
