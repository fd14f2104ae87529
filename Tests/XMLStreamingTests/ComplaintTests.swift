import Testing
import XMLStreaming

@Suite("What the parser complains of, in both languages")
struct ComplaintTests {
  /// A broken document and what its Chinese message says in our own words.
  static let broken: [(String, String)] = [
    ("<a><r></b></a>", "开始标签与结束标签不配对"), ("<a><r x=\"1\" x=\"2\"/></a>", "同一属性出现两次"),
    ("<a><r x=1/></a>", "属性值的引号缺失或未闭合"), ("<a><r x/></a>", "属性没有值"),
    ("<a><r>&</r></a>", "此处应有名称"), ("<a><r>&amp</r></a>", "“&”引用缺少分号"),
    ("<a><r>\u{1}</r></a>", "含有 XML 不允许的字符"), ("<a><r>&nope;</r></a>", "使用了未声明的实体"),
  ]

  @Test("the fault is named in Chinese, and the parser's English stands behind it as a quotation", arguments: broken)
  func quoted(document: String, words: String) throws {
    let message = try #require(scan(document).items.flatMap(\.issues).first?.message)
    #expect(message.zh.hasPrefix(words), "\(message.zh)")
    #expect(message.zh.contains("（解析器原文：“"), "\(message.zh)")
    #expect(!message.en.contains("解析器"))
  }
}
