#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Turns received bytes into UTF-8 and notes what is no character.
struct TextDecoder: ~Copyable {
  private(set) var encoding: TextEncoding
  /// Damage found, in the order of the text; the reader of the text takes away what it has dealt with.
  var damages: [Damage] = []
  private var converter: Converter?

  /// - Throws: ``XMLError`` with code `encodingUnsupported` where this machine cannot convert the encoding.
  init(_ encoding: TextEncoding) throws(XMLError) {
    self.encoding = .utf8
    try use(encoding)
  }

  /// Decodes what follows as `encoding`; what came before ended with a whole character, or is damage.
  ///
  /// - Throws: ``XMLError`` with code `encodingUnsupported` where this machine cannot convert the encoding.
  mutating func use(_ encoding: TextEncoding) throws(XMLError) {
    self.encoding = encoding
    guard encoding == .gb18030, converter == nil else { return }
    guard let opened = Converter(from: "GB18030") else {
      throw XMLError(
        .encodingUnsupported, zh: "本机的 iconv 不能转换 GB18030", en: "iconv of this machine cannot convert GB18030")
    }
    converter = opened
  }

  /// Decodes `raw` behind the end of `text` and returns how many bytes of `raw` it used: all but an unfinished character,
  /// and all of them where nothing follows.
  ///
  /// - Complexity: O(length of `raw`).
  mutating func decode(_ raw: UnsafeRawBufferPointer, isLast: Bool, into text: inout ByteBuffer) -> Int {
    let first = text.count
    let used: Int
    switch encoding {
    case .utf8: used = decodeUTF8(raw, isLast: isLast, into: &text)
    case .gb18030: used = decodeGB18030(raw, isLast: isLast, into: &text)
    case .utf16LittleEndian: used = decodeUTF16(raw, low: 0, isLast: isLast, into: &text)
    case .utf16BigEndian: used = decodeUTF16(raw, low: 1, isLast: isLast, into: &text)
    }
    replaceNULs(in: &text, from: first)
    return used
  }

  private mutating func decodeUTF8(_ raw: UnsafeRawBufferPointer, isLast: Bool, into text: inout ByteBuffer) -> Int {
    var used = raw.count
    let room = text.room(for: raw.count)
    if raw.count > 0 { room.copyMemory(from: raw) }
    var index = 0
    scan: while true {
      index = UTF8Check.endOfASCII(in: raw, from: index)
      guard index < raw.count else { break }
      switch UTF8Check.sequence(in: raw, at: index) {
      case .character(let length): index += length
      case .incomplete where !isLast:
        used = index
        break scan
      default:
        note(text.end + index, isNUL: false, raw, at: index, length: 1)
        room[index] = Damage.standIn
        index += 1
      }
    }
    text.append(used)
    return used
  }

