#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where the bytes of a document come from: a file, an open descriptor such as standard input, or memory.
///
/// Bytes are read in chunks and only forward, so that a document may be longer than memory.
public final class ByteSource {
  /// Called with every chunk as it was received, in order; for a running digest or a copy. The bytes live for the call.
  public var tap: ((UnsafeRawBufferPointer) -> Void)?
  /// How many bytes have been read.
  public private(set) var bytesRead = 0

  /// The most bytes that are read before reading fails with code `limit`; nil where there is no such bound.
  var limit: Int?

  private var origin: Origin

  private enum Origin {
    case descriptor(Int32, owned: Bool)
    case bytes([UInt8], next: Int)
  }

  private init(_ origin: Origin) {
    self.origin = origin
  }

  deinit {
    if case .descriptor(let descriptor, owned: true) = origin { close(descriptor) }
  }

  /// Opens a file.
  ///
  /// - Throws: ``XMLError`` with code `cannotOpen` where the file does not exist, is a folder, or may not be read.
  public static func file(_ path: String) throws(XMLError) -> ByteSource {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw cannotOpen(errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw cannotOpen(EISDIR)
    }
    return ByteSource(.descriptor(descriptor, owned: true))
  }

  /// Reads from a descriptor that is open already, such as 0 for standard input; it is not closed.
  public static func descriptor(_ descriptor: Int32) -> ByteSource {
    ByteSource(.descriptor(descriptor, owned: false))
  }

  /// Reads from memory.
  public static func bytes(_ bytes: [UInt8]) -> ByteSource {
    ByteSource(.bytes(bytes, next: 0))
  }

  /// Reads up to `buffer.count` bytes; 0 at the end.
  ///
  /// - Throws: ``XMLError`` with code `cannotRead`, or `limit` where more has come than may.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(XMLError) -> Int {
    let count = try readChunk(into: buffer)
    bytesRead += count
    if let limit, bytesRead > limit { throw XMLError.tooLong(limit: limit) }
    if count > 0, let tap { tap(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
    return count
  }

  private func readChunk(into buffer: UnsafeMutableRawBufferPointer) throws(XMLError) -> Int {
    switch origin {
    case .descriptor(let descriptor, _):
      while true {
        #if canImport(Glibc)
          let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
          let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
        if count >= 0 { return count }
        if errno == EINTR { continue }
        let reason = SystemReason.message(errno)
        throw XMLError(.cannotRead, zh: "读取失败：\(reason.zh)", en: "reading failed: \(reason.en)")
      }
    case .bytes(let bytes, let next):
      let count = min(buffer.count, bytes.count - next)
      bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[next..<next + count])) }
      origin = .bytes(bytes, next: next + count)
      return count
    }
  }

  /// Who opens the file names it: once, and by the name under which it was given.
  private static func cannotOpen(_ number: Int32) -> XMLError {
    let reason = SystemReason.message(number)
    return XMLError(.cannotOpen, zh: "无法打开：\(reason.zh)", en: "it cannot be opened: \(reason.en)")
  }
}
