/// The encoding named by an XML declaration at the start of `bytes`, which are in an encoding that contains ASCII; nil
/// where there is no declaration or it names none.
func declaredEncoding(in bytes: some Collection<UInt8>) -> String? {
  let head = bytes.prefix(400)
  guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
  let declaration = Array(head[..<end])
  let key = Array("encoding".utf8)
  guard declaration.count >= 5 + key.count,
    let start = (5...(declaration.count - key.count)).first(where: { declaration[$0...].starts(with: key) })
  else { return nil }
  var rest = declaration[(start + key.count)...].drop(while: isXMLBlank)
  guard rest.first == UInt8(ascii: "=") else { return nil }
  rest = rest.dropFirst().drop(while: isXMLBlank)
  guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
  let name = rest.dropFirst().prefix { $0 != quote }
  return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
}

/// Whether a byte is white space in XML.
@inline(__always)
func isXMLBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
