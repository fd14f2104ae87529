import RegistryModel
import Testing

@testable import Reports

/// What is written piece by piece is the very document that is written at once.
@Suite("Documents with long lists")
struct LongListTests {
  private struct Row: Encodable, Sendable {
    let key: String
    let parts: LongList<[String: Int]>
  }

  private struct Table: Encodable, Sendable {
    let first: LongList<Row>
    let named: [String: LongList<String>]
    let rows: [Row]
    let zeroth: Int?
  }

  private func row(_ number: Int, parts: Int) -> Row {
    // A line break and a sign that turns the direction of writing: neither may look like a line of the document.
    Row(key: "K\(number)\n  \u{202E}\"", parts: LongList(Array(0..<parts)) { ["a": $0, "b": number] })
  }

  private func expectSame(_ value: some Encodable) throws {
    var pieces: [String] = []
    try JSONFormat.write(value) { pieces.append($0) }
    #expect(pieces.joined() == (try JSONFormat.document(value)))
  }

  @Test("At any depth, of any length", arguments: [0, 1, 2, 255, 256, 257, 512, 513, 1_000])
  func lengths(count: Int) throws {
    try expectSame(
      Table(
        first: LongList(Array(0..<count)) { row($0, parts: $0 % 3) },
        named: ["x": LongList(Array(0..<count)) { "\($0)" }, "y/z": LongList([])],
        rows: [row(1, parts: count), row(2, parts: 0), row(3, parts: count + 1)], zeroth: count))
    try expectSame(LongList(Array(0..<count)))
    try expectSame(LongList(Array(0..<count)) { row($0, parts: $0 == 300 ? 600 : 1) })
  }

  @Test("Only a few elements are made at a time")
  func pieces() throws {
    var longest = 0
    try JSONFormat.write(LongList(Array(0..<100_000))) { longest = max(longest, $0.utf8.count) }
    #expect(longest < 10_000)
  }

  @Test("A text that looks like the place of a list stays what it is")
  func lookalike() throws {
    try expectSame(["\u{0}long list 0", "\u{0}long list 7", "\u{0}long list x"])
  }
}
