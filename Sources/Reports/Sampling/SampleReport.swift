public import RegistryModel

/// What `sample` wrote.
public struct SampleReport: Report {
  /// The folder.
  public var folder: String
  /// The files, sorted.
  public var files: [File]

  /// A report on a folder of sample data.
  public init(folder: String, files: [File]) {
    self.folder = folder
    self.files = files
  }

  /// One file.
  public struct File: Encodable, Sendable {
    /// Name within the folder.
    public var name: String
    /// Size in bytes.
    public var bytes: Int

    /// A file with its size.
    public init(name: String, bytes: Int) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The files with their sizes.
  public func lines(in language: Language, width: Int) -> [String] {
    var table = TextTable([
      .text(BilingualText(zh: "文件", en: "file")[language]), .number(BilingualText(zh: "字节", en: "bytes")[language]),
    ])
    for file in files { table.append([file.name, "\(file.bytes)"]) }
    return [TerminalText.safe(folder)] + table.lines(width: width)
  }
}
