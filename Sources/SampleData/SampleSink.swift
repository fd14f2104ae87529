/// Where sample files go: one file after the other, each in pieces.
public protocol SampleSink {
  /// Begins a file of that name; the file before it is complete.
  mutating func begin(_ name: String) throws
  /// Appends a piece to the file that was begun.
  mutating func append(_ bytes: [UInt8]) throws
  /// All files are complete.
  mutating func end() throws
}
