import Testing
import XMLStreaming

@Suite("Encodings")
struct EncodingTests {
  /// Characters of one to four bytes in UTF-8; 喆 and 镕 are in GBK and not in GB 2312, 𠀀 takes four bytes in GB 18030.
  private static func document(_ declared: String?, extra: String = "喆镕𠀀") -> String {
    let declaration = declared.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>\n" } ?? ""
    return declaration + """
      <名单>
        <item 号牌="冀A·12345"><name>测试\(extra)</name></item>
        <item><name>é – 完</name><b>2</b></item>
      </名单>
      """
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let declared: String?
    let converter: String
    let mark: [UInt8]
    let actual: TextEncoding
    var isContradicted = false
    var testDescription: String { "\(declared ?? "undeclared") in \(converter), mark \(mark)" }
  }

  static let cases: [Case] = [
    Case(declared: nil, converter: "UTF-8", mark: [], actual: .utf8),
    Case(declared: "UTF-8", converter: "UTF-8", mark: [], actual: .utf8),
    Case(declared: "UTF-8", converter: "UTF-8", mark: [0xEF, 0xBB, 0xBF], actual: .utf8),
    Case(declared: "UTF-16", converter: "UTF-16LE", mark: [0xFF, 0xFE], actual: .utf16LittleEndian),
    Case(declared: "utf-16", converter: "UTF-16BE", mark: [0xFE, 0xFF], actual: .utf16BigEndian),
    Case(declared: "UTF-16LE", converter: "UTF-16LE", mark: [], actual: .utf16LittleEndian),
    Case(declared: "UTF-16BE", converter: "UTF-16BE", mark: [], actual: .utf16BigEndian),
    Case(declared: "GB18030", converter: "GB18030", mark: [], actual: .gb18030),
    Case(declared: "GBK", converter: "GB18030", mark: [], actual: .gb18030),
    Case(declared: "gb2312", converter: "GB18030", mark: [], actual: .gb18030),
    Case(declared: "GBK", converter: "UTF-8", mark: [], actual: .utf8, isContradicted: true),
    Case(declared: "gb2312", converter: "UTF-8", mark: [0xEF, 0xBB, 0xBF], actual: .utf8, isContradicted: true),
    Case(declared: "UTF-8", converter: "GB18030", mark: [], actual: .gb18030, isContradicted: true),
    Case(declared: nil, converter: "GB18030", mark: [], actual: .gb18030, isContradicted: true),
    Case(declared: "UTF-16", converter: "UTF-8", mark: [], actual: .utf8, isContradicted: true),
    Case(
      declared: "UTF-8", converter: "UTF-16LE", mark: [0xFF, 0xFE], actual: .utf16LittleEndian, isContradicted: true),
    Case(declared: "GBK", converter: "UTF-16BE", mark: [], actual: .utf16BigEndian, isContradicted: true),
    Case(declared: "ISO-8859-1", converter: "UTF-8", mark: [], actual: .utf8, isContradicted: true),
  ]

  /// A file of three records in UTF-8; of the second one a part is written in GB 18030.
  private static func mixed(plate: String, foreign: String) -> [UInt8] {
    func item(_ number: Int, _ note: [UInt8]) -> [UInt8] {
      Array("<item><plate>\(plate)1000\(number)</plate><note>".utf8) + note + Array("</note></item>".utf8)
    }
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?><list>".utf8) + item(0, [])
      + item(1, encoded(foreign, as: "GB18030")) + item(2, []) + Array("</list>".utf8)
  }

