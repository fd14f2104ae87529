import Policy
import RegistryModel
public import XMLStreaming

extension PolicyPackReader {
  /// Everything for which a pack cannot be loaded, in the order of its lines: what the schema says, and of each rule, list
  /// or other part of a row the first thing that does not fit the vocabulary. Empty where it can be loaded.
  ///
  /// - Complexity: O(size of the pack) a faulty row.
  public func faults(in source: ByteSource) -> [PackReadingError] {
    let document: XMLDocument
    do throws(XMLError) {
      document = try XMLDocumentReader().read(source, roots: ["policyPack"], schema: schema)
    } catch {
      return [PackReadingError(error)]
    }
    var faults = document.issues.map { PackReadingError($0) }
    // What the schema refuses, the vocabulary would refuse once more in its words.
    let lines = Set(faults.compactMap(\.line))
    faults += vocabularyFaults(document.root).filter { fault in fault.line.map { !lines.contains($0) } ?? true }
    return faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private func vocabularyFaults(_ root: XMLElement) -> [PackReadingError] {
    let head: PackHead
    do throws(PackReadingError) {
      head = try PackHead(root)
    } catch {
      return [error]
    }
    let reader = head.rowReader(vocabulary)
    var faults: [PackReadingError] = []
    var rows: [PolicyRow] = []
    /// Lists of rows that are left out: that others do not find them is no fault of theirs.
    var dropped: Set<String> = []
    for element in root.children(named: "row") {
      do throws(PackReadingError) {
        let row = try reader.row(element)
        if rows.contains(where: { $0.id == row.id }) { throw PolicyPackReader.duplicate(row.id, element) }
        rows.append(row)
      } catch {
        let own = PolicyPackReader.partFaults(element, reader)
        faults += own.isEmpty ? [error] : own
        dropped.formUnion(element.children(named: "list").compactMap { $0.attributes["id"] })
      }
    }
    while true {
      do throws(PackError) {
        _ = try CompiledPack(head.pack(rows), catalogue: vocabulary)
        return faults
      } catch {
        if !dropped.contains(error.name) { faults.append(PolicyPackReader.located(error, root)) }
        guard let index = rows.firstIndex(where: { $0.id == error.row }) else { return faults }
        for case .list(let list) in rows[index].implementations { dropped.insert(list.id) }
        rows.remove(at: index)
      }
    }
  }

  /// The first fault of each part of a row, each read by itself.
  private static func partFaults(_ element: XMLElement, _ reader: PolicyRowReader) -> [PackReadingError] {
    element.children.indices.compactMap { index in
      guard element.children[index].name != "says" else { return nil }
      do throws(PackReadingError) {
        _ = try reader.row(element.keeping(childrenAt: { $0 == index || element.children[$0].name == "says" }))
        return nil
      } catch {
        return error
      }
    }
  }
}
