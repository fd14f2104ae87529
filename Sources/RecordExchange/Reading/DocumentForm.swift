import RegistryModel
import XMLStreaming

/// A type of document that holds records: how it is recognised, which schema judges it, and what reads its records.
struct DocumentForm: Sendable {
  /// Name of the root.
  let root: String
  /// Namespace of the root.
  let namespace: String
  /// Names of its records.
  let records: [String]
  /// File name of the schema.
  let schema: String
  /// Reads the records.
  let interpreter: any RecordInterpreter

  /// The canonical documents.
  static let canonical: [DocumentForm] = [
    DocumentForm(
      root: "inspectionRecords", namespace: InspectionRecordWriter.namespace, records: ["inspection"],
      schema: "inspection-records.xsd",
      interpreter: InspectionRecordDecoder()),
    DocumentForm(
      root: "registerRecords", namespace: RegisterDeltaWriter.namespace,
      records: RecordKind.all.map(\.id), schema: "register-records.xsd",
      interpreter: RegisterDeltaDecoder(vocabulary: vocabulary)),
  ]

  /// Names that have fixed numbers in the scanner; those of inspections come first.
  static let vocabulary: [String] = {
    let names = InspectionName.vocabulary
    return names + Set(RegisterDeltaDecoder.names).subtracting(names).sorted()
  }()

  /// The number of the attribute that names what a register record is about.
  static let keyNumber: Int32? = vocabulary.firstIndex(of: "key").map { Int32($0) }

  /// The form of a document with that root.
  ///
  /// - Throws: ``XMLError`` with code `wrongRoot` where it is none of the canonical documents.
  static func recognised(by root: RecordScanner.Root) throws(XMLError) -> DocumentForm {
    if let form = canonical.first(where: { $0.root == root.name && $0.namespace == root.namespace }) { return form }
    if let form = canonical.first(where: { $0.root == root.name }) {
      throw XMLError(
        .wrongRoot, zh: "根元素 \(root.name) 的命名空间不是 \(form.namespace)",
        en: "the root element \(root.name) is not in the namespace \(form.namespace)", at: root.position)
    }
    let names = canonical.map(\.root).joined(separator: ", ")
    throw XMLError(
      .wrongRoot, zh: "根元素是 \(root.name)，不是可以导入的文件（\(names)）",
      en: "the root element is \(root.name), none of those that can be read (\(names))", at: root.position)
  }
}
