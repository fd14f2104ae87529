/// A path as a folder and the name of something in it.
///
/// Foundation's `NSString` on Linux traps for a path of one character, which is a file name as good as any.
struct PathParts {
  /// The folder; `.` where the path names none.
  let folder: String
  /// The last name; empty where the path ends with a slash, so that it can be nothing but a folder.
  let name: String

  init(_ path: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      (folder, name) = (".", path)
      return
    }
    let above = path[..<slash]
    folder = above.isEmpty ? "/" : String(above)
    name = String(path[path.utf8.index(after: slash)...])
  }

  /// The path of `name` in `folder`.
  static func path(of name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
