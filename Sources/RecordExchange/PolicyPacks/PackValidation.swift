public import Policy
public import RegistryModel
public import XMLStreaming

/// A remark on a pack, with its place in the file.
public struct LocatedRemark: Hashable, Sendable {
  /// Where.
  public let position: XMLPosition
  /// What.
  public let remark: PackRemark

  /// What it is, in both languages.
  public var message: BilingualText { remark.message }
}

extension PolicyPackReader {
  /// Reads a pack and says what is probably not meant: unreachable rules, overlaps and gaps in time, what nothing uses.
  ///
  /// - Parameter bytes: The document.
  /// - Throws: ``PackReadingError`` with the first thing that is wrong, its line and a hint.
  public func remarks(on bytes: [UInt8]) throws(PackReadingError) -> [LocatedRemark] {
    let pack = try read(.bytes(bytes))
    let document: XMLDocument
    do throws(XMLError) {
      document = try XMLDocumentReader().read(.bytes(bytes), roots: ["policyPack"])
    } catch {
      throw PackReadingError(error)
    }
    let root = document.root
    return pack.remarks.map { remark in
      let row = root.children.first { $0.name == "row" && $0.attributes["id"] == remark.row }
      let named = (row ?? root).children.first { element in
        let names = [element.attributes["id"], element.attributes["name"]].compactMap { $0 }
        return names.contains { $0 == remark.name || remark.name.hasSuffix("-" + $0) }
      }
      let rule = row?.children.first { $0.name == "rule" && $0.attributes["id"] == nil && remark.name == remark.row }
      return LocatedRemark(position: (named ?? rule ?? row ?? root).position, remark: remark)
    }
  }
}
