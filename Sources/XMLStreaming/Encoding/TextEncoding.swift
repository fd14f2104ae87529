/// An encoding that documents may be written in.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8.
  case utf8 = "UTF-8"
  /// UTF-16, low byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// GB 18030, which contains GBK and GB 2312.
  case gb18030 = "GB18030"

  /// What a declaration means by `name`; nil where it is none of the encodings that are read.
  ///
  /// GB 2312 and GBK are read as GB 18030, since files declared so hold characters of it (喆, 镕). A declared UTF-16 says
  /// nothing of the order of bytes.
  static func declared(_ name: String) -> Declared {
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": .one(.utf8)
    case "gb2312", "gbk", "gb18030", "gb_2312-80", "gb_2312", "cp936", "ms936", "windows-936", "x-gbk", "euc-cn":
      .one(.gb18030)
    case "utf-16", "utf16", "utf-16le", "utf-16be", "unicode", "ucs-2", "iso-10646-ucs-2": .utf16
    default: .unknown
    }
  }

  /// What a declaration names.
  enum Declared: Equatable {
    case one(TextEncoding)
    case utf16
    case unknown
  }
}

/// What was declared, what the bytes are, and why.
public struct EncodingDecision: Hashable, Sendable {
  /// The name in the XML declaration; nil where there is none.
  public let declared: String?
  /// Whether a byte order mark stands first.
  public let hasByteOrderMark: Bool
  /// What the document is read as.
  public let actual: TextEncoding
  /// Why the declaration was not followed; nil where it was.
  public let reasoning: XMLMessage?
  /// Length of the byte order mark.
  let markLength: Int
}
