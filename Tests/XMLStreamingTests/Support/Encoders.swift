#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `text` in another encoding, by the C library's converter.
func encoded(_ text: String, as name: String) -> [UInt8] {
  guard let converter = iconv_open(name, "UTF-8") else { return [] }
  defer { iconv_close(converter) }
  var input = Array(text.utf8).map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4 + 16)
  var written = 0
  input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      var next = source.baseAddress
      var left = source.count
      var place = target.baseAddress
      var room = target.count
      _ = iconv(converter, &next, &left, &place, &room)
      written = target.count - room
    }
  }
  return output[..<written].map { UInt8(bitPattern: $0) }
}
