/// Finds out what a document is written in from its first bytes: the byte order mark, then the declaration, and the
/// bytes themselves where they contradict it.
enum EncodingSniffer {
  /// Decides for a document that starts with `head`; `isWhole` where nothing follows.
  ///
  /// - Throws: ``XMLError`` with code `encodingUnsupported` where another encoding is declared and the bytes are not UTF-8.
  static func decide(_ head: UnsafeRawBufferPointer, isWhole: Bool) throws(XMLError) -> EncodingDecision {
    if let utf16 = utf16(head) { return utf16 }
    let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let body = UnsafeRawBufferPointer(rebasing: head[mark...])
    let declared = declaredEncoding(in: body.drop(while: isXMLBlank))
    let evidence = Evidence(body, isWhole: isWhole)
    func decision(_ actual: TextEncoding, _ reasoning: XMLMessage? = nil) -> EncodingDecision {
      EncodingDecision(
        declared: declared, hasByteOrderMark: mark > 0, actual: actual, reasoning: reasoning, markLength: mark)
    }
    let claim: TextEncoding
    switch declared.map(TextEncoding.declared) ?? .one(.utf8) {
    case .one(let encoding): claim = mark > 0 ? .utf8 : encoding
    case .utf16: claim = .utf8
    case .unknown:
      guard evidence.utf8Bad == 0 else {
        let name = declared ?? ""
        throw XMLError(
          .encodingUnsupported, zh: "不支持声明的编码“\(name)”", en: "the declared encoding “\(name)” is not supported")
      }
      return decision(.utf8, evidence.reasoning(declared: declared, actual: .utf8))
    }
    let actual = evidence.verdict(claim: claim)
    let isAsDeclared: Bool
    if let declared {
      isAsDeclared = TextEncoding.declared(declared) == .one(actual)
    } else {
      isAsDeclared = actual == .utf8
    }
    return decision(actual, isAsDeclared ? nil : evidence.reasoning(declared: declared, actual: actual))
  }

  /// Decides for a file of several documents, each of which is decided for itself: UTF-16 holds for all of it.
  static func decideStream(_ head: UnsafeRawBufferPointer) -> EncodingDecision {
    if let utf16 = utf16(head) { return utf16 }
    let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return EncodingDecision(
      declared: nil, hasByteOrderMark: mark > 0, actual: .utf8, reasoning: nil, markLength: mark)
  }

  /// Decides for one document of several in a file, from its first bytes. It stands on its own: what the others declare or
  /// are written in counts only where its own bytes do not tell.
  ///
  /// - Parameters:
  ///   - declared: The encoding that it declares.
  ///   - before: What the document before it is read as; nil for the first.
  static func decideDocument(
    _ head: UnsafeRawBufferPointer, declared: String?, before: TextEncoding?, isWhole: Bool
  ) -> EncodingDecision {
    let evidence = Evidence(head, isWhole: isWhole)
    func decision(_ actual: TextEncoding, _ reasoning: XMLMessage? = nil) -> EncodingDecision {
      EncodingDecision(
        declared: declared, hasByteOrderMark: false, actual: actual, reasoning: reasoning, markLength: 0)
    }
    let claim: TextEncoding
    switch declared.map(TextEncoding.declared) {
    case .one(let encoding): claim = encoding
    case .utf16: claim = .utf8
    case .unknown:
      let name = declared ?? ""
      return decision(
        .utf8,
        XMLMessage(
          zh: "不支持声明的编码“\(name)”，按 UTF-8 读取；不是 UTF-8 的报文会被拒收",
          en: "the declared encoding “\(name)” is not supported; read as UTF-8, and refused where it is not"))
    case nil:
      // Without a declaration it is UTF-8, unless its bytes fit either and the one before was something else.
      let tells = evidence.utf8Bad > 0 || evidence.utf8Long > 0
      claim = tells ? .utf8 : before ?? .utf8
    }
    let actual = evidence.verdict(claim: claim)
    let isPlain = evidence.nonASCII == 0 || actual == .utf8 && declared == nil
    let isAsDeclared = declared != nil && TextEncoding.declared(declared ?? "") == .one(actual)
    if isPlain || isAsDeclared { return decision(actual) }
    return decision(actual, evidence.reasoning(declared: declared, actual: actual, ofDocument: true))
  }

  private static func utf16(_ head: UnsafeRawBufferPointer) -> EncodingDecision? {
    guard head.count >= 2 else { return nil }
    let actual: TextEncoding
    let mark: Int
    switch (head[0], head[1]) {
    case (0xFF, 0xFE): (actual, mark) = (.utf16LittleEndian, 2)
    case (0xFE, 0xFF): (actual, mark) = (.utf16BigEndian, 2)
    case (UInt8(ascii: "<"), 0): (actual, mark) = (.utf16LittleEndian, 0)
    case (0, UInt8(ascii: "<")): (actual, mark) = (.utf16BigEndian, 0)
    default: return nil
    }
    let ascii = head.dropFirst(mark).prefix(800).enumerated().filter { pair in
      (pair.offset % 2 == 0) == (actual == .utf16LittleEndian)
    }.map(\.element)
    let declared = declaredEncoding(in: ascii)
    var reasoning: XMLMessage?
    if let declared, TextEncoding.declared(declared) != .utf16 {
      reasoning = XMLMessage(
        zh: "声明为 \(declared)，但首字节是 \(actual.rawValue) 的形式，按 \(actual.rawValue) 读取",
        en:
          "\(declared) is declared, but the first bytes have the form of \(actual.rawValue); read as \(actual.rawValue)"
      )
    }
    return EncodingDecision(
      declared: declared, hasByteOrderMark: mark > 0, actual: actual, reasoning: reasoning, markLength: mark)
  }

