import RegistryModel

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

  /// Whether the rows of a message are all of these, or those of that message among them.
  func holds(_ rows: ProcessAttachment, of message: String) -> Bool {
    if self == rows { return true }
    guard columns.hasPrefix("message,"), let own = self.rows else { return false }
    let names = columnNames.dropFirst()
    let places = rows.columnNames.map { names.firstIndex(of: $0) }
    let lines = own.split(separator: "\n").filter { $0.hasPrefix(message + ",") }
    let known = lines.map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return places.map { place in place.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? "" }
        .joined(separator: ",")
    }
    return known == (rows.rows ?? "").split(separator: "\n").map(String.init)
  }

  private var columnNames: [Substring] { columns.split(separator: ",", omittingEmptySubsequences: false) }
}
