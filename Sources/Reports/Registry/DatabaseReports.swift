public import RegistryModel

/// What a registry file holds.
public struct DatabaseInfoReport: Report {
  /// Path of the file.
  public var path: String
  /// Newest migration that the file has.
  public var schemaVersion: String
  /// Places the registry is for.
  public var places: [String]
  /// Number of current records by kind.
  public var counts: [String: Int]
  /// Size of the registry in bytes: of its pages, also of those that are still in its log.
  public var bytes: Int
  /// The newest entry of the audit chain.
  public var auditHead: String
  /// Number of entries of the audit chain.
  public var auditEntries: Int
  /// SHA-256 over all domain rows in key order.
  public var contentHash: String

  /// A report on the file `path`.
  public init(
    path: String, schemaVersion: String, places: [String], counts: [String: Int], bytes: Int, auditHead: String,
    auditEntries: Int, contentHash: String
  ) {
    self.path = path
    self.schemaVersion = schemaVersion
    self.places = places
    self.counts = counts
    self.bytes = bytes
    self.auditHead = auditHead
    self.auditEntries = auditEntries
    self.contentHash = contentHash
  }

  /// Counts, then the two hashes.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [
      say("登记库：", "Registry: ") + TerminalText.safe(path),
      say("结构版本：", "Schema: ") + schemaVersion,
      say("所属地：", "Places: ") + places.joined(separator: " "),
      say("大小（字节）：", "Bytes: ") + "\(bytes)",
    ]
    var table = TextTable([.text(say("类别", "kind")), .number(say("当前记录", "current records"))])
    for (kind, count) in counts.sorted(by: { $0.key < $1.key }) {
      table.append([Self.title(of: kind)[language], "\(count)"])
    }
    lines += table.lines(width: width)
    lines.append(say("审计链头（共 \(auditEntries) 条）：", "Audit head (\(auditEntries) entries): ") + auditHead)
    lines.append(say("内容摘要：", "Content hash: ") + contentHash)
    return lines
  }

  /// Inspections and days of remote monitoring are kept beside the kinds of the register.
  private static func title(of kind: String) -> BilingualText {
    switch kind {
    case "inspection": BilingualText(zh: "检验", en: "inspection")
    case "vehicleDay": BilingualText(zh: "车辆日（远程监控）", en: "vehicle day (remote OBD)")
    default: RecordKind.named(kind)?.title ?? BilingualText(zh: kind, en: kind)
    }
  }
}

/// Whether a registry file is sound.
public struct DatabaseVerifyReport: Report {
  /// Whether nothing is wrong.
  public var isSound: Bool
  /// What is wrong.
  public var problems: [BilingualText]
  /// The newest entry of the audit chain.
  public var auditHead: String
  /// Number of entries of the audit chain.
  public var auditEntries: Int
  /// Whether every page was read.
  public var full: Bool
  /// What was compared, and what could not be.
  public var scope = DatabaseVerifyReport.scope

  /// A report on a check.
  public init(problems: [BilingualText], auditHead: String, auditEntries: Int, full: Bool) {
    isSound = problems.isEmpty
    self.problems = problems
    self.auditHead = auditHead
    self.auditEntries = auditEntries
    self.full = full
  }

  /// Nothing in the file says what a record's content was: the audit chain holds which records were taken and what became of
  /// them, not their values.
  private static let scope = BilingualText(
    zh:
      "已核对：文件结构、行与行的引用、已公布内容与其摘要、审计链各条。未核对：记录内容，库内没有可供比对的依据；可将 hegui db info 的内容摘要与审计链头相同的备份（hegui db info --db 备份）比对",
    en: """
      Checked: the structure of the file, references between rows, what was published against its hash, the entries of the \
      audit chain. Not checked: the content of records, with which nothing in the file can be compared; hold the content \
      hash of hegui db info against that of a backup with the same audit head (hegui db info --db BACKUP)
      """)

  /// The result, every problem, and how far the result goes.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [
      isSound
        ? say(
          "所核对者完好：文件、引用关系与审计链（\(auditEntries) 条）",
          "Sound as far as checked: file, references and audit chain (\(auditEntries) entries)")
        : say("有问题：", "Not sound:")
    ]
    for problem in problems { lines += DisplayWidth.wrapped("• " + problem[language], to: width) }
    lines += DisplayWidth.wrapped(scope[language], to: width)
    lines.append(say("审计链头：", "Audit head: ") + auditHead)
    return lines
  }
}

/// What bringing a registry to the schema of the program did.
public struct DatabaseMigrationReport: Report {
  /// Path of the file.
  public var path: String
  /// Newest step of the schema that the file had.
  public var from: String
  /// Newest step of the schema that it has.
  public var to: String
  /// The newest entry of the audit chain.
  public var auditHead: String

  /// A report on the file `path`.
  public init(path: String, from: String, to: String, auditHead: String) {
    self.path = path
    self.from = from
    self.to = to
    self.auditHead = auditHead
  }

  /// One line and the head.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    return [
      TerminalText.safe(
        from == to
          ? say("\(path) 已是本版本（\(to)），无须升级", "\(path) is of this version already (\(to))")
          : say("已升级 \(path)：\(from) → \(to)", "Migrated \(path): \(from) → \(to)")),
      say("审计链头：", "Audit head: ") + auditHead,
    ]
  }
}

/// A copy that was made of a registry file.
public struct DatabaseCopyReport: Report {
  /// Where the copy was taken from.
  public var source: String
  /// The copy.
  public var path: String
  /// Size of the copy in bytes: of its pages, whatever the length of the file that holds them.
  public var bytes: Int
  /// The newest entry of the copy's audit chain.
  public var auditHead: String
  /// The name under which a damaged registry was set aside that stood in the copy's place; nil where none did.
  public var setAside: String?

  /// A report on the copy `path`.
  public init(source: String, path: String, bytes: Int, auditHead: String) {
    self.source = source
    self.path = path
    self.bytes = bytes
    self.auditHead = auditHead
  }

  /// One line and the head.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [
      TerminalText.safe(say("已写出 \(path)（\(bytes) 字节），来自 \(source)", "Wrote \(path) (\(bytes) bytes) from \(source)"))
    ]
    if let setAside {
      lines.append(TerminalText.safe(say("损坏的登记库改名为 \(setAside)", "The damaged registry is now \(setAside)")))
    }
    lines.append(say("审计链头：", "Audit head: ") + auditHead)
    return lines
  }
}
