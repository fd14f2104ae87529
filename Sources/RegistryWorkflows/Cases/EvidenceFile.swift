import Crypto
import Foundation
import RegistryModel

/// A file named as evidence of a step, or the digest of one. The file itself is not kept.
struct EvidenceFile {
  /// The name of the file without its folders; nil where the digest alone was given.
  private(set) var name: String?
  /// SHA-256 of its content, in 64 lower-case digits; nil where no evidence was given.
  private(set) var digest: String?

  /// - Parameter text: path of a file, or a SHA-256 of 64 digits; nil for no evidence.
  /// - Throws: `WorkflowError` where there is no such file, or it cannot be read.
  /// - Complexity: O(size of the file); it is read piece by piece.
  init(_ text: String?) throws {
    guard let text else { return }
    if text.isSHA256 {
      digest = text.lowercased()
      return
    }
    // A device has no end.
    guard FileStatus(of: text)?.isRegular == true, let handle = FileHandle(forReadingAtPath: text) else {
      throw WorkflowError(
        .noSuchInput, zh: "没有这个证据文件", en: "there is no such file of evidence", location: text,
        hintZH: "给出文件路径或 64 位 SHA-256", hintEN: "give the path of a file or its SHA-256 of 64 digits")
    }
    defer { try? handle.close() }
    var hash = SHA256()
    do {
      while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty { hash.update(data: chunk) }
    } catch {
      throw WorkflowError(
        .unreadableInput, zh: "证据文件无法读取", en: "the file of evidence cannot be read", location: text,
        hintZH: "核对权限", hintEN: "check its permissions")
    }
    name = PathParts(text).name
    digest = Hexadecimal.text(of: hash.finalize())
  }
}
