import RegistryModel

/// The table of a kind of record: its names, columns and statements, all derived from the declaration.
///
/// A row is one statement and at the same time the state that holds from it until the next one: the merged values of all
/// statements so far. `given` says which of the values the statement itself made: NULL where it made all of them, else
/// their names, with `-` before a name that it cleared.
struct SubjectTable: Sendable {
  let kind: RecordKind
  let columns: [Column]
  /// The quoted name.
  let name: String
  /// The statement that inserts a row; built once, since building it costs more than executing it.
  let insertion: String
  /// All attributes, and those that are not personal.
  private let whole: Reading
  private let impersonal: Reading
  /// The query of the rows that stand of a key, with their ids behind the columns.
  let currentRowsQuery: String
  /// The same of the one that ranks last.
  let lastRowQuery: String
  /// The query of all versions of a statement's number, both halves of the index.
  let numberedQuery: String

  /// Columns and the list that a query selects them by; built once, since every record that comes in asks several times.
  struct Reading: Sendable {
    let columns: [Column]
    let selection: String

    init(_ columns: [Column]) {
      self.columns = columns
      selection = SubjectTable.selection(columns)
    }

    /// Of a state no more than its key and the columns.
    init(bare columns: [Column]) {
      self.columns = columns
      selection = columns.reduce(into: "key") { $0 += ", " + $1.quotedName }
    }
  }

  /// The column of one attribute.
  struct Column: Sendable {
    let attribute: Attribute
    let name: String
    /// Kept beside the attribute: reading a row asks for each column's, and the attribute is large.
    let form: Form

    init(_ attribute: Attribute) {
      self.attribute = attribute
      name = attribute.name
      form = attribute.type.form
    }

    var quotedName: String { SubjectTable.quoted(name) }

    /// Name, type and check of the column.
    var definition: String {
      switch attribute.type {
      case .flag: "\(quotedName) INTEGER CHECK (\(quotedName) = 0 OR \(quotedName) = 1)"
      case .count, .quantity, .day, .moment: "\(quotedName) INTEGER"
      case .code, .codes, .text, .plate, .vin, .machineCode, .disclosure, .division, .reference:
        "\(quotedName) TEXT"
      }
    }
  }

  /// How the value of an attribute lies in its column.
  enum Form: Sendable {
    case flag, integer, day, moment, codes, text
  }

  /// Columns that every table has beside those of the attributes.
  static let fixedColumns = [
    "id", "key", "record", "statedAt", "validFrom", "validUntil", "recordedAt", "replacedAt", "given",
  ]

  init(_ kind: RecordKind) {
    self.kind = kind
    name = SubjectTable.quoted(kind.id)
    columns = kind.attributes.map { Column($0) }
    let whole = Reading(columns)
    self.whole = whole
    impersonal = Reading(columns.filter { !$0.attribute.isPersonal })
    insertion = SubjectTable.insertion(into: name, columns)
    currentRowsQuery = "SELECT \(whole.selection), id FROM \(name) WHERE key = ?1 AND replacedAt IS NULL"
    // It alone has no end. To sort those of one moment by their rank, all of them would be read.
    lastRowQuery = currentRowsQuery + " AND validUntil IS NULL ORDER BY validFrom DESC LIMIT 1"
    numberedQuery = """
      SELECT \(whole.selection) FROM \(name) WHERE record = ?1 AND replacedAt IS NULL
      UNION ALL
      SELECT \(whole.selection) FROM \(name) WHERE record = ?1 AND replacedAt IS NOT NULL
      """
  }

  /// The attributes that a question may see.
  func reading(includesPersonal: Bool) -> Reading { includesPersonal ? whole : impersonal }

  static func quoted(_ name: String) -> String {
    // Names come from declarations, never from input; quotes because some are words of SQL (`check`, `use`).
    "\"\(name)\""
  }

  var creation: String {
    """
    CREATE TABLE \(name) (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL,
      record TEXT NOT NULL,
      statedAt INTEGER NOT NULL,
      validFrom INTEGER NOT NULL,
      validUntil INTEGER CHECK (validUntil >= validFrom),
      recordedAt INTEGER NOT NULL,
      replacedAt INTEGER CHECK (replacedAt >= recordedAt),
      given TEXT,
      \(columns.map(\.definition).joined(separator: ",\n  "))
    ) STRICT
    """
  }

  /// Attributes that are searched by together, the second one also for none. A truck passes remote-sensing devices thousands
  /// of times: each pass asks for its neighbours in time, and who bore the plate for the records that note a VIN beside it. The
  /// gates of a unit write down thousands, of which a figure asks for those of a month or year.
  private static let searchedPairs: [RecordKind: [(first: String, second: String)]] = [
    .gateEvent: [("unit", "at")],
    .check: [("plate", "at"), ("vin", "at"), ("plate", "vin"), ("vin", "plate")],
  ]

  /// An index and the statement that makes it.
  struct Index {
    let name: String
    let creation: String
  }

  /// Indexes, each in two halves: the versions that stand, and those that were replaced. So today's question stays as
  /// fast as if there were no history, and a question as of earlier knowledge has an index as well.
  var indexes: [Index] {
    var result: [Index] = []
    func add(_ suffix: String, _ columns: [String], isUnique: Bool = false, condition: String = "") {
      let list = columns.map { SubjectTable.quoted($0) }.joined(separator: ", ")
      for (half, test) in [("now", "replacedAt IS NULL"), ("past", "replacedAt IS NOT NULL")] {
        let unique = isUnique && half == "now" ? "UNIQUE " : ""
        let indexName = "\(kind.id)_\(suffix)_\(half)"
        result.append(
          Index(
            name: indexName,
            creation: "CREATE \(unique)INDEX IF NOT EXISTS \(SubjectTable.quoted(indexName)) ON \(name) (\(list)) "
              + "WHERE \(test)\(condition)"))
      }
    }
    add("key", ["key", "validFrom"])
    add("record", ["record"], isUnique: true)
    for column in columns where column.attribute.type.isSearched || column.attribute.isLookedUp {
      var names = [column.name]
      if case .plate = column.attribute.type, kind.attribute("plateColor") != nil { names.append("plateColor") }
      add(column.name, names, condition: " AND \(column.quotedName) IS NOT NULL")
    }
    for (first, second) in SubjectTable.searchedPairs[kind] ?? [] {
      add("\(first)_\(second)", [first, second], condition: " AND \(SubjectTable.quoted(first)) IS NOT NULL")
    }
    return result
  }
}

extension AttributeType {
  /// Whether subjects are looked for by values of this type: such columns are indexed.
  var isSearched: Bool {
    switch self {
    case .plate, .vin, .machineCode, .disclosure, .reference, .moment: true
    case .flag, .count, .quantity, .day, .code, .codes, .text, .division: false
    }
  }
}
