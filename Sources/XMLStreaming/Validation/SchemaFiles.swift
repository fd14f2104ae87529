/// Makes sure that a schema and all it includes lie in one folder.
enum SchemaFiles {
  /// Follows the includes and imports of the schema at `path`.
  ///
  /// - Throws: ``XMLError`` with code `schemaUnusable`.
  static func check(_ path: String) throws(XMLError) {
    var waiting = [path]
    var seen: Set<String> = []
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      let document: XMLDocument
      do throws(XMLError) {
        document = try XMLDocumentReader().read(.file(next))
      } catch {
        throw XMLError(.schemaUnusable, zh: error.message.zh, en: error.message.en, at: error.position)
      }
      for child in document.root.children where ["include", "import", "redefine"].contains(child.name) {
        guard let location = child.attributes["schemaLocation"] else { continue }
        guard !location.contains("/"), !location.contains(":"), !location.contains("\\"), location != ".." else {
          throw XMLError(
            .schemaUnusable, zh: "模式只能引用同一文件夹内的文件：\(location)",
            en: "a schema may include only files beside it: \(location)", at: child.position)
        }
        waiting.append(folder + location)
      }
    }
  }
}
