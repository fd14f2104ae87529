import Crypto
import Foundation
import RecordExchange
import RegistryModel
import Synchronization

/// One input of an import: a file, or standard input kept in a private file while the run lasts, so that the bytes of
/// any record can be read again.
final class ReceivedInput: Sendable {
  /// The path as the caller named it.
  let name: String
  private let path: String
  /// Standard input, kept in a file without a name, so that nothing of it stays however the program ends; nil for a file.
  private let spooled: Int32?
  private let digest = Mutex(SHA256())
  private let received = Mutex(0)
  /// The file, opened once more to read single records again; nil until one is asked for.
  private let reopened = Mutex<Int32?>(nil)

  /// - Throws: `WorkflowError` where standard input cannot be kept.
  init(_ name: String) throws {
    self.name = name
    guard name == "-" else {
      path = name
      spooled = nil
      return
    }
    let descriptor = try ReceivedInput.spool()
    spooled = descriptor
    path = "/proc/self/fd/\(descriptor)"
  }

  deinit {
    if let descriptor = reopened.withLock({ $0 }), descriptor >= 0 { close(descriptor) }
    if let spooled { close(spooled) }
  }

  /// A reader of the input whose bytes are counted and hashed as they are read.
  ///
  /// - Throws: `DocumentError` where it cannot be opened.
  func reader(schemas: String) throws -> DocumentReader {
    let reader = try DocumentReader(.file(path), schemas: schemas)
    reader.tap = { [self] in note($0) }
    return reader
  }

  /// A reader of station messages, whose bytes are counted and hashed likewise.
  ///
  /// - Throws: `DocumentError` where it cannot be opened.
  func messageReader(catalogue: DialectCatalogue, settings: DialectSettings) throws -> DialectReader {
    let reader = try DialectReader(.file(path), catalogue: catalogue, settings: settings)
    reader.tap = { [self] in note($0) }
    return reader
  }

  /// All bytes of the input, up to a limit, counted and hashed; for documents that are read as a whole.
  func all(limit: Int) -> [UInt8] {
    let bytes = self.bytes(offset: 0, count: limit)
    bytes.withUnsafeBytes { note($0) }
    return bytes
  }

  private func note(_ bytes: UnsafeRawBufferPointer) {
    digest.withLock { $0.update(bufferPointer: bytes) }
    received.withLock { $0 += bytes.count }
  }

  /// Bytes read so far.
  var byteCount: Int { received.withLock { $0 } }

  /// SHA-256 of the bytes read so far, as 64 hexadecimal digits.
  var sha256: String { digest.withLock { Hexadecimal.text(of: $0.finalize()) } }

  /// The bytes of a record as they were received; empty where they cannot be read any more.
  func bytes(offset: Int, count: Int) -> [UInt8] {
    let descriptor = reopened.withLock { descriptor in
      if descriptor == nil { descriptor = open(path, O_RDONLY | O_CLOEXEC) }
      return descriptor ?? -1
    }
    guard descriptor >= 0, count > 0 else { return [] }
    return [UInt8](upTo: count) { room, done in
      pread(descriptor, room.baseAddress, room.count, off_t(offset + done))
    }
  }

  private static func spool() throws -> Int32 {
    let path = FileManager.default.temporaryDirectory.path + "/hegui-stdin-\(getpid())-\(UUID().uuidString)"
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable(path) }
    unlink(path)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    var beginning: Data? = Data()
    do {
      while let chunk = try nextChunk(), !chunk.isEmpty {
        do { try file.write(contentsOf: chunk) } catch { throw unwritable(path) }
        beginning?.append(chunk)
        guard let known = beginning, known.count >= DialectChoice.peekSize else { continue }
        // What never ends and is no document would fill the folder: its beginning is enough to say what is wrong.
        guard mayBeDocument(beginning: known) else { break }
        beginning = nil
      }
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Whether an element begins in the beginning, behind no more than readable text, or nothing but blanks stands there.
  private static func mayBeDocument(beginning: Data) -> Bool {
    let front = beginning.prefix { $0 != UInt8(ascii: "<") }
    guard front.count < beginning.count else { return front.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }
    // UTF-16 has zero bytes between its letters, also before the first one.
    let hasWideLetters = beginning.prefix(4).contains(0)
    return front.allSatisfy { DialectChoice.isReadable($0) || hasWideLetters && $0 == 0 }
  }

  private static func nextChunk() throws -> Data? {
    do {
      return try FileHandle.standardInput.read(upToCount: 1 << 16)
    } catch {
      throw WorkflowError(
        .inputOutput, zh: "无法读取标准输入", en: "standard input cannot be read", hintZH: "核对其来源",
        hintEN: "check where it comes from")
    }
  }

  private static func unwritable(_ path: String) -> WorkflowError {
    WorkflowError(
      .inputOutput, zh: "无法暂存标准输入", en: "standard input cannot be kept while it is read", location: path,
      hintZH: "核对临时文件夹的空间与权限", hintEN: "check space and permissions of the temporary folder")
  }
}
