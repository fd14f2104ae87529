import Foundation
import RegistryModel

/// The lines of standard input as they come, without blanks around them and without empty ones, up to the first one that is no
/// UTF-8, or longer than any line of a list.
final class StandardInputLines: Sequence, IteratorProtocol {
  /// That a line cannot be read, where one was met. A plate of which some bytes cannot be read would be looked up as another one,
  /// which nobody has registered.
  private(set) var failure: CommandFailure?
  private var pending: ArraySlice<UInt8> = []
  private var isAtEnd = false
  private var number = 0

  /// Whether it can be read at all: a folder, or one that is closed, would read as one without lines.
  static var isReadable: Bool {
    var nothing: UInt8 = 0
    return read(STDIN_FILENO, &nothing, 0) == 0
  }

  func next() -> String? {
    while failure == nil, var line = nextBytes() {
      number += 1
      if number == 1, line.starts(with: [0xFF, 0xFE]) || line.starts(with: [0xFE, 0xFF]) {
        return stop(at: Self.wideUnits)
      }
      // Windows begins UTF-8 files with a mark of byte order.
      if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
      guard line.count <= Self.longest else { return stop(at: Self.tooLong(number)) }
      guard let text = String(validating: line, as: UTF8.self) else { return stop(at: Self.notReadable(number)) }
      let start = text.drop(while: \.isWhitespace)
      guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { continue }
      return String(start[...last])
    }
    return nil
  }

  private func stop(at failure: CommandFailure) -> String? {
    self.failure = failure
    return nil
  }

  private func nextBytes() -> ArraySlice<UInt8>? {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending = pending[(end + 1)...] }
        return pending[..<end]
      }
      guard !isAtEnd, pending.count <= Self.longest else {
        defer { pending = [] }
        return pending.isEmpty ? nil : pending
      }
      fill()
    }
  }

  /// No key is longer; whatever else has no line breaks is no list of keys.
  private static let longest = 1 << 16

  private func fill() {
    var piece = [UInt8](repeating: 0, count: 1 << 12)
    let count = read(STDIN_FILENO, &piece, piece.count)
    if count < 0, errno == EINTR { return }
    isAtEnd = count <= 0
    pending = ArraySlice(Array(pending) + piece.prefix(Swift.max(0, count)))
  }

  private static func tooLong(_ line: Int) -> CommandFailure {
    unusable(
      BilingualText(
        zh: "标准输入第 \(line) 行过长，不是号码清单", en: "line \(line) of standard input is too long for a list of keys"),
      hint: BilingualText(zh: "每行给出一个号码", en: "give one key a line"))
  }

  /// What Windows calls "Unicode": told by its mark of byte order. Read as GBK, it would come out as other keys.
  private static let wideUnits = CommandFailure(
    "unusableInput", .unusableInput,
    message: BilingualText(zh: "标准输入是 UTF-16，不是 UTF-8", en: "standard input is UTF-16, no UTF-8"),
    hint: BilingualText(
      zh: "请另存为 UTF-8 后重新给出，或：iconv -f UTF-16 -t UTF-8 文件 | hegui lookup -",
      en: "save it as UTF-8 and ask again, or: iconv -f UTF-16 -t UTF-8 FILE | hegui lookup -"))

  private static func notReadable(_ line: Int) -> CommandFailure {
    unusable(
      BilingualText(
        zh: "标准输入第 \(line) 行不是 UTF-8（可能是 GBK）", en: "line \(line) of standard input is no UTF-8 (GBK, perhaps)"),
      hint: BilingualText(
        zh: "转换后重新给出：iconv -f GBK -t UTF-8 文件 | hegui lookup -",
        en: "convert it and ask again: iconv -f GBK -t UTF-8 FILE | hegui lookup -"))
  }

  private static func unusable(_ message: BilingualText, hint: BilingualText) -> CommandFailure {
    CommandFailure(
      "unusableInput", .unusableInput, message: message,
      hint: BilingualText(zh: "此前各行已答复；" + hint.zh, en: "the lines before are answered; " + hint.en))
  }
}
