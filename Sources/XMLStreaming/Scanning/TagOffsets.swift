/// Offsets of all start tags of a record that is known to be well-formed, in the order of the document.
///
/// Places are asked for only where something is wrong, so they are looked up then and not kept while parsing.
///
/// - Complexity: O(length).
func startTagOffsets(in record: UnsafeRawBufferPointer) -> [Int] {
  var offsets: [Int] = []
  var index = 0
  while let tag = ByteSearch.first(UInt8(ascii: "<"), in: record, from: index), tag + 2 < record.count {
    switch record[tag + 1] {
    case UInt8(ascii: "/"):
      index = (ByteSearch.first(UInt8(ascii: ">"), in: record, from: tag) ?? record.count) + 1
    case UInt8(ascii: "?"):
      index = ByteSearch.end(of: "?>", in: record, from: tag + 2) ?? record.count
    case UInt8(ascii: "!"):
      let isComment = record[tag + 2] == UInt8(ascii: "-")
      index = ByteSearch.end(of: isComment ? "-->" : "]]>", in: record, from: tag + 4) ?? record.count
    default:
      offsets.append(tag)
      index = endOfStartTag(in: record, from: tag)
    }
  }
  return offsets
}

/// Behind the start tag at `start`, quoted values passed over; the end of the text where it does not end.
func endOfStartTag(in record: UnsafeRawBufferPointer, from start: Int) -> Int {
  var quote: UInt8?
  var index = start
  while index < record.count {
    let byte = record[index]
    index += 1
    if let open = quote {
      if byte == open { quote = nil }
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = byte
    } else if byte == UInt8(ascii: ">") {
      break
    }
  }
  return index
}
