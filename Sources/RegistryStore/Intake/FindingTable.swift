import RegistryModel

/// The table of findings of stored inspections, register statements and held records.
enum FindingTable {
  /// What the findings are about.
  enum Subject {
    case inspection(Int64)
    case heldRecord(Int64)
    case statement(kind: String, record: String)
  }

  static func insert(_ findings: [Finding], of subject: Subject, _ connection: Connection) throws {
    let statement = try connection.statement(
      """
      INSERT INTO finding (
        inspection, heldRecord, subjectKind, statement, code, severity, line, lineColumn, byteOffset, path, value,
        messageZH, messageEN, hintZH, hintEN)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
      """)
    for finding in findings {
      var row = RowWriter(statement)
      switch subject {
      case .inspection(let id): row.integer(id)
      default: row.integer(Int64?.none)
      }
      switch subject {
      case .heldRecord(let id): row.integer(id)
      default: row.integer(Int64?.none)
      }
      switch subject {
      case .statement(let kind, let record):
        row.text(kind)
        row.text(record)
      default:
        row.text(nil)
        row.text(nil)
      }
      row.text(finding.code.id)
      row.text(finding.code.severity.rawValue)
      row.integer(finding.position?.line)
      row.integer(finding.position?.column)
      row.integer(finding.position?.byteOffset)
      row.text(finding.path)
      row.text(finding.value)
      row.text(finding.message.zh)
      row.text(finding.message.en)
      row.text(finding.hint.zh)
      row.text(finding.hint.en)
      try statement.run()
    }
  }

  static func findings(ofInspection id: Int64, _ connection: Connection) throws -> [StoredFinding] {
    try findings(where: "inspection = ?1", connection) { $0.bind(1, id) }
  }

  static func findings(ofHeldRecord id: Int64, _ connection: Connection) throws -> [StoredFinding] {
    try findings(where: "heldRecord = ?1", connection) { $0.bind(1, id) }
  }

  static func findings(
    ofStatement record: String, kind: String, _ connection: Connection
  ) throws -> [StoredFinding] {
    try findings(where: "subjectKind = ?1 AND statement = ?2", connection) {
      $0.bind(1, kind)
      $0.bind(2, record)
    }
  }

  private static func findings(
    where condition: String, _ connection: Connection, _ bind: (Statement) -> Void
  ) throws -> [StoredFinding] {
    try connection.all(
      """
      SELECT code, severity, line, lineColumn, byteOffset, path, value, messageZH, messageEN, hintZH, hintEN
      FROM finding WHERE \(condition) ORDER BY id
      """, bind
    ) { row in
      var reader = RowReader(row)
      let code = try reader.text()
      let severity: FindingCode.Severity = try reader.code()
      let line = reader.optionalInteger()
      let column = reader.optionalInteger() ?? 0
      let offset = reader.optionalInteger() ?? 0
      return StoredFinding(
        code: code, severity: severity,
        position: line.map { SourcePosition(line: $0, column: column, byteOffset: offset) },
        path: try reader.text(), value: reader.optionalText(),
        message: BilingualText(zh: try reader.text(), en: try reader.text()),
        hint: BilingualText(zh: try reader.text(), en: try reader.text()))
    }
  }
}
