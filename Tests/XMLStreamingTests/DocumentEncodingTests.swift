import Testing
import XMLStreaming

@Suite("Encodings of several documents in one file")
struct DocumentEncodingTests {
  /// A document as it is declared and as it is written.
  struct Document: Sendable {
    let declared: String?
    let converter: String
    let actual: TextEncoding
    let isContradicted: Bool
    let text: String

    init(_ declared: String?, _ converter: String, _ actual: TextEncoding, _ isContradicted: Bool, _ name: String) {
      self.declared = declared
      self.converter = converter
      self.actual = actual
      self.isContradicted = isContradicted
      let declaration = declared.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>\n" } ?? ""
      text = declaration + "<root 号牌=\"冀A·12345\">\n<name>\(name)</name><b>1</b></root>"
    }

    var bytes: [UInt8] { encoded(text, as: converter) }
  }

  static let documents = [
    Document("UTF-8", "UTF-8", .utf8, false, "测试一号"),
    Document("gb2312", "GB18030", .gb18030, false, "测试二号喆镕𠀀"),
    Document(nil, "UTF-8", .utf8, false, "测试三号"),
    Document("UTF-8", "GB18030", .gb18030, true, "浙江测试四号"),
    Document("GBK", "UTF-8", .utf8, true, "测试五号"),
    Document(nil, "GB18030", .gb18030, true, "测试六号"),
    Document("gb2312", "GB18030", .gb18030, false, "豫"),
    Document("GB18030", "UTF-8", .utf8, true, "川A1234学"),
  ]

  /// What a scan of a stream gives.
  struct Found: Equatable {
    var texts: [String] = []
    var slices: [String] = []
    var encodings: [TextEncoding] = []
    var contradicted: [Bool] = []
    var between = 0
  }

  static func scan(_ bytes: [UInt8], chunkSize: Int = 64 << 10) throws -> Found {
    var limits = ScanLimits()
    limits.chunkSize = chunkSize
    let scanner = try RecordScanner(.bytes(bytes), isStream: true, limits: limits)
    var found = Found()
    _ = try scanner.scan { record in
      guard record.kind == .record else {
        found.between += 1
        return
      }
      #expect(record.issues.isEmpty, "\(record.issues)")
      found.texts.append(String(decoding: record.utf8, as: UTF8.self))
      let slice = Array(bytes[record.bytes])
      found.slices.append("\(record.position.line):\(record.position.column) \(slice)")
      found.encodings.append(record.encoding.actual)
      found.contradicted.append(record.encoding.reasoning != nil)
    }
    return found
  }

  private static func roots(_ documents: [Document]) -> [String] {
    documents.map { document in
      document.text.split(separator: "?>\n", maxSplits: 1).last.map(String.init) ?? ""
    }
  }

  @Test("Each document is read in its own encoding, whatever stands beside it", arguments: 0..<24)
  func anyOrder(seed: Int) throws {
    var documents = Self.documents
    for step in documents.indices { documents.swapAt(step, (seed * 7 + step * 5) % documents.count) }
    let separators = ["\n", "\n\n<!-- comment -->\n", "", "  \n"]
    var bytes: [UInt8] = []
    for (index, document) in documents.enumerated() {
      bytes += document.bytes + Array(separators[(seed + index) % separators.count].utf8)
    }
    let found = try Self.scan(bytes)
    #expect(found.texts == Self.roots(documents))
    #expect(found.encodings == documents.map(\.actual))
    #expect(found.contradicted == documents.map(\.isContradicted))
    for (slice, document) in zip(found.slices, documents) {
      let root = document.text.split(separator: "?>\n", maxSplits: 1).last.map(String.init) ?? ""
      #expect(slice.hasSuffix(" \(encoded(root, as: document.converter))"))
    }
    for size in [1, 2, 3, 7, 31, 64, 256] {
      #expect(try Self.scan(bytes, chunkSize: size) == found, "chunks of \(size)")
    }
  }

  @Test("A document that is damaged in its encoding is refused; the others are read")
  func damaged() throws {
    let good = Self.documents[0].bytes
    var bad = Self.documents[2].bytes
    let place = try #require(bad.firstIndex(of: 0xE6))
    bad.remove(at: place)
    let scanner = try RecordScanner(.bytes(good + bad + Self.documents[1].bytes), isStream: true)
    var issues: [String?] = []
    _ = try scanner.scan { record in
      guard record.kind == .record else { return }
      issues.append(record.issues.first.map { $0.value ?? "" })
    }
    #expect(issues.count == 3)
    #expect(issues[0] == nil)
    #expect(issues[1] != nil)
    #expect(issues[2] == nil)
  }

  @Test("A document without an end, or of an encoding that is not read, costs only itself")
  func unended() throws {
    let broken = encoded("<?xml version=\"1.0\" encoding=\"GBK\"?><root><name>测试", as: "GB18030")
    let foreign =
      Array("<?xml version=\"1.0\" encoding=\"Big5\"?><root><name>".utf8) + [0xB4, 0xFA, 0xB8, 0xD5]
      + Array("</name></root>".utf8)
    let bytes = Self.documents[1].bytes + broken + Self.documents[0].bytes + foreign + Self.documents[4].bytes
    let scanner = try RecordScanner(.bytes(bytes), isStream: true)
    var names: [String] = []
    var refused = 0
    _ = try scanner.scan { record in
      if record.isUsable { names.append(record.string(1)) } else if record.kind != .between { refused += 1 }
    }
    #expect(names.contains("测试二号喆镕𠀀"))
    #expect(names.contains("测试五号"))
    #expect(refused >= 2)
  }

  @Test("A file of many documents in turn stays within a bounded window")
  func many() throws {
    var bytes: [UInt8] = []
    for round in 0..<400 { bytes += Self.documents[round % Self.documents.count].bytes + [0x0A] }
    let found = try Self.scan(bytes, chunkSize: 4 << 10)
    #expect(found.texts.count == 400)
    #expect(found.encodings == (0..<400).map { Self.documents[$0 % Self.documents.count].actual })
  }
}
