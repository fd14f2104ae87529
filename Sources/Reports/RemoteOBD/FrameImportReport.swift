public import RegistryModel

/// What an import of remote-OBD captures did, file by file and in all.
public struct FrameImportReport: Report {
  /// The files in the order in which they were read.
  public var files: [File]
  /// All files together.
  public var totals: Counts
  /// How many findings of each code there were.
  public var findingCounts: [String: Int]
  /// The first findings of each code.
  public var samples: [ImportReport.Sample]
  /// Files without a single frame.
  public var unusable: [ImportReport.Unusable]
  /// Files of folders that were not read for their endings; nil where there are none.
  public var passedOver: PassedOver?
  /// Days of vehicles that are new or know more than before.
  public var changedDays: Int
  /// Raw frames that were kept and were not kept before.
  public var keptFrames: Int
  /// Identities that remote monitors have named, in this import or before, and that are not in the register: the first
  /// ones.
  public var unregistered: [String]
  /// How many such identities there are.
  public var unregisteredCount: Int
  /// The newest entry of the audit chain after the run.
  public var auditHead: String?

  /// A report of no files yet.
  public init() {
    files = []
    totals = Counts()
    findingCounts = [:]
    samples = []
    unusable = []
    changedDays = 0
    keptFrames = 0
    unregistered = []
    unregisteredCount = 0
  }

  /// Whether some frames could not be used, or bytes belong to none.
  public var needsAction: Bool {
    totals.rejected > 0 || totals.damaged > 0 || totals.skippedBytes > 0 || !unusable.isEmpty
  }

  /// What became of frames and bytes.
  public struct Counts: Encodable, Hashable, Sendable {
    /// Frames with a right check byte: the sum of the four ends.
    public var frames = 0
    /// Frames that told something new.
    public var accepted = 0
    /// Frames of which all was known.
    public var duplicate = 0
    /// Frames that cannot be used.
    public var rejected = 0
    /// Frames that tell nothing about a day, such as replies and time synchronisation.
    public var withoutData = 0
    /// Frames with a wrong check byte or length, or cut off; not among `frames`.
    public var damaged = 0
    /// Bytes that belong to no frame.
    public var skippedBytes = 0
    /// Findings, of whatever severity.
    public var findings = 0

    /// Nothing counted yet.
    public init() {}

    /// Adds other counts.
    public static func += (left: inout Counts, right: Counts) {
      left.frames += right.frames
      left.accepted += right.accepted
      left.duplicate += right.duplicate
      left.rejected += right.rejected
      left.withoutData += right.withoutData
      left.damaged += right.damaged
      left.skippedBytes += right.skippedBytes
      left.findings += right.findings
    }

    var cells: [String] {
      [frames, accepted, duplicate, rejected, withoutData, damaged, skippedBytes, findings].map(String.init)
    }
  }

  /// One file.
  public struct File: Encodable, Sendable {
    /// The path as given.
    public var path: String
    /// `hex` or `binary`.
    public var form: String
    /// What became of its frames and bytes.
    public var counts: Counts

    /// A file with its counts.
    public init(path: String, form: String, counts: Counts) {
      self.path = path
      self.form = form
      self.counts = counts
    }

    enum CodingKeys: String, CodingKey {
      case path, form
    }

    /// Writes the counts beside the path.
    public func encode(to encoder: any Encoder) throws {
      try counts.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(path, forKey: .path)
      try container.encode(form, forKey: .form)
    }
  }
}

extension FrameImportReport {
  /// Totals, files, findings by code, and vehicles that the register does not hold.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    let headings =
      switch language {
      case .zh: ["帧", "接受", "重复", "拒绝", "无数据", "损坏", "跳过字节", "问题"]
      case .en: ["frames", "acc.", "dup.", "rej.", "no data", "damaged", "skipped", "find."]
      }
    var table = TextTable([.text(say("文件", "file"))] + headings.map { .number($0) })
    for file in files.prefix(20) { table.append([file.path] + file.counts.cells) }
    if files.count != 1 {
      table.append([say("合计（\(files.count) 个文件）", "total (\(files.count) files)")] + totals.cells)
    }
    var lines = table.lines(width: width)
    lines += unusable.flatMap { file in
      DisplayWidth.wrapped("! " + TerminalText.safe(file.path) + say("：", ": ") + file.message[language], to: width - 2)
        .map { "  " + $0 }
    }
    lines += passedOver?.lines(in: language, width: width) ?? []
    lines.append(say("有变化的车辆日：\(changedDays)", "vehicle days that changed: \(changedDays)"))
    if keptFrames > 0 { lines.append(say("留存原始帧：\(keptFrames)", "raw frames kept: \(keptFrames)")) }
    for (code, count) in findingCounts.sorted(by: { $0.key < $1.key }) {
      guard let first = samples.first(where: { $0.code == code }) else { continue }
      lines += DisplayWidth.wrapped("\(code) × \(count)  " + first.message[language], to: width - 2).map { "  " + $0 }
      lines += DisplayWidth.wrapped(TerminalText.safe(FrameImportReport.place(of: first)), to: width - 4).map {
        "    " + $0
      }
    }
    if unregisteredCount > 0 {
      lines.append(
        say("登记库中没有的车辆（共 \(unregisteredCount)）：", "not in the register (\(unregisteredCount)):"))
      lines += unregistered.map { "  " + TerminalText.safe($0) }
      if unregistered.count < unregisteredCount { lines.append("  …  hegui obd status --unregistered") }
    }
    return lines
  }

  /// The files with their counts.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable([
      "path", "form", "frames", "accepted", "duplicate", "rejected", "withoutData", "damaged", "skippedBytes",
      "findings",
    ])
    for file in files { table.append([file.path, file.form] + file.counts.cells) }
    return table
  }

  private static func place(of sample: ImportReport.Sample) -> String {
    var text = sample.path
    if let line = sample.line, let column = sample.column {
      text += " \(line):\(column)"
    } else if let offset = sample.byteOffset {
      text += " @\(offset)"
    }
    if let subject = sample.subject { text += " " + subject }
    if !sample.element.isEmpty { text += " " + sample.element }
    if let value = sample.value { text += " = " + value }
    return text
  }
}
