/// The form of GB 18030 characters: one, two or four bytes. Whether a form is assigned, the converter knows.
enum GB18030Form {
  /// What starts at `offset`, which is below `bytes.count`.
  @inline(__always)
  static func sequence(in bytes: UnsafeRawBufferPointer, at offset: Int) -> UTF8Check.Sequence {
    let first = bytes[offset]
    if first < 0x80 { return .character(1) }
    guard first >= 0x81, first <= 0xFE else { return .bad }
    guard offset + 1 < bytes.count else { return .incomplete }
    let second = bytes[offset + 1]
    if second >= 0x40, second <= 0xFE, second != 0x7F { return .character(2) }
    guard second >= 0x30, second <= 0x39 else { return .bad }
    guard offset + 2 < bytes.count else { return .incomplete }
    guard bytes[offset + 2] >= 0x81, bytes[offset + 2] <= 0xFE else { return .bad }
    guard offset + 3 < bytes.count else { return .incomplete }
    guard bytes[offset + 3] >= 0x30, bytes[offset + 3] <= 0x39 else { return .bad }
    return .character(4)
  }
}
