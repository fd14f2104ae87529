import Testing
import XMLStreaming

/// What is wrong with the form of a record names the element it stands in and shows what stands there.
@Suite("Issues of form: path and value")
struct IssuePlacesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let record: String
    let code: XMLIssue.Code
    let path: String
    let value: String?
    var testDescription: String { record }

    init(_ record: String, _ code: XMLIssue.Code, _ path: String, _ value: String?) {
      self.record = record
      self.code = code
      self.path = path
      self.value = value
    }
  }

  static let cases: [Case] = [
    Case("<i><v><p>1</q></v></i>", .notWellFormed, "i/v/p", "</q>"),
    Case("<i><n>1</n><v><p>1</p></i>", .notWellFormed, "i/v", "</i>"),
    Case("<i><n>王某&who;</n></i>", .entity, "i/n", "&who;"),
    Case("<i><n>王某&who </n></i>", .notWellFormed, "i/n", "&who"),
    Case("<i><n>&#0;</n></i>", .notWellFormed, "i/n", "&#0;"),
    Case("<i><n>王某\u{1}</n></i>", .notWellFormed, "i/n", "U+0001"),
    Case("<i><n>王某\u{0}</n></i>", .nul, "i/n", "U+0000"),
    Case("<i><n a='1' a='2'>x</n></i>", .notWellFormed, "i/n", "<n a='1' a='2'"),
    Case("<i><!-- <x> --><q:n>1</q:n></i>", .namespace, "i/q:n", "<q:n"),
    Case("<i><n/><m><![CDATA[</m>]]></m><o>\u{2}</o></i>", .notWellFormed, "i/o", "U+0002"),
  ]

  @Test("inside of a record", arguments: cases, [1, 7, 64 << 10])
  func inside(one: Case, chunkSize: Int) throws {
    let outcome = scan(Array("<l><i>1</i>\(one.record)<i>3</i></l>".utf8), chunkSize: chunkSize)
    let issue = try #require(outcome.items.flatMap(\.issues).first)
    #expect(issue.code == one.code && issue.path == one.path)
    #expect(issue.value == one.value)
    #expect(outcome.records.count == 2)
    #expect(issue.value?.contains("王") != true, "the text around it may be about a person")
  }

  @Test("undecodable bytes name their element and show themselves")
  func undecodable() throws {
    let bytes = Array("<l><i><a/><n>x".utf8) + [0xFF] + Array("</n></i></l>".utf8)
    let issue = try #require(scan(bytes).items.flatMap(\.issues).first)
    #expect(issue.path == "i/n" && issue.value == "0xFF")
  }

  @Test("too many elements one within the other are told shortly")
  func depth() throws {
    let deep = "<i><n>" + String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200) + "</n></i>"
    let issue = try #require(scan("<l><i>1</i>\(deep)</l>").items.flatMap(\.issues).first)
    #expect(issue.path.hasPrefix("i/n/a/a") && issue.path.hasSuffix("/…") && issue.path.count < 60)
    #expect(issue.value == "<a>")
  }

  @Test("a cut names what was open, text outside of records the root")
  func outside() throws {
    let cut = try #require(scan("<l><i>1</i><i><v><p>1").items.flatMap(\.issues).last)
    #expect(cut.code == .cut && cut.path == "i/v/p" && cut.value == nil)
    let stray = try #require(scan("<l><i>1</i>free<i>2</i></l>").items.flatMap(\.issues).first)
    #expect(stray.code == .strayContent && stray.path == "l" && stray.value == "free")
  }

  @Test("a message names no line of a parser that does not count those of the file")
  func noForeignLine() throws {
    let issue = try #require(scan("<l>\n<i>\n<p>1</q></i></l>").items.flatMap(\.issues).first)
    #expect(issue.message.en == "tags do not match: Opening and ending tag mismatch: p and q")
    #expect(issue.position.line == 3)
  }
}
