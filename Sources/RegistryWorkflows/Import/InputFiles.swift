import Foundation
import RegistryModel

/// The files that the paths of a request name: folders are walked in the order of their names.
struct InputFiles {
  let paths: [String]

  /// Endings of documents that are read when a folder is walked.
  static let documents: Set<String> = ["xml"]

  /// - Parameter endings: what is read when a folder is walked.
  /// - Throws: `WorkflowError` where a path names nothing, or may not be read.
  init(_ requested: [String], endings: Set<String> = InputFiles.documents) throws(WorkflowError) {
    var paths: [String] = []
    for path in requested {
      if path == "-" {
        paths.append(path)
        continue
      }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw WorkflowError(
          .noSuchInput, zh: "没有这样的文件或文件夹", en: "no such file or folder", location: path,
          hintZH: "核对路径", hintEN: "check the path")
      }
      if isFolder.boolValue {
        paths += try InputFiles.walk(path, endings)
      } else {
        guard access(path, R_OK) == 0 else { throw InputFiles.unreadable(path) }
        paths.append(path)
      }
    }
    self.paths = paths
  }

  private static func walk(_ folder: String, _ endings: Set<String>) throws(WorkflowError) -> [String] {
    guard access(folder, R_OK | X_OK) == 0, let walker = FileManager.default.enumerator(atPath: folder) else {
      throw unreadable(folder)
    }
    // Hidden files are not meant, and reading a pipe would wait for ever.
    let names = walker.compactMap { $0 as? String }.filter { name in
      endings.contains((name as NSString).pathExtension.lowercased())
        && !name.split(separator: "/").contains { $0.hasPrefix(".") } && isRegular(folder + "/" + name)
    }
    return names.sorted().map { (folder as NSString).appendingPathComponent($0) }
  }

  private static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func unreadable(_ path: String) -> WorkflowError {
    WorkflowError(
      .unreadableInput, zh: "无权读取", en: "no permission to read", location: path, hintZH: "核对文件权限",
      hintEN: "check the file's permissions")
  }

  /// Bytes of all files; nil where standard input is among them.
  var totalBytes: Int? {
    var total = 0
    for path in paths {
      guard path != "-", let attributes = try? FileManager.default.attributesOfItem(atPath: path),
        let size = attributes[.size] as? Int
      else { return nil }
      total += size
    }
    return total
  }
}
