import RecordExchange
import RegistryModel

/// The form of a statement typed by hand: what the schema refuses in a file, such as a negative mass, is refused here too.
struct StatementForm {
  /// The folder of the schemas.
  let schemas: String

  /// Reads the statement as a file would bring it.
  ///
  /// - Throws: `WorkflowError` with what the schema says of it.
  func require(_ delta: RegisterDelta) throws {
    for (name, value) in delta.values.sorted(by: { $0.key < $1.key }) {
      guard case .text(let text) = value, !text.unicodeScalars.allSatisfy(\.isXMLCharacter) else { continue }
      throw WorkflowError(
        .usage, zh: "值中有文件不能包含的控制字符", en: "the value has a control character that no file can hold", location: name,
        hintZH: "去掉该字符", hintEN: "leave that character out")
    }
    var bytes: [UInt8] = []
    RegisterDeltaWriter.start(to: &bytes)
    RegisterDeltaWriter.write(delta, to: &bytes)
    RegisterDeltaWriter.end(to: &bytes)
    var found: [Finding] = []
    _ = try DocumentReader(.bytes(bytes), schemas: schemas).readBatches(of: 1) { batch in
      for record in batch where record.content == .rejected { found += record.findings }
    }
    guard let first = found.first else { return }
    let name = first.path.split(separator: "/").last.map(String.init) ?? delta.kind.id
    throw WorkflowError(
      .usage, zh: "值超出允许的范围或格式不对：" + first.message.zh, en: "the value is not one that is taken: " + first.message.en,
      location: first.value.map { name + "=" + $0 } ?? name, hintZH: first.hint.zh, hintEN: first.hint.en)
  }
}