  private mutating func decodeUTF16(
    _ raw: UnsafeRawBufferPointer, low: Int, isLast: Bool, into text: inout ByteBuffer
  ) -> Int {
    let room = text.room(for: raw.count / 2 * 3 + 1)
    var index = 0
    var written = 0
    while index + 2 <= raw.count {
      let unit = UInt32(raw[index + low]) | UInt32(raw[index + 1 - low]) << 8
      var scalar = unit
      var length = 2
      if unit & 0xF800 == 0xD800 {
        if unit < 0xDC00, index + 4 > raw.count, !isLast { break }
        var next: UInt32 = 0
        if unit < 0xDC00, index + 4 <= raw.count {
          next = UInt32(raw[index + 2 + low]) | UInt32(raw[index + 3 - low]) << 8
        }
        if next & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + (unit & 0x3FF) << 10 + (next & 0x3FF)
          length = 4
        } else {
          note(text.end + written, isNUL: false, raw, at: index, length: 2)
          scalar = UInt32(Damage.standIn)
        }
      }
      written += Self.encode(scalar, into: room, at: written)
      index += length
    }
    if isLast, index + 1 == raw.count {
      note(text.end + written, isNUL: false, raw, at: index, length: 1)
      room[written] = Damage.standIn
      written += 1
      index += 1
    }
    text.append(written)
    return index
  }

  @inline(__always)
  private static func encode(_ scalar: UInt32, into room: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    if scalar < 0x80 {
      room[offset] = UInt8(scalar)
      return 1
    }
    if scalar < 0x800 {
      room[offset] = UInt8(0xC0 | scalar >> 6)
      room[offset + 1] = UInt8(0x80 | scalar & 0x3F)
      return 2
    }
    if scalar < 0x10000 {
      room[offset] = UInt8(0xE0 | scalar >> 12)
      room[offset + 1] = UInt8(0x80 | scalar >> 6 & 0x3F)
      room[offset + 2] = UInt8(0x80 | scalar & 0x3F)
      return 3
    }
    room[offset] = UInt8(0xF0 | scalar >> 18)
    room[offset + 1] = UInt8(0x80 | scalar >> 12 & 0x3F)
    room[offset + 2] = UInt8(0x80 | scalar >> 6 & 0x3F)
    room[offset + 3] = UInt8(0x80 | scalar & 0x3F)
    return 4
  }

  private mutating func decodeGB18030(
    _ raw: UnsafeRawBufferPointer, isLast: Bool, into text: inout ByteBuffer
  ) -> Int {
    var index = 0
    while index < raw.count {
      let plain = UTF8Check.endOfASCII(in: raw, from: index) - index
      if plain > 0 {
        // Most of a message is ASCII, which needs no converter.
        text.room(for: plain).copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[index..<index + plain]))
        text.append(plain)
        index += plain
        if index == raw.count { break }
      }
      let rest = UnsafeRawBufferPointer(rebasing: raw[index..<Self.endOfGB18030(in: raw, from: index)])
      let room = text.room(for: rest.count * 2 + 16)
      guard let step = converter?.convert(rest, into: room) else { return raw.count }
      text.append(step.written)
      index += step.read
      guard index < raw.count else { break }
      switch step.stop {
      case .roomUsedUp: continue
      case .done: continue
      case .incomplete where !isLast && rest.count - step.read < 4 && index + rest.count - step.read == raw.count:
        return index
      default:
        note(text.end, isNUL: false, raw, at: index, length: 1)
        let place = text.room(for: 1)
        place[0] = Damage.standIn
        text.append(1)
        index += 1
      }
    }
    return index
  }

  /// The end of the characters beyond ASCII that start at `index`; their further bytes may look like ASCII.
  private static func endOfGB18030(in raw: UnsafeRawBufferPointer, from index: Int) -> Int {
    var place = index
    while place < raw.count, raw[place] >= 0x80 {
      guard case .character(let length) = GB18030Form.sequence(in: raw, at: place) else { return raw.count }
      place += length
    }
    return place
  }

  private mutating func replaceNULs(in text: inout ByteBuffer, from first: Int) {
    var index = first
    while index < text.count, let hit = memchr(text.bytes + index, 0, text.count - index) {
      let place = text.bytes.distance(to: hit)
      note(text.start + place, isNUL: true, UnsafeRawBufferPointer(text.contents), at: place, length: 1)
      text.contents[place] = Damage.standIn
      index = place + 1
    }
    if index > first { damages.sort { $0.offset < $1.offset } }
  }

  private mutating func note(_ offset: Int, isNUL: Bool, _ raw: UnsafeRawBufferPointer, at index: Int, length: Int) {
    if let last = damages.last, last.isNUL == isNUL, last.offset + last.count == offset {
      damages[damages.count - 1].count += 1
    } else {
      let sample = Array(raw[index..<min(index + length, raw.count)])
      damages.append(Damage(offset: offset, count: 1, isNUL: isNUL, sample: sample))
    }
  }
}

/// A converter of the C library to UTF-8.
private final class Converter {
  private let handle: iconv_t

  enum Stop { case done, roomUsedUp, incomplete, bad }

  init?(from name: String) {
    let opened = iconv_open("UTF-8", name)
    guard Int(bitPattern: opened) != -1, let opened else { return nil }
    handle = opened
  }

  deinit { iconv_close(handle) }

  func convert(
    _ raw: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
  ) -> (read: Int, written: Int, stop: Stop) {
    var input = UnsafeMutablePointer(mutating: raw.baseAddress?.assumingMemoryBound(to: CChar.self))
    var output = room.baseAddress?.assumingMemoryBound(to: CChar.self)
    var inputLeft = raw.count
    var outputLeft = room.count
    let result = iconv(handle, &input, &inputLeft, &output, &outputLeft)
    let stop: Stop
    if result != -1 {
      stop = .done
    } else {
      switch errno {
      case E2BIG: stop = .roomUsedUp
      case EINVAL: stop = .incomplete
      default: stop = .bad
      }
    }
    return (raw.count - inputLeft, room.count - outputLeft, stop)
  }
}
