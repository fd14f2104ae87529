import RegistryModel

/// A message that has process rows, with the columns they may have.
struct ProcessKind {
  let message: String
  let columns: Set<String>

  /// The kinds of a profile, in the order of its messages.
  static func all(of messages: [DialectMessage]) -> [ProcessKind] {
    messages.compactMap { message in
      switch message.process {
      case .rows(_, let columns)?: ProcessKind(message: message.id, columns: Set(columns))
      case .lists(let paths, _)?: ProcessKind(message: message.id, columns: Set(paths.compactMap(\.elements.last)))
      case nil: nil
      }
    }
  }
}

extension ProcessAttachment {
  /// Puts the process rows of several messages, such as of the tail pipe and of OBD, into one table: a column `message`
  /// in front says which rows came in which, and a row has nothing in the columns of the others. Rows of one message stay
  /// as they are; nil for none.
  ///
  /// - Complexity: O(length of the rows).
  static func joined(_ parts: [(message: String, attachment: ProcessAttachment)]) -> ProcessAttachment? {
    guard parts.count > 1 else { return parts.first?.attachment }
    var columns: [Substring] = []
    for part in parts {
      for name in part.attachment.columnNames where !columns.contains(name) { columns.append(name) }
    }
    var rows: [String] = []
    for (message, attachment) in parts {
      let places = attachment.columnNames.map { name in columns.firstIndex(of: name) ?? 0 }
      for row in (attachment.rows ?? "").split(separator: "\n") {
        var cells: [Substring] = Array(repeating: "", count: columns.count)
        for (place, cell) in zip(places, row.split(separator: ",", omittingEmptySubsequences: false)) {
          cells[place] = cell
        }
        rows.append(message + "," + cells.joined(separator: ","))
      }
    }
    return ProcessAttachment(
      rowCount: parts.reduce(0) { $0 + $1.attachment.rowCount },
      columns: "message," + columns.joined(separator: ","), rows: rows.isEmpty ? nil : rows.joined(separator: "\n"))
  }

  /// The attachment with one more of its values.
  func with(_ value: PartValue) -> ProcessAttachment {
    var changed = self
    switch value.field {
    case .processCount: changed.rowCount = Int(value.text) ?? 0
    case .processColumns: changed.columns = value.text
    case .processRows: changed.rows = value.text
    default: break
    }
    return changed
  }

  /// What a stored table has of the rows of a message.
  enum Share {
    /// These rows.
    case same
    /// Other rows of that message, or rows of which it cannot be told whether they are of it.
    case other
    /// Rows of other messages only.
    case none
  }

  /// What the table has of the rows of a message.
  ///
  /// A table of one message does not name it; `kinds` has the columns that each message may have, by which a message of
  /// other columns is told.
  func share(of rows: ProcessAttachment, of message: String, _ kinds: [ProcessKind]) -> Share {
    if self == rows { return .same }
    guard columns.hasPrefix("message,"), let own = self.rows else {
      return origin(kinds, besides: message) == nil ? .other : .none
    }
    let lines = own.split(separator: "\n").filter { $0.hasPrefix(message + ",") }
    if lines.isEmpty { return .none }
    let names = columnNames.dropFirst()
    let places = rows.columnNames.map { names.firstIndex(of: $0) }
    let known = lines.map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return places.map { place in place.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? "" }
        .joined(separator: ",")
    }
    return known == (rows.rows ?? "").split(separator: "\n").map(String.init) ? .same : .other
  }

  /// The parts of a stored table by message; nil where it cannot be told of which message its rows are.
  func parts(_ kinds: [ProcessKind], besides message: String) -> [(message: String, attachment: ProcessAttachment)]? {
    guard columns.hasPrefix("message,") else {
      return origin(kinds, besides: message).map { [($0, self)] }
    }
    var found: [(message: String, attachment: ProcessAttachment)] = []
    for line in (rows ?? "").split(separator: "\n") {
      guard let comma = line.firstIndex(of: ",") else { return nil }
      let name = String(line[..<comma])
      let cells = String(line[line.index(after: comma)...])
      if let index = found.firstIndex(where: { $0.message == name }) {
        found[index].attachment.rowCount += 1
        found[index].attachment.rows = (found[index].attachment.rows ?? "") + "\n" + cells
      } else {
        let names = String(columns.dropFirst("message,".count))
        found.append((name, ProcessAttachment(rowCount: 1, columns: names, rows: cells)))
      }
    }
    return found
  }

  /// The one message that may have these columns, where `message` may not.
  private func origin(_ kinds: [ProcessKind], besides message: String) -> String? {
    let possible = kinds.filter { kind in columnNames.allSatisfy { kind.columns.contains(String($0)) } }
    guard possible.count == 1, possible[0].message != message else { return nil }
    return possible[0].message
  }

  private var columnNames: [Substring] { columns.split(separator: ",", omittingEmptySubsequences: false) }
}
