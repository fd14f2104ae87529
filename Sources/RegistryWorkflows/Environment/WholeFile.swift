import Foundation

/// A file that is read whole: small by its nature, and limited, since its reader keeps all of it in memory.
enum WholeFile {
  /// The bytes of a file; of one that is longer than `limit`, one byte more than that, so that its reader can tell.
  ///
  /// - Returns: nil where the file cannot be opened, or is a folder.
  /// - Complexity: O(limit), also of a file that has no end.
  static func bytes(of path: String, limit: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return nil }
    return [UInt8](upTo: limit + 1) { room, _ in read(descriptor, room.baseAddress, room.count) }
  }
}

extension [UInt8] {
  /// Up to `count` bytes, fewer where the input ends or cannot be read.
  ///
  /// - Parameter next: reads into the room that is left, told how many bytes stand before it, and returns how many it
  ///   has read; 0 at the end, below 0 with `errno` where reading failed.
  init(upTo count: Int, next: (_ room: UnsafeMutableRawBufferPointer, _ done: Int) -> Int) {
    self.init(unsafeUninitializedCapacity: count) { buffer, length in
      while length < count {
        let room = UnsafeMutableBufferPointer(rebasing: buffer[length..<count])
        let read = next(UnsafeMutableRawBufferPointer(room), length)
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { break }
        length += read
      }
    }
  }
}
