import TestSupport
import Testing
import XMLStreaming

@Suite("Hostile input")
struct HostileInputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let code: XMLError.Code
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ code: XMLError.Code) {
      self.init(name, Array(text.utf8), code)
    }

    init(_ name: String, _ bytes: [UInt8], _ code: XMLError.Code) {
      self.name = name
      self.bytes = bytes
      self.code = code
    }
  }

  private static let bomb =
    "<!DOCTYPE a [<!ENTITY b 'b'><!ENTITY c '&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;'>]><a>&d;</a>"

  static let unusable: [Case] = [
    Case("empty", "", .empty), Case("blank", "  \n ", .notXML), Case("text", "hello", .notXML),
    Case("JSON", "{\"a\": 1}", .notXML), Case("NUL bytes", [UInt8](repeating: 0, count: 1000), .notXML),
    Case("random bytes", (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ $0 / 7) }, .notXML),
    Case("entity bomb", bomb, .doctype),
    Case("entity bomb with declaration", "<?xml version='1.0'?>\n" + bomb, .doctype),
    Case("external entity", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", .doctype),
    Case("external subset", "<!DOCTYPE a SYSTEM 'http://127.0.0.1/a.dtd'><a/>", .doctype),
    Case("parameter entity", "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]><a/>", .doctype),
    Case("only a declaration", "<?xml version='1.0'?>", .notXML),
    Case(
      "unsupported encoding", Array("<?xml version='1.0' encoding='EBCDIC-CP-US'?><a>".utf8) + [0xE9, 0x31],
      .encodingUnsupported),
    Case("undecodable root", Array("<?xml version='1.0'?><a".utf8) + [0xFF] + Array("/>".utf8), .undecodable),
    Case("root without end", "<a " + String(repeating: "x='1' ", count: 10), .notXML),
  ]

  @Test("What cannot be used at all gives one clear error", arguments: unusable)
  func unusableInput(one: Case) {
    let outcome = scan(one.bytes)
    #expect(outcome.error?.code == one.code, "\(String(describing: outcome.error))")
    #expect(outcome.error?.message.zh.isEmpty == false && outcome.error?.message.en.contains("\n") == false)
    #expect(outcome.items.isEmpty)
    #expect(scan(one.bytes, chunkSize: 1).error?.code == one.code)
  }

  @Test(
    "A file without an element is told to be one",
    arguments: [" \n", "<?xml version='1.0'?>", "<?xml version='1.0'?>\n<!-- c -->\n", "\u{FEFF}"])
  func noElement(text: String) {
    let outcome = scan(text)
    #expect(outcome.error?.code == .notXML)
    #expect(outcome.error?.message.en == "the file holds no XML element")
  }

  @Test("10,000-deep nesting costs one record and not the stack")
  func deepNesting() {
    let deep = String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000)
    let outcome = scan("<l><i>1</i><i>" + deep + "</i><i>3</i></l>")
    #expect(outcome.records.count == 2)
    #expect(outcome.codes == [.depth])
    #expect(scan(String(repeating: "<a>", count: 10_000)).codes == [.depth, .cut])
  }

  @Test("Deep nesting directly below the root is one broken record with one issue", arguments: ["a", "i"])
  func deepNestingBelowRoot(name: String) throws {
    func outcome(_ depth: Int, _ chunkSize: Int) throws -> (kinds: [RecordView.Kind], codes: [XMLIssue.Code]) {
      let deep =
        String(repeating: "<\(name)>", count: depth) + "x" + String(repeating: "</\(name)>", count: depth)
      var limits = ScanLimits()
      limits.chunkSize = chunkSize
      let scanner = try RecordScanner(.bytes(Array(("<l><i>1</i>" + deep + "<i>3</i></l>").utf8)), limits: limits)
      var kinds: [RecordView.Kind] = []
      var codes: [XMLIssue.Code] = []
      let summary = try scanner.scan { _ in
        scanner.expectRecords(named: ["i"])
      } _: { record in
        kinds.append(record.kind)
        codes += record.issues.map(\.code)
      }
      #expect(!summary.isCut)
      return (kinds, codes)
    }
    for size in [7, 1_000, 64 << 10] {
      let found = try outcome(10_000, size)
      #expect(found.codes == [.depth])
      #expect(found.kinds == [.record, .broken, .record])
    }
    let short = processorSeconds { _ = try? outcome(10_000, 64 << 10) }
    let long = processorSeconds { _ = try? outcome(80_000, 64 << 10) }
    #expect(long < max(short, 0.02) * 8 * 5, "\(short) s, then \(long) s")
  }

  @Test("Limits hold, each with its own code")
  func limits() {
    func codes(_ record: String, _ change: (inout ScanLimits) -> Void) -> [XMLIssue.Code] {
      let outcome = scan("<l><i>1</i>" + record + "<i>3</i></l>", change: change)
      #expect(outcome.records.count == 2, "\(outcome.items)")
      return outcome.codes
    }
    let long = String(repeating: "x", count: 300_000)
    #expect(codes("<i><a>\(long)</a></i>") { $0.textLength = 1000 } == [.textLength])
    #expect(codes("<i><a b='\(long)'/></i>") { $0.attributeLength = 1000 } == [.attributes])
    #expect(codes("<i><a b='1' c='2' d='3'/></i>") { $0.attributeCount = 2 } == [.attributes])
    #expect(codes("<i><a/><b/><c/><d/></i>") { $0.nameCount = 4 } == [.names])
    #expect(
      codes("<i>" + String(repeating: "<a/>", count: 200) + "</i>") { $0.elementCount = 100 } == [.recordLength])
    #expect(
      codes("<i>" + String(repeating: "<a>1</a>", count: 40_000) + "</i>") { $0.recordLength = 100_000 } == [
        .recordLength
      ])
    #expect(codes("<i><!--\(long)--><a/></i>") { $0.commentLength = 1000 } == [.textLength])
  }

  @Test(
    "A file full of broken records takes time in proportion to its length",
    arguments: [
      "<i><a>1 & 2</a></i>", "<i><a>1</i>", "<i a='1' a='2'/>", "<i><!-- </i>", "<i><![CDATA[ </i>", "<i><a", "<i>",
      "</x>", "&", "<", "<i><a>&x;</a></i>", "<!-- a -- b -->", "<i><a>\u{1}</a></i>", "<i><?p </i>", "<i x=\"</i>",
      "</l>", "</l><i>1</i>", "</l><l>", "</l><!-- ", "</l><m>", "</l><m/>", "</", "< ", "<a ", "</a ", "<a b=\"",
      "<a b='<",
    ])
  func linear(broken: String) {
    func seconds(_ count: Int) -> Double {
      let bytes = Array(("<l>" + String(repeating: broken, count: count) + "<i>1</i></l>").utf8)
      return processorSeconds { _ = scan(bytes) }
    }
    _ = seconds(100)
    let short = seconds(250)
    let long = seconds(2_000)
    #expect(long < max(short, 0.02) * 8 * 5, "\(short) s, then \(long) s for eight times as much")
  }

  @Test(
    "A run of broken tags that nothing ends is gone through once, however long it is",
    arguments: ["<", "</", "< ", "<a ", "</a "])
  func endlessTags(broken: String) {
    func seconds(_ length: Int) -> Double {
      let bytes = Array(("<l>" + String(repeating: broken, count: length / broken.utf8.count)).utf8)
      return processorSeconds { #expect(scan(bytes).codes.contains(.cut)) }
    }
    _ = seconds(1_000)
    let short = seconds(20_000)
    let long = seconds(160_000)
    #expect(long < max(short, 0.02) * 8 * 4, "\(short) s, then \(long) s for eight times as much")
  }

  @Test("Random damage never stops the reading and never costs a record far from it")
  func randomDamage() {
    let parts = (0..<40).map { "<i n='\($0)'><a>测\($0)</a><b><c>x</c></b></i>" }
    let text = "<l>" + parts.joined(separator: "\n") + "</l>"
    let bytes = Array(text.utf8)
    var generator = SeededGenerator(seed: 7)
    for round in 0..<300 {
      var damaged = bytes
      let place = Int.random(in: 40..<bytes.count - 4, using: &generator)
      switch round % 3 {
      case 0: damaged[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: damaged.remove(at: place)
      default:
        damaged.insert(contentsOf: [UInt8](Array("<&>'\"/".utf8).shuffled(using: &generator).prefix(2)), at: place)
      }
      let outcome = scan(damaged)
      #expect(outcome.error == nil, "\(round)")
      #expect(
        outcome.records.count >= 37,
        "round \(round): \(outcome.records.count) at \(place) \(String(decoding: damaged[max(0, place - 30)..<min(place + 30, damaged.count)], as: UTF8.self))"
      )
    }
  }
}
