import RegistryModel
import XMLStreaming

extension MessageInterpreter {
  /// Brings process data into rows of values separated by commas.
  ///
  /// - Complexity: O(size of the process data).
  mutating func process(
    _ compiled: CompiledMessage, _ rows: [Int], _ record: borrowing RecordView, _ result: inout InterpretedRecord
  ) {
    switch compiled.process {
    case .rows(let columns, let numbers):
      guard !rows.isEmpty else { return }
      var cells: [[String?]] = []
      for row in rows { cells.append(cellsOfRow(row, numbers, compiled, record, &result)) }
      let used = columns.indices.filter { column in cells.contains { $0[column] != nil } }
      let lines = cells.map { row in used.map { Self.cell(row[$0] ?? "") }.joined(separator: ",") }
      append(used.map { columns[$0] }, lines, from: record.path(rows[0]), to: &result)
    case .lists(let listSlots, let columns, let count):
      transpose(listSlots, columns, count, record, &result)
    case nil: break
    }
  }

  /// One row: the first element of a name goes to the first column of that name, the second to the second.
  private mutating func cellsOfRow(
    _ row: Int, _ numbers: [Int32], _ compiled: CompiledMessage, _ record: borrowing RecordView,
    _ result: inout InterpretedRecord
  ) -> [String?] {
    var cells: [String?] = Array(repeating: nil, count: numbers.count)
    var child = row + 1
    let end = Int(record.node(row).end)
    while child < end {
      let node = record.node(child)
      let name = resolve(node.name, compiled, record)
      let column = numbers.indices.first { numbers[$0] == name && cells[$0] == nil }
      let text = String(decoding: TextTrimming.trimmed(record.text(node)), as: UTF8.self)
      if let column {
        cells[column] = text
      } else if !text.isEmpty {
        result.leftovers.append(Leftover(path: record.path(child), text: text))
      }
      child = Int(node.end)
    }
    return cells
  }

  private func transpose(
    _ listSlots: [Int32], _ columns: [String], _ count: Int32?, _ record: borrowing RecordView,
    _ result: inout InterpretedRecord
  ) {
    var lists: [[Substring]] = []
    for slot in listSlots {
      guard let text = slotText(slot, record) else {
        lists.append([])
        continue
      }
      var items = text.split(separator: ",", omittingEmptySubsequences: false)
      if items.last?.isEmpty == true { items.removeLast() }
      lists.append(items)
    }
    let longest = lists.map(\.count).max() ?? 0
    guard longest > 0 else { return }
    if let count, let stated = slotText(count, record), Int(stated) != longest {
      result.findings.append(
        Finding(
          .dialectCount, at: result.origin.position, value: stated,
          message: BilingualText(
            zh: "声明 \(stated) 个采样点，实际 \(longest) 个", en: "\(stated) samples stated, \(longest) there")))
    }
    for (column, items) in zip(columns, lists) where !items.isEmpty && items.count != longest && items.count > 1 {
      result.findings.append(
        Finding(
          .dialectCount, at: result.origin.position, path: column, value: String(items.count),
          message: BilingualText(
            zh: "列 \(column) 有 \(items.count) 个值，应为 \(longest) 个",
            en: "the column \(column) has \(items.count) values instead of \(longest)")))
    }
    let lines = (0..<longest).map { row in
      lists.map { $0.indices.contains(row) ? Self.cell(String($0[row])) : "" }.joined(separator: ",")
    }
    let first = listSlots.lazy.compactMap { nodeNumber(ofSlot: $0) }.first
    var place = ""
    if let first { place = record.path(first) }
    append(columns, lines, from: place, to: &result)
  }

  private func append(
    _ columns: [String], _ lines: [String], from place: String, to result: inout InterpretedRecord
  ) {
    if isTracing {
      for (field, text) in [
        (CanonicalField.processCount, String(lines.count)), (.processColumns, columns.joined(separator: ",")),
      ] {
        result.trace.append(
          FieldTrace(field: field, group: "", place: place, text: nil, values: [text], source: ""))
      }
    }
    result.values.append(PartValue(.processCount, String(lines.count)))
    result.values.append(PartValue(.processColumns, columns.joined(separator: ",")))
    result.values.append(PartValue(.processRows, lines.joined(separator: "\n")))
  }

  /// Commas and line ends inside a value would break the rows; such a value is put into quotation marks.
  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x22 }) else { return text }
    let inner = text.map { $0.isNewline ? " " : $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"" + inner + "\""
  }
}
