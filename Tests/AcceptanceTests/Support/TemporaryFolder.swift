import Foundation

/// A folder that lives as long as its owner.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("hegui-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  var path: String { url.path }

  /// The path of a name in the folder.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// An empty file of that name.
  func file(_ name: String) throws -> URL {
    let file = url.appendingPathComponent(name)
    guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown)
    }
    return file
  }

  /// A file with content.
  @discardableResult
  func file(_ name: String, containing data: Data) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file.path
  }

  /// A file with text in UTF-8.
  @discardableResult
  func file(_ name: String, _ text: String) throws -> String { try file(name, containing: Data(text.utf8)) }

  /// The content of a file of the folder.
  func data(_ name: String) throws -> Data { try Data(contentsOf: url.appendingPathComponent(name)) }
}
