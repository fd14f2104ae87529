import Foundation
import RecordExchange
import RegistryModel

/// What an import reads of a folder and of the folders in it, what it would read but cannot, and what it passes over: a file that
/// nobody names would be taken for one that was read.
struct FolderWalk {
  /// Paths of the files, sorted.
  private(set) var paths: [String] = []
  /// Files and folders that cannot be read, sorted by path.
  private(set) var unreadable: [Unreadable] = []
  /// Files with another ending than those that are read, sorted by path as it can be shown.
  private(set) var passedOver: [String] = []
  private let endings: Set<String>

  /// A file or folder that cannot be read.
  struct Unreadable {
    /// The path as it can be shown.
    let path: String
    /// Why.
    let message: BilingualText
  }

  /// Walks through a folder.
  ///
  /// - Parameter endings: the endings of the files that are read, in lower case.
  init(_ folder: String, endings: Set<String>) {
    self.endings = endings
    walk(folder)
    paths.sort()
    unreadable.sort { $0.path < $1.path }
    passedOver.sort()
  }

  private mutating func walk(_ folder: String) {
    guard let entries = opendir(folder) else {
      let reason = errno == EACCES ? Self.noPermission : Self.failed(errno)
      return note(folder, reason)
    }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: field.pointee)) { bytes in
          Array(UnsafeBufferPointer(start: bytes, count: strlen(UnsafePointer<CChar>(OpaquePointer(bytes)))))
        }
      }
      // Hidden files are not meant.
      if name.first != UInt8(ascii: ".") { take(name, in: folder) }
    }
  }

  private mutating func take(_ name: [UInt8], in folder: String) {
    guard let text = String(validating: name, as: UTF8.self) else {
      if Self.isFolder(name, in: folder) || isRead(String(decoding: name, as: UTF8.self)) {
        note(folder + "/" + Self.shown(name), Self.nameIsNoText)
      } else {
        passedOver.append(folder + "/" + Self.shown(name))
      }
      return
    }
    let path = PathParts.path(of: text, in: folder)
    var status = stat()
    guard lstat(path, &status) == 0 else {
      // What was removed meanwhile is none; of what is too deep nobody knows what it is.
      if errno != ENOENT { note(path, Self.failed(errno)) }
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR { return walk(path) }
    let target = FileStatus(of: path)
    // It may lead back to where it stands.
    if target?.isFolder == true { return note(path, Self.linkToFolder) }
    guard isRead(text) else { return passedOver.append(path) }
    // Reading a pipe would wait for ever, and some devices have no end.
    if target?.isRegular == true { paths.append(path) } else { note(path, Self.noOrdinaryFile) }
  }

  private mutating func note(_ path: String, _ message: BilingualText) {
    unreadable.append(Unreadable(path: path, message: message))
  }

  private static func isFolder(_ name: [UInt8], in folder: String) -> Bool {
    var status = stat()
    let path = (Array(folder.utf8) + [UInt8(ascii: "/")] + name + [0]).map { CChar(bitPattern: $0) }
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func isRead(_ name: String) -> Bool {
    let name = name.lowercased()
    return endings.contains { name.hasSuffix("." + $0) }
  }

  /// A name that is no UTF-8, with the bytes that are none as numbers.
  private static func shown(_ name: [UInt8]) -> String {
    name.reduce(into: "") { text, byte in
      text += byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }
  }

  private static let nameIsNoText = BilingualText(
    zh: "文件名不是 UTF-8（可能是 GBK），未读取；请改名，或从标准输入给出：hegui import - < 文件",
    en:
      "the name is no UTF-8 (GBK, perhaps), it was not read; rename it, or give it as standard input: hegui import - < FILE"
  )

  private static let linkToFolder = BilingualText(
    zh: "指向文件夹的链接，未进入；请直接给出该文件夹", en: "a link to a folder, which was not followed; name the folder itself")

  private static let noOrdinaryFile = BilingualText(
    zh: "不是普通文件，未读取", en: "it is no ordinary file, it was not read")

  private static let noPermission = BilingualText(zh: "无权读取此文件夹", en: "no permission to read this folder")

  private static func failed(_ number: Int32) -> BilingualText {
    let reason = BilingualText(systemError: number)
    return BilingualText(zh: "无法读取（\(reason.zh)）", en: "it cannot be read (\(reason.en))")
  }
}
