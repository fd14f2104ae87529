import Foundation

/// Where sample files go: one file after the other, each in pieces.
public protocol SampleSink {
  /// Begins a file of that name; the file before it is complete.
  mutating func begin(_ name: String) throws
  /// Appends a piece to the file that was begun.
  mutating func append(_ bytes: [UInt8]) throws
  /// All files are complete.
  mutating func end() throws
}

/// Writes sample files into a folder.
public struct SampleFolder: SampleSink {
  private let folder: URL
  private var file: FileHandle?

  /// Writes into the folder at `path`, which is made where it is missing.
  ///
  /// - Throws: an error of Foundation where the folder cannot be made.
  public init(path: String) throws {
    folder = URL(filePath: path, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Begins a file, replacing one of the same name.
  public mutating func begin(_ name: String) throws {
    try file?.close()
    let url = folder.appending(path: name)
    try Data().write(to: url)
    file = try FileHandle(forWritingTo: url)
  }

  /// Appends a piece to the file that was begun.
  public mutating func append(_ bytes: [UInt8]) throws {
    try file?.write(contentsOf: bytes)
  }

  /// Closes the last file.
  public mutating func end() throws {
    try file?.close()
    file = nil
  }
}