  /// What the bytes that are not ASCII say.
  private struct Evidence {
    /// Bytes that no UTF-8 character holds.
    var utf8Bad = 0
    /// UTF-8 characters of three or four bytes; all Chinese characters are such.
    var utf8Long = 0
    /// Bytes that no GB 18030 character holds.
    var gbBad = 0
    /// GB 18030 characters of two bytes, the second of which is ASCII: hardly any in what people write, since none of
    /// GB 2312 is such; but the last byte of a UTF-8 character swallows the letter behind it so, as in `京A`.
    var gbOdd = 0
    /// Bytes that are not ASCII.
    var nonASCII = 0

    init(_ bytes: UnsafeRawBufferPointer, isWhole: Bool) {
      var index = 0
      while true {
        index = UTF8Check.endOfASCII(in: bytes, from: index)
        guard index < bytes.count else { break }
        switch UTF8Check.sequence(in: bytes, at: index) {
        case .character(let length):
          nonASCII += length
          if length > 2 { utf8Long += 1 }
          index += length
        case .incomplete where isWhole:
          // The start of a character at the end of a cut file is no evidence against its encoding.
          nonASCII += bytes.count - index
          index = bytes.count
        case .incomplete:
          nonASCII += 1
          index += 1
        case .bad:
          utf8Bad += 1
          nonASCII += 1
          index += 1
        }
      }
      index = 0
      while true {
        index = UTF8Check.endOfASCII(in: bytes, from: index)
        guard index < bytes.count else { break }
        switch GB18030Form.sequence(in: bytes, at: index) {
        case .character(let length):
          if length == 2, bytes[index + 1] < 0x80 { gbOdd += 1 }
          index += length
        case .incomplete: index = isWhole ? bytes.count : index + 1
        case .bad:
          gbBad += 1
          index += 1
        }
      }
    }

    /// What the document is read as where `claim` is what it says of itself.
    ///
    /// Short GBK texts can be right UTF-8 by chance, as pairs of two-byte characters; longer ones hardly ever. So a few
    /// wrong bytes among many long characters are damage, not another encoding. In GBK text about one of fifty characters
    /// looks like a long one; where the bytes leave it open, what is declared stands, since a record that cannot be read
    /// is told and kept, and one that is read wrongly is not.
    func verdict(claim: TextEncoding) -> TextEncoding {
      switch claim {
      case .gb18030:
        if utf8Bad == 0, gbBad > 0 { return .utf8 }
        return utf8Long > 4 * utf8Bad ? .utf8 : .gb18030
      default:
        // Where neither reading is free of errors, the other one has to be far better. A long character with a swallowed
        // letter behind it is no chance.
        let weight = gbBad == 0 ? 4 : 16
        let isClaimed = weight * utf8Long + 16 * min(gbOdd, utf8Long) > utf8Bad
        return gbBad < utf8Bad && !isClaimed ? .gb18030 : .utf8
      }
    }

    func reasoning(declared: String?, actual: TextEncoding, ofDocument: Bool = false) -> XMLMessage {
      let place = ofDocument ? (zh: "该报文", en: "its") : (zh: "文件", en: "the")
      let name = actual.rawValue
      let bad = actual == .utf8 ? utf8Bad : gbBad
      let zh = declared.map { "声明为 \($0)" } ?? "没有声明编码"
      let en = declared.map { "\($0) is declared" } ?? "no encoding is declared"
      if nonASCII == 0 {
        return XMLMessage(zh: "\(zh)，但内容是单字节字符，按 \(name) 读取", en: "\(en), but the bytes are single; read as \(name)")
      }
      if bad == 0 {
        return XMLMessage(
          zh: "\(zh)，但\(place.zh)开头 \(nonASCII) 个非 ASCII 字节按 \(name) 解码全部正确，按 \(name) 读取",
          en: "\(en), but \(place.en) first \(nonASCII) bytes beyond ASCII are all right as \(name); read as \(name)")
      }
      return XMLMessage(
        zh: "\(zh)，但\(place.zh)开头 \(nonASCII) 个非 ASCII 字节按 \(name) 解码时只有 \(bad) 个错误，按 \(name) 读取",
        en:
          "\(en), but of \(place.en) first \(nonASCII) bytes beyond ASCII only \(bad) are wrong as \(name); read as \(name)"
      )
    }
  }
}
