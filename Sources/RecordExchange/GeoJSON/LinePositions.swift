import RegistryModel

/// Turns offsets into lines and columns; the lines up to every 64 KiB are counted once.
struct LinePositions {
  private let bytes: [UInt8]
  private var marks: [(line: Int, start: Int)] = [(1, 0)]
  private static let step = 1 << 16

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Line and column (in characters, from 1) of an offset.
  ///
  /// - Complexity: O(64 KiB) after the first call.
  mutating func position(_ offset: Int) -> SourcePosition {
    let offset = min(offset, bytes.count)
    while marks.count <= offset / LinePositions.step {
      let from = (marks.count - 1) * LinePositions.step
      marks.append(advance(marks[marks.count - 1], from, from + LinePositions.step))
    }
    let (line, start) = advance(
      marks[offset / LinePositions.step], offset / LinePositions.step * LinePositions.step, offset)
    // A column is only worth counting in lines that a person can read.
    guard offset - start <= LinePositions.step else { return SourcePosition(line: line, column: 0, byteOffset: offset) }
    let column = bytes[start..<offset].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return SourcePosition(line: line, column: column, byteOffset: offset)
  }

  private func advance(_ mark: (line: Int, start: Int), _ from: Int, _ until: Int) -> (line: Int, start: Int) {
    var (line, start) = mark
    for index in from..<until where bytes[index] == 0x0A {
      line += 1
      start = index + 1
    }
    return (line, start)
  }
}
