import Foundation
import RegistryModel
import Reports

/// The files that the paths of a request name: folders are walked in the order of their names.
struct InputFiles {
  let paths: [String]
  /// What would be read of the folders but cannot be, and folders beside other paths that hold nothing to read.
  let unreadable: [FolderWalk.Unreadable]
  /// What the folders hold beside it and is not read, for its ending; nil where there is none.
  let passedOver: PassedOver?

  /// Endings of documents that are read when a folder is walked.
  static let documents: Set<String> = ["xml"]

  /// - Parameter endings: what is read when a folder is walked.
  /// - Throws: `WorkflowError` where a path names nothing, or may not be read.
  init(_ requested: [String], endings: Set<String> = InputFiles.documents) throws(WorkflowError) {
    var paths: [String] = []
    var unreadable: [FolderWalk.Unreadable] = []
    var empty: [FolderWalk.Unreadable] = []
    var passedOver: [String] = []
    for path in requested {
      if path == "-" {
        paths.append(path)
        continue
      }
      guard let status = FileStatus(of: path) else { throw InputFiles.missing(path) }
      guard !status.isDevice else {
        throw WorkflowError(
          .unusableInput, zh: "这是设备，不是文件", en: "this is a device and no file", location: path,
          hintZH: "给出文件或文件夹；标准输入写 -", hintEN: "name a file or a folder, or - for standard input")
      }
      if status.isFolder {
        guard access(path, R_OK | X_OK) == 0 else { throw InputFiles.noPermission(path) }
        let walk = FolderWalk(path, endings: endings)
        paths += walk.paths
        unreadable += walk.unreadable
        passedOver += walk.passedOver
        if walk.paths.isEmpty, walk.unreadable.isEmpty {
          empty.append(FolderWalk.Unreadable(path: path, message: Self.nothingToRead(endings)))
        }
      } else {
        guard access(path, R_OK) == 0 else { throw InputFiles.noPermission(path) }
        paths.append(path)
      }
    }
    self.paths = paths
    self.passedOver = PassedOver(passedOver, endings: endings)
    // Where nothing else was named either, that there is nothing to read is all there is to say.
    self.unreadable = paths.isEmpty && unreadable.isEmpty ? [] : unreadable + empty
  }

  private static func nothingToRead(_ endings: Set<String>) -> BilingualText {
    let names = endings.sorted().map { "." + $0 }.joined(separator: " ")
    return BilingualText(
      zh: "文件夹中没有可读取的文件（读取的是以 \(names) 结尾的文件）",
      en: "the folder holds no file that is read (those that end with \(names))")
  }

  private static func missing(_ path: String) -> WorkflowError {
    WorkflowError(
      .noSuchInput, zh: "没有这样的文件或文件夹", en: "no such file or folder", location: path, hintZH: "核对路径",
      hintEN: "check the path")
  }

  private static func noPermission(_ path: String) -> WorkflowError {
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
