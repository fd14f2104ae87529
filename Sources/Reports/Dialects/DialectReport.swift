public import RegistryModel

/// One dialect profile: its messages, where each field comes from, its code tables.
public struct DialectReport: Report {
  /// Stable id.
  public var id: String
  /// Title.
  public var title: BilingualText
  /// Names of its roots.
  public var roots: [String]
  /// Documents that the profile rests on.
  public var documents: [Document]
  /// What stands for a missing value.
  public var missing: [String] = []
  /// When the parts of an inspection make a record.
  public var complete: Completeness?
  /// Kinds of messages.
  public var messages: [Message] = []
  /// Code tables.
  public var codeTables: [CodeTable] = []

  /// A report on a profile.
  public init(id: String, title: BilingualText, roots: [String], documents: [Document]) {
    self.id = id
    self.title = title
    self.roots = roots
    self.documents = documents
  }

  /// When the parts of an inspection make a record, and what the record's serial is made of.
  public struct Completeness: Encodable, Sendable {
    /// The sections that must have come, beside the facts that every record has.
    public var needs: [String]
    /// stated, withAttempt or withStart.
    public var serial: String
    /// Within how many hours all messages come; nil where the dialect numbers inspections.
    public var withinHours: Int?

    /// What a profile says of whole inspections.
    public init(needs: [String], serial: String, withinHours: Int?) {
      self.needs = needs
      self.serial = serial
      self.withinHours = withinHours
    }

    fileprivate var serialText: BilingualText {
      switch serial {
      case "withAttempt":
        BilingualText(zh: "编号，第二次起后接“-次数”", en: "the number; from the second attempt on with - and the attempt")
      case "withStart":
        BilingualText(zh: "编号（车辆）后接“-开始时间”", en: "the number, which is of the vehicle, with - and the start")
      default: BilingualText(zh: "编号", en: "the number")
      }
    }

    fileprivate func lines(in language: Language, width: Int) -> [String] {
      func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
      var text = say("流水号：", "serial: ") + serialText[language]
      text += say("；齐备条件：", "; needs: ") + needs.joined(separator: " ")
      if let withinHours { text += say("；报文 \(withinHours) 小时内到齐", "; messages come within \(withinHours) h") }
      return DisplayWidth.wrapped(text, to: width)
    }
  }

  /// A document that the profile rests on.
  public struct Document: Encodable, Sendable {
    /// The short name by which mappings cite it.
    public var tag: String
    /// What it is.
    public var text: String

    /// A document with its tag.
    public init(tag: String, text: String) {
      self.tag = tag
      self.text = text
    }
  }

  /// One kind of message.
  public struct Message: Encodable, Sendable {
    /// Id within the profile.
    public var id: String
    /// Title.
    public var title: BilingualText
    /// inspection, vehicle, none or unmapped.
    public var content: String
    /// Path of the element that is one record.
    public var record: String
    /// What a document must have to be such a message, as the profile writes it.
    public var when: [String] = []
    /// What the fields become.
    public var fields: [Field]
    /// Where process rows come from; nil where the message has none.
    public var process: String?
    /// Elements that are not taken over, on purpose.
    public var left: [Left] = []

    /// A message with its fields.
    public init(id: String, title: BilingualText, content: String, record: String, fields: [Field]) {
      self.id = id
      self.title = title
      self.content = content
      self.record = record
      self.fields = fields
    }
  }

  /// An element that is not taken over.
  public struct Left: Encodable, Sendable {
    /// Its path.
    public var path: String
    /// Why.
    public var why: String

    /// An element with the reason.
    public init(path: String, why: String) {
      self.path = path
      self.why = why
    }
  }

  /// One field and where it comes from.
  public struct Field: Encodable, Sendable {
    /// The canonical field.
    public var field: String
    /// Where its value comes from.
    public var origin: String
    /// Which document says so.
    public var source: String

    /// A field with its origin.
    public init(field: String, origin: String, source: String) {
      self.field = field
      self.origin = origin
      self.source = source
    }
  }

  /// What the codes of the dialect mean.
  public struct CodeTable: Encodable, Sendable {
    /// Name of the table.
    public var id: String
    /// Which document defines it.
    public var source: String
    /// The codes.
    public var codes: [Code]

    /// A table with its codes.
    public init(id: String, source: String, codes: [Code]) {
      self.id = id
      self.source = source
      self.codes = codes
    }
  }

  /// One code.
  public struct Code: Encodable, Sendable {
    /// The code as sent.
    public var code: String
    /// What it means in the canonical form; empty where it means that nothing is known.
    public var meaning: String

    /// A code with its meaning.
    public init(code: String, meaning: String) {
      self.code = code
      self.meaning = meaning
    }
  }

  /// The messages with their fields, then the code tables.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [id + "  " + title[language], say("根元素：", "roots: ") + roots.joined(separator: " ")]
    lines += documents.flatMap { DisplayWidth.wrapped($0.tag + ": " + $0.text, to: width) }
    for token in missing { lines += DisplayWidth.wrapped(say("表示缺失：", "missing: ") + token, to: width) }
    if let complete { lines += complete.lines(in: language, width: width) }
    for message in messages {
      lines += ["", message.id + "  " + message.title[language] + "  (" + message.content + ")"]
      if !message.when.isEmpty {
        let text = say("识别：", "when: ") + message.when.joined(separator: "; ")
        lines += DisplayWidth.wrapped(text, to: width - 2).map { "  " + $0 }
      }
      var table = TextTable([.text(say("字段", "field")), .text(say("出处", "source")), .text(say("来自", "from"))])
      for field in message.fields { table.append([field.field, field.source, field.origin]) }
      if !table.isEmpty { lines += table.lines(width: width) }
      let rest =
        (message.process.map { [say("过程数据：", "process data: ") + $0] } ?? [])
        + message.left.map { say("不取：", "left: ") + $0.path + " (" + $0.why + ")" }
      for text in rest { lines += DisplayWidth.wrapped(text, to: width - 2).map { "  " + $0 } }
    }
    for codeTable in codeTables {
      lines += ["", codeTable.id + "  (" + codeTable.source + ")"]
      lines += DisplayWidth.wrapped(
        codeTable.codes.map { $0.code + " = " + ($0.meaning.isEmpty ? "—" : $0.meaning) }.joined(separator: "; "),
        to: width - 2
      ).map { "  " + $0 }
    }
    return lines
  }
}
