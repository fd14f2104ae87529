import RegistryModel

/// What SQLite says of a damaged file, which it says in English alone.
enum IntegrityText {
  /// The problems in both languages, without SQLite's headings; never none of some.
  static func problems(_ lines: [String]) -> [BilingualText] {
    let all = lines.flatMap { $0.split(separator: "\n") }
    let complaints = all.filter { !$0.hasPrefix("*** in database") }
    return (complaints.isEmpty ? all : complaints).map { line in
      BilingualText(zh: "文件结构：" + chinese(line), en: "file structure: " + line)
    }
  }

  /// The kind of complaint and the numbers in it; its words are of use only to who mends the file.
  private static func chinese(_ line: Substring) -> String {
    for (form, zh) in forms where line.contains(form) {
      let numbers = line.split { $0 != "-" && !("0"..."9").contains($0) }.filter { $0.contains { $0 != "-" } }
        .joined(separator: "、")
      return numbers.isEmpty ? zh : "\(zh)（\(numbers)）"
    }
    return "已损坏（详情见 --lang en）"
  }

  private static let forms: [(String, String)] = [
    ("missing from index", "索引缺少行"), ("wrong # of entries in index", "索引的行数不对"),
    ("non-unique entry in index", "索引中有重复的行"), ("NULL value in", "必填列为空"), ("CHECK constraint", "不合约束"),
    ("never used", "页未被使用"), ("2nd reference to page", "页被引用两次"), ("invalid page number", "页号无效"),
    ("freelist", "空闲页链有误"), ("btreeInitPage", "页无法读取"), ("unable to get the page", "页无法读取"),
    ("out of order", "行的顺序不对"), ("malformed", "数据库内容已损坏"),
    ("was altered", "已公布的内容被改动"), ("is missing", "缺少已公布的版本"),
  ]
}
