import Testing
import XMLStreaming

@Suite("Scanning records")
struct RecordScannerTests {
  private static let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- 注释 -->
    <list xmlns="urn:example" version="1.0">
      <item id="1"><name>冀A12345</name><empty/></item>
      <item id="&lt;2&amp;&#x6D4B;"><name>a&amp;b<![CDATA[<c>]]></name>
        <deep><deeper><deepest>x</deepest></deeper></deep></item>
    </list>
    """

  @Test("Elements, texts, attributes and places")
  func elements() throws {
    let outcome = scan(Self.document)
    #expect(outcome.error == nil)
    #expect(outcome.codes == [])
    #expect(outcome.records.count == 2)
    #expect(
      outcome.records.first?.elements == [
        "item= @1 4:3:98", "item/name=冀A12345 4:16:111", "item/empty= 4:36:133",
      ])
    #expect(outcome.records.last?.elements[1].hasPrefix("item/name=a&b<c> ") == true)
    #expect(outcome.records.last?.elements[0].hasPrefix("item= @<2&测 ") == true)
    #expect(outcome.summary?.isCut == false)
    #expect(outcome.summary?.byteCount == Self.document.utf8.count)
  }

  @Test("Scanners may begin on many threads at one moment")
  func manyThreads() async {
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<16 { group.addTask { scan(Self.document).records.count } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 2, count: 16))
  }

  @Test("A record's bytes are the record as received")
  func slices() throws {
    let bytes = Array(Self.document.utf8)
    for record in scan(Self.document).records {
      let slice = String(decoding: bytes[record.bytes], as: UTF8.self)
      #expect(slice.hasPrefix("<item") && slice.hasSuffix("</item>"))
    }
  }

  @Test("The size of the chunks changes nothing", arguments: 1...64)
  func chunks(size: Int) {
    #expect(scan(Self.document, chunkSize: size) == scan(Self.document))
  }

  @Test(
    "One broken record costs only itself",
    arguments: [
      "<item><a>1</b></item>", "<item><a>1 & 2</a></item>", "<item><a>1</item>", "<item a='1' a='2'><b/></item>",
      "<item><a>&unknown;</a></item>", "<item><a></item>", "<item><a b=1></a></item>", "<item><</item>",
      "<item><a>\u{1}</a></item>", "<item><!-- -- --></item>", "<item><a", "<item><a>", "<item>", "<item a='<'/>",
      "<item><p:a/></item>", "<item><a>]]></a></item>",
    ])
  func brokenRecord(broken: String) {
    let before = "<list><item><a>1</a></item>\n"
    let after = "\n<item><a>3</a></item><item><a>4</a></item></list>"
    let whole = scan(before + broken + after)
    #expect(whole.error == nil)
    #expect(whole.records.count == 3, "\(whole.items)")
    #expect(whole.rejected.count == 1, "\(whole.items)")
    #expect(whole.rejected.first?.bytes.lowerBound == before.utf8.count)
    #expect(whole.summary?.isCut == false)
    for size in [1, 2, 3, 7, 16] { #expect(scan(before + broken + after, chunkSize: size) == whole) }
  }

  @Test(
    "Something broken between records costs no record",
    arguments: [
      "text", "&", "</wrong>", "<!-- a -- b -->", "<![CDATA[x]]>", "< item>", "&amp;", "<?xml version='1.0'?>", "]]>",
    ])
  func brokenBetween(broken: String) {
    let text = "<list><item><a>1</a></item>" + broken + "<item><a>3</a></item><item><a>4</a></item></list>"
    let whole = scan(text)
    #expect(whole.error == nil)
    #expect(whole.records.count == 3, "\(whole.items)")
    #expect(whole.rejected.isEmpty, "\(whole.items)")
    #expect(!whole.codes.isEmpty)
    for size in [1, 2, 3, 7, 16] { #expect(scan(text, chunkSize: size) == whole) }
  }

  @Test(
    "An end tag of the root inside a record costs only that record",
    arguments: ["</list><a>2</a></item>", "<a>2</list></a></item>", "<a>2</a></list></item>", "</list>text</item>"])
  func strayRootEnd(content: String) {
    let text = "<list><item><a>1</a></item><item>" + content + "<item><a>3</a></item></list>"
    let whole = scan(text)
    #expect(whole.records.count == 2, "\(whole.items)")
    #expect(whole.rejected.map(\.bytes) == [27..<(33 + content.utf8.count)], "\(whole.items)")
    #expect(whole.items.count == 3, "\(whole.items)")
    #expect(whole.summary?.isCut == false)
    for size in [1, 2, 3, 7, 16] { #expect(scan(text, chunkSize: size) == whole) }
  }

  @Test("A broken last record and text behind the root make no cut")
  func brokenLast() {
    let text = "<list><item><a>1</a></item><item><a>2</list>\nend of transmission"
    for size in [1, 7, 4_096] {
      let outcome = scan(text, chunkSize: size)
      #expect(outcome.records.count == 1)
      #expect(outcome.rejected.count == 1)
      #expect(outcome.codes == [.notWellFormed], "\(outcome.items)")
      #expect(outcome.summary?.isCut == false)
    }
  }

  @Test(
    "Several documents in one file are all read, whatever stands between them",
    arguments: [
      "", "\n<?xml version='1.0'?>\n", "text", "<!-- <item/> --> text ", "<!DOCTYPE list>", "</list>", "</x>", "&",
    ])
  func severalDocuments(between: String) {
    let second = "<list a='1'><item><a>2</a></item><item><a>3</a></item></list>\n"
    let text = "<?xml version='1.0'?>\n<list><item><a>1</a></item></list>" + between + second + between + second
    let whole = scan(text)
    #expect(whole.error == nil)
    #expect(whole.records.count == 5, "\(whole.items)")
    #expect(whole.codes == [.strayContent, .strayContent], "\(whole.items)")
    #expect(whole.summary?.isCut == false)
    let bytes = Array(text.utf8)
    for record in whole.records { #expect(String(decoding: bytes[record.bytes], as: UTF8.self).hasPrefix("<item>")) }
    for size in [1, 2, 3, 7, 16] { #expect(scan(text, chunkSize: size) == whole) }
    #expect(scan(String(text.dropLast(5))).summary?.isCut == true)
  }

  @Test("Records behind a stray end of the root are read")
  func implied() {
    let text = "<l><i>1</i></l><i>2</i><i>3</i>"
    for end in ["</l>", "", "\n", "</l> x"] {
      let outcome = scan(text + end)
      #expect(outcome.records.count == 3, "\(outcome.items)")
      #expect(outcome.summary?.isCut == false)
      for size in [1, 2, 3, 7] { #expect(scan(text + end, chunkSize: size) == outcome) }
    }
  }

  @Test(
    "A further document that is refused counts as one broken record, with all its bytes",
    arguments: ["<x><i>9</i></x>", "<x/>", "<x a='1' />", "<x><i>9</i>"])
  func refusedDocument(other: String) throws {
    let text = "<l><i>1</i></l>\n" + other + (other.hasSuffix("</i>") ? "" : "<l><i>2</i></l>")
    for size in [1, 2, 3, 7, 4096] {
      var limits = ScanLimits()
      limits.chunkSize = size
      let scanner = try RecordScanner(.bytes(Array(text.utf8)), limits: limits)
      var broken: [Range<Int>] = []
      var count = 0
      let summary = try scanner.scan { root in
        guard root.name == "l" else { throw XMLError(.wrongRoot, zh: "", en: "") }
      } _: { record in
        if record.kind == .record { count += 1 }
        if record.kind == .broken { broken.append(record.bytes) }
      }
      #expect(count == (other.hasSuffix("</i>") ? 1 : 2))
      #expect(broken == [16..<(16 + other.utf8.count)])
      #expect(!summary.isCut)
    }
  }

  @Test("A commented-out record stays out, also where the comment is malformed")
  func comment() {
    let outcome = scan("<list><!-- a -- <item><a>1</a></item> --><item><a>2</a></item></list>")
    #expect(outcome.records.count == 1)
    #expect(outcome.records.first?.elements.last?.hasPrefix("item/a=2") == true)
  }

  @Test("A cut file keeps its whole records and names the byte")
  func cut() {
    let bytes = Array(Self.document.utf8)
    let whole = scan(bytes)
    let start = 160
    for length in start..<(bytes.count - 7) {
      let outcome = scan(Array(bytes[..<length]))
      #expect(outcome.error == nil)
      #expect(outcome.summary?.isCut == true, "\(length)")
      #expect(outcome.codes == [.cut], "\(length) \(outcome.items)")
      #expect(outcome.items.last?.issues.last?.position.byteOffset == length)
      let kept = whole.records.filter { $0.bytes.upperBound <= length }
      #expect(outcome.records == kept)
    }
  }

  @Test("A cut is told once and nothing else with it, wherever it is", arguments: ["UTF-8", "UTF-16LE"])
  func cutAnywhere(encoding: String) throws {
    let mark: [UInt8] = encoding == "UTF-8" ? [] : [0xFF, 0xFE]
    let item = "<item><a>1</a>测<![CDATA[x]]>&amp;<b c='d'/></item>\n"
    let opening = "<?xml version='1.0'?>\n<list xmlns='urn:x'>"
    let bytes = mark + encoded(opening + "\n <!-- c -->\n喆" + item + item + "<?p x?></list>", as: encoding)
    let start = mark.count + encoded(opening, as: encoding).count
    for length in start..<bytes.count where encoding == "UTF-8" || length % 2 == 0 {
      for size in [1, 64 << 10] {
        let outcome = scan(Array(bytes[..<length]), chunkSize: size)
        let codes = outcome.codes.filter { $0 != .strayContent }
        #expect(outcome.summary?.isCut == true)
        #expect(codes == [.cut], "\(length) \(outcome.items)")
      }
    }
  }
}
