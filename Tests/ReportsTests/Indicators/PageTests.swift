import RegistryModel
import Reports
import Testing

@Suite("Page of a report")
struct PageTests {
  @Test("Values never become markup", arguments: Language.allCases)
  func escaping(language: Language) {
    let page = DemoReport.year.html(in: language)
    #expect(!page.contains("<script"))
    #expect(!page.contains("<b>"))
    #expect(!page.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; \\u{202E}站&#39;"))
  }

  @Test("The page asks for nothing from outside", arguments: Language.allCases)
  func isSelfContained(language: Language) {
    let page = DemoReport.year.html(in: language)
    for word in ["http:", "https:", "src=", "href=", "@import", "url(h", "<link", "<iframe"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'") || page.contains("default-src &#39;none&#39;"))
  }

  @Test("Every element that begins ends, in order", arguments: Language.allCases)
  func isBalanced(language: Language) {
    let page = DemoReport.year.html(in: language)
    var open: [Substring] = []
    var mismatches: [Substring] = []
    for piece in page.split(separator: "<").dropFirst() {
      guard let end = piece.firstIndex(of: ">"), !piece.hasPrefix("!") else { continue }
      let tag = piece[..<end]
      let name = tag.prefix { !$0.isWhitespace && $0 != "/" || tag.first == "/" && $0 == "/" }
      if tag.hasPrefix("/") {
        let closed = open.popLast()
        if closed.map({ "/" + $0 }) != String(tag) { mismatches.append(tag) }
      } else if !tag.hasSuffix("/"), !["meta", "br"].contains(name) {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
    #expect(mismatches.isEmpty)
  }

  @Test("It leads with the language asked for")
  func leads() {
    #expect(DemoReport.year.html(in: .zh).contains("<html lang=\"zh-CN\">"))
    #expect(DemoReport.year.html(in: .en).contains("<h1>Pingshan County: mobile sources, annual report 2020</h1>"))
  }

  @Test("An empty report is a page too")
  func empty() {
    let report = PeriodReport(
      place: BilingualText(zh: "某县", en: "a county"), plan: BilingualText(zh: "方案", en: "plan"), period: "2020-06",
      scope: .month, asOf: CivilDate(daysSinceEpoch: 18_443))
    #expect(report.html(in: .zh).contains("某县移动源污染防治月报 2020-06"))
  }

  @Test("Every table can be taken into a spreadsheet", arguments: Language.allCases)
  func tables(language: Language) {
    let tables = DemoReport.year.tables(in: language)
    #expect(
      tables.map(\.name) == ["ranking", "indicators", "indicator-parts", "list-1", "list-2", "publications"])
    for table in tables { #expect(table.table.document.hasPrefix("\u{FEFF}")) }
  }
}
