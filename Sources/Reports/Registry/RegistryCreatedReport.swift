public import RegistryModel

/// What `init` made.
public struct RegistryCreatedReport: Report {
  /// Path of the new file.
  public var path: String
  /// Places the registry is for.
  public var places: [String]
  /// The group that may read and write it; nil where only its owner may.
  public var group: String?
  /// Policy packs that were loaded.
  public var packs: [String] = []
  /// The first entry of the audit chain.
  public var auditHead: String

  /// A report on the file `path`.
  public init(path: String, places: [String], group: String?, auditHead: String) {
    self.path = path
    self.places = places
    self.group = group
    self.auditHead = auditHead
  }

  /// One line, and what to do next.
  public func lines(in language: Language, width: Int) -> [String] {
    let said = BilingualText(
      zh: "已新建登记库 \(path)" + (places.isEmpty ? "" : "（\(places.joined(separator: "、"))）"),
      en: "Made the registry \(path)" + (places.isEmpty ? "" : " (\(places.joined(separator: ", ")))"))
    let next = BilingualText(zh: "下一步：hegui import 文件", en: "Next: hegui import FILE")
    return [TerminalText.safe(said[language]), next[language]]
  }
}
