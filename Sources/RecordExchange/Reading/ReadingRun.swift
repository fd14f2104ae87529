import RegistryModel
import XMLStreaming

/// One pass over a file: what has been recognised, counted and not yet handed over.
final class ReadingRun {
  private let schemas: String
  private let batchSize: Int
  private var form: DocumentForm?
  private var judge: XMLSchemaValidator?
  private var batch: [ReadRecord] = []
  private var findings: [Finding] = []
  private var encoding = TextEncoding.utf8.rawValue
  private var recordCount = 0
  private var rejectedCount = 0

  init(schemas: String, batchSize: Int) {
    self.schemas = schemas
    self.batchSize = max(1, batchSize)
    batch.reserveCapacity(self.batchSize)
  }

  /// Recognises the document by its root; called again for each further document of the file.
  ///
  /// - Throws: ``XMLError`` with code `wrongRoot` or `wrongVersion` where it is none that can be read.
  func begin(_ root: RecordScanner.Root, of scanner: RecordScanner) throws(XMLError) {
    encoding = scanner.encoding.actual.rawValue
    let form = try DocumentForm.recognised(by: root)
    try RootForm.checkVersion(of: root)
    if self.form?.root != form.root {
      self.form = form
      judge = nil
      scanner.expectRecords(named: form.records)
    }
    if !RootForm.isUsual(root) {
      findings += try schema(of: form).issuesOfRoot(in: scanner).map { Finding($0) }
    }
  }

  /// Reads one record, and hands the batch over once it is full.
  func take(_ record: borrowing RecordView, _ body: ([ReadRecord]) throws -> Void) throws {
    var read = try read(record)
    read.encoding = encoding
    if read.isRecord {
      recordCount += 1
      read.number = recordCount
    }
    if read.content == .rejected { rejectedCount += 1 }
    batch.append(read)
    if batch.count >= batchSize { try flush(body) }
  }

  /// Hands over what has been read so far.
  func flush(_ body: ([ReadRecord]) throws -> Void) throws {
    guard !batch.isEmpty else { return }
    let full = batch
    batch = []
    batch.reserveCapacity(batchSize)
    try body(full)
  }

  func summary(_ scan: RecordScanner.Summary, _ encoding: EncodingDecision) -> ReadSummary {
    if let reasoning = encoding.reasoning {
      findings.insert(
        Finding(
          .encodingContradicted, at: SourcePosition(line: 1, column: 1, byteOffset: 0), value: encoding.declared,
          message: BilingualText(zh: reasoning.zh, en: reasoning.en)), at: 0)
    }
    return ReadSummary(
      declaredEncoding: encoding.declared, encoding: encoding.actual.rawValue, findings: findings, isCut: scan.isCut,
      byteCount: scan.byteCount, recordCount: recordCount, rejectedCount: rejectedCount)
  }

  private func read(_ record: borrowing RecordView) throws(XMLError) -> ReadRecord {
    let slice = SourceSlice(offset: record.bytes.lowerBound, length: record.bytes.count)
    let position = SourcePosition(record.position)
    var result = ReadRecord(content: .rejected, slice: slice, position: position)
    if record.kind == .between { result.content = .remark }
    result.findings = record.issues.map { Finding($0) }
    guard record.isUsable, let form else {
      if let form { result.quoted = QuotedIdentity(record, of: form) }
      return result
    }
    do throws(Refusal) {
      result.content = try form.interpreter.interpret(record.elements)
    } catch {
      result.findings = try judged(record, error, form)
      result.quoted = QuotedIdentity(record, of: form)
    }
    return result
  }

  /// What the schema finds wrong; the decoder's own word where it finds nothing, so that no refusal goes unexplained.
  private func judged(
    _ record: borrowing RecordView, _ refusal: Refusal, _ form: DocumentForm
  ) throws(XMLError) -> [Finding] {
    let issues = try schema(of: form).issues(of: record)
    if !issues.isEmpty { return issues.map { Finding($0) } }
    let index = min(refusal.element, record.count - 1)
    return [
      Finding(
        .formNotRead, at: SourcePosition(record.position(index)), path: record.path(index),
        value: record.string(index))
    ]
  }

  private func schema(of form: DocumentForm) throws(XMLError) -> XMLSchemaValidator {
    if let judge { return judge }
    let made = try XMLSchemaValidator(path: schemas + "/" + form.schema)
    judge = made
    return made
  }
}

/// The start tag of a canonical root.
private enum RootForm {
  /// The version of the documents that is read.
  static let version = "1.0"

  /// Refuses a document of another version: its records must not be judged by the rules of this one.
  static func checkVersion(of root: RecordScanner.Root) throws(XMLError) {
    guard let found = root.attributes["version"], found != version,
      found.utf8.first.map({ (0x30...0x39).contains($0) }) == true,
      found.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") })
    else { return }
    throw XMLError(
      .wrongVersion, zh: "文件的格式版本是 \(found)，本程序只读取版本 \(version)",
      en: "the document is of format version \(found); this program reads version \(version)", at: root.position)
  }

  /// Whether the attributes are those that the schema allows, so that it need not be asked.
  static func isUsual(_ root: RecordScanner.Root) -> Bool {
    root.attributes.allSatisfy { name, value in
      switch name {
      case "version": value == version
      case "created": Instant(value) != nil && value.utf8.count == 25
      case "station": StationCode(value) != nil && root.name == "inspectionRecords"
      default: false
      }
    } && root.attributes["version"] != nil
  }
}