  @Test(
    "A record partly in another encoding is damaged; it does not make the file one of that encoding",
    arguments: ["京A", "津C", "豫E", "冀D", "晋B"], ["测试者", "检", "检测线设备故障需要维修后重新检测才能出具报告"])
  func foreignNote(plate: String, foreign: String) throws {
    let scanner = try RecordScanner(.bytes(Self.mixed(plate: plate, foreign: foreign)))
    var damaged: [Bool] = []
    _ = try scanner.scan { record in
      damaged.append(record.issues.contains { $0.code == .undecodable })
      if record.issues.isEmpty { #expect(record.string(1).hasPrefix(plate)) }
    }
    #expect(scanner.encoding.actual == .utf8)
    #expect(damaged == [false, true, false])
  }

  @Test("Each encoding gives the same elements, its own exact slices, and its reasoning", arguments: cases)
  func encodings(one: Case) throws {
    let text = Self.document(one.declared)
    let bytes = one.mark + encoded(text, as: one.converter)
    let scanner = try RecordScanner(.bytes(bytes))
    var slices: [String] = []
    var texts: [String] = []
    _ = try scanner.scan { record in
      #expect(record.issues.isEmpty)
      let place = record.position
      let expected = encoded(String(decoding: record.utf8, as: UTF8.self), as: one.converter)
      #expect(Array(bytes[record.bytes]) == expected)
      slices.append("\(place.line):\(place.column)")
      for index in 0..<record.count {
        texts.append(record.string(index))
        let tag = encoded("<" + record.name(index), as: one.converter)
        #expect(bytes[record.position(index).byteOffset...].starts(with: tag))
      }
    }
    let first = one.declared == nil ? 2 : 3
    #expect(slices == ["\(first):3", "\(first + 1):3"])
    #expect(texts == ["", "测试喆镕𠀀", "", "é – 完", "2"])
    #expect(scanner.encoding.actual == one.actual)
    #expect(scanner.encoding.declared == one.declared)
    #expect((scanner.encoding.reasoning != nil) == one.isContradicted)
  }

  @Test("The size of the chunks changes nothing in any encoding", arguments: cases)
  func chunks(one: Case) {
    let bytes = one.mark + encoded(Self.document(one.declared), as: one.converter)
    let whole = scan(bytes)
    #expect(whole.records.count == 2)
    for size in 1...40 { #expect(scan(bytes, chunkSize: size) == whole, "chunks of \(size)") }
  }

  @Test("The bytes of GB 18030 are those of the standard")
  func knownBytes() {
    let bytes: [UInt8] =
      Array("<?xml version='1.0' encoding='gb2312'?><a><b>".utf8) + [0xBC, 0xBD, 0x86, 0xB4, 0xE9, 0x46]
      + [0x95, 0x32, 0x82, 0x36] + Array("</b></a>".utf8)
    #expect(scan(bytes).records.first?.elements.first?.hasPrefix("b=冀喆镕𠀀 ") == true)
  }

  struct Damaged: CustomTestStringConvertible, Sendable {
    let declared: String
    let converter: String
    let bad: [UInt8]
    let code: XMLIssue.Code
    var testDescription: String { "\(bad) in \(converter)" }
  }

  static let damaged: [Damaged] = [
    Damaged(declared: "UTF-8", converter: "UTF-8", bad: [0xFF], code: .undecodable),
    Damaged(declared: "UTF-8", converter: "UTF-8", bad: [0xE5, 0x86], code: .undecodable),
    Damaged(declared: "UTF-8", converter: "UTF-8", bad: [0xC0, 0xAF], code: .undecodable),
    Damaged(declared: "UTF-8", converter: "UTF-8", bad: [0xED, 0xA0, 0x80], code: .undecodable),
    Damaged(declared: "UTF-8", converter: "UTF-8", bad: [0x00], code: .nul),
    Damaged(declared: "GBK", converter: "GB18030", bad: [0xFF], code: .undecodable),
    Damaged(declared: "GBK", converter: "GB18030", bad: [0xB2], code: .undecodable),
    Damaged(declared: "GB18030", converter: "GB18030", bad: [0x00], code: .nul),
    Damaged(declared: "UTF-16", converter: "UTF-16LE", bad: [0x00, 0xDC], code: .undecodable),
    Damaged(declared: "UTF-16", converter: "UTF-16LE", bad: [0x00, 0xD8], code: .undecodable),
    Damaged(declared: "UTF-16", converter: "UTF-16LE", bad: [0x00, 0x00], code: .nul),
    Damaged(declared: "UTF-16", converter: "UTF-16BE", bad: [0xDC, 0x00], code: .undecodable),
  ]

  @Test("Undecodable bytes reject the record that they hit, and no other; nothing is replaced", arguments: damaged)
  func undecodable(one: Damaged) {
    func part(_ text: String) -> [UInt8] { encoded(text, as: one.converter) }
    let before = part(
      "<?xml version='1.0' encoding='\(one.declared)'?>\n<list><i><a>测试</a></i>\n<i><a>二测")
    let after = part("</a></i><i><a>试三</a></i></list>")
    let bytes = before + one.bad + after
    let outcome = scan(bytes)
    #expect(outcome.error == nil)
    #expect(outcome.records.count == 2, "\(outcome.items)")
    #expect(outcome.rejected.count == 1, "\(outcome.items)")
    let issue = outcome.rejected.first?.issues.first
    #expect(issue?.code == one.code)
    #expect(issue?.position.byteOffset == before.count)
    #expect(issue?.position.line == 3)
    for size in [1, 2, 3, 5, 8, 13] { #expect(scan(bytes, chunkSize: size) == outcome) }
  }

  @Test("Undecodable bytes between records are told and cost no record")
  func damageBetween() {
    let bytes = Array("<l><i>1</i>".utf8) + [0xFF, 0xFE] + Array("<i>2</i></l>".utf8)
    let outcome = scan(bytes)
    #expect(outcome.records.count == 2)
    #expect(outcome.codes.first == .undecodable)
  }

  @Test("Undecodable bytes in markup reject the record as well")
  func damageInMarkup() {
    for bad: [UInt8] in [[0xFF], [0x00]] {
      let bytes = Array("<l><i>1</i><i".utf8) + bad + Array("><b/></i><i>3</i></l>".utf8)
      let outcome = scan(bytes)
      #expect(outcome.error == nil)
      #expect(outcome.records.count == 2, "\(outcome.items)")
      #expect(outcome.rejected.count == 1, "\(outcome.items)")
    }
  }
}
