import Crypto
import Foundation
import RegistryModel
import RemoteOBD

/// A capture file, or standard input, read piece by piece: raw bytes, or the bytes that hex text stands for.
struct CaptureInput {
  let path: String

  /// Endings that are read when a folder is walked.
  static let endings: Set<String> = ["bin", "hex", "dat", "raw", "cap"]

  private static let pieceSize = 1 << 16

  /// What was read.
  struct Ending {
    var byteCount = 0
    var sha256 = ""
    var isHexText = false
    var textFindings: [Finding] = []
  }

  /// Calls `body` with every piece, decoded. Memory does not grow with the file.
  ///
  /// - Throws: `WorkflowError` where reading fails, and what `body` throws.
  func forEachPiece(_ body: ([UInt8], _ bytesRead: Int) throws -> Void) throws -> Ending {
    let file = try open()
    defer { if path != "-" { try? file.close() } }
    var ending = Ending()
    var hash = SHA256()
    var hex = HexStream()
    while let piece = try read(file), !piece.isEmpty {
      hash.update(data: piece)
      // The first piece decides: raw frames begin with bytes that are no hex digits.
      if ending.byteCount == 0 { ending.isHexText = piece.withUnsafeBytes { HexStream.isHexText($0) } }
      ending.byteCount += piece.count
      if ending.isHexText {
        var bytes: [UInt8] = []
        piece.withUnsafeBytes { hex.decode($0, into: &bytes) }
        try body(bytes, piece.count)
      } else {
        try body([UInt8](piece), piece.count)
      }
    }
    hex.finish()
    if ending.isHexText { ending.textFindings = hex.findings }
    ending.sha256 = Hexadecimal.text(of: hash.finalize())
    return ending
  }

  /// Whether the capture begins in the middle of a frame, so that it may go on where another one ended; false for
  /// standard input, which cannot be read twice.
  ///
  /// - Throws: `WorkflowError` where reading fails.
  func beginsWithinFrame() throws -> Bool {
    guard path != "-" else { return false }
    let file = try open()
    defer { try? file.close() }
    guard let piece = try read(file), !piece.isEmpty else { return true }
    return piece.withUnsafeBytes { memory in
      guard HexStream.isHexText(memory) else { return !StreamDecoder.couldBeginFrame(memory) }
      var hex = HexStream()
      var bytes: [UInt8] = []
      hex.decode(memory, into: &bytes)
      return bytes.withUnsafeBytes { !StreamDecoder.couldBeginFrame($0) }
    }
  }

  private func open() throws -> FileHandle {
    if path == "-" { return FileHandle.standardInput }
    guard let file = FileHandle(forReadingAtPath: path) else { throw failure }
    return file
  }

  private func read(_ file: FileHandle) throws -> Data? {
    do { return try file.read(upToCount: Self.pieceSize) } catch { throw failure }
  }

  private var failure: WorkflowError {
    WorkflowError(
      .inputOutput, zh: "读取失败", en: "reading failed", location: path, hintZH: "核对文件与磁盘",
      hintEN: "check the file and the disk")
  }
}
