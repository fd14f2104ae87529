import RecordExchange
import RegistryModel
public import Reports

/// Profiles of station dialects: listing, showing, checking, trying on a file.
public struct DialectWorkflow {
  let shared: SharedFiles

  /// The profiles that ship with Hegui.
  public init(shared: SharedFiles) {
    self.shared = shared
  }

  /// The dialects that Hegui reads.
  ///
  /// - Throws: `WorkflowError` where a shipped profile cannot be used.
  public func list() throws -> DialectListReport {
    DialectListReport(
      dialects: try DialectShelf(shared: shared).catalogue().profiles.map {
        .init(id: $0.id, title: $0.title, root: $0.roots.joined(separator: " "), messages: $0.messages.count)
      })
  }

  /// One profile.
  ///
  /// - Throws: `WorkflowError` where there is no such profile.
  public func show(_ name: String) throws -> DialectReport {
    let profile = try self.profile(name)
    var report = DialectReport(
      id: profile.id, title: profile.title, roots: profile.roots,
      documents: profile.documents.map { .init(tag: $0.tag, text: $0.text) })
    report.missing = profile.missing.map { token in
      token.text + (token.fields.map { " [" + $0.map(\.name).joined(separator: " ") + "]" } ?? "")
    }
    if !profile.isCanonical {
      report.complete = .init(
        needs: profile.needs.map(\.rawValue), serial: profile.serialForm.rawValue, withinHours: profile.joinHours)
    }
    for message in profile.messages {
      let fields =
        message.mappings.map { Self.field($0, below: "") }
        + message.repeats.flatMap { element in
          element.mappings.map { Self.field($0, below: element.path.text + "[]/") }
        }
      report.messages.append(
        .init(
          id: message.id, title: message.title, content: message.content.rawValue, record: message.recordPath.text,
          fields: fields))
      report.messages[report.messages.count - 1].when = message.conditions.map(Self.text(of:))
      report.messages[report.messages.count - 1].process = message.process.map(Self.text(of:))
      report.messages[report.messages.count - 1].left = message.left.map { .init(path: $0.path.text, why: $0.reason) }
    }
    for table in profile.codeTables.values.sorted(by: { $0.id < $1.id }) {
      report.codeTables.append(
        .init(
          id: table.id, source: table.source,
          codes: table.documented.map { .init(code: $0, meaning: table.meanings[$0] ?? "") }))
    }
    return report
  }

  /// What is wrong with a profile, by itself and beside those that ship with Hegui, of which one of its id counts as its
  /// earlier version.
  ///
  /// - Throws: `WorkflowError` where there is no such file, or the folder of the shipped profiles is missing; nothing for a
  ///   profile that cannot be used: its problems are the report.
  public func validate(_ path: String) throws -> DialectProblemReport {
    let folder = try shared.path(of: "Dialects")
    do throws(ProfileError) {
      let profile = try ProfileReader().read(path: path)
      let others = try DialectCatalogue.load(folder: folder).profiles.filter { $0.id != profile.id }
      _ = try DialectCatalogue(others + [profile])
      return DialectProblemReport(file: path, problems: [])
    } catch {
      guard !error.cannotOpen else { throw DialectShelf.failure(error) }
      return DialectProblemReport(
        file: path,
        problems: error.problems.map { .init(place: $0.place, line: $0.line, message: $0.message, hint: $0.hint) })
    }
  }

  /// What a profile makes of a file.
  ///
  /// - Parameter call: the argument of the call that sent the messages, as `NAME=VALUE`; nil where it is not known.
  /// - Throws: `WorkflowError` where nothing of the file can be used, or there is no such profile.
  public func tryProfile(_ name: String, on file: String, call: String? = nil) throws -> DialectTrialReport {
    let profile = try profile(name)
    guard !profile.isCanonical else {
      throw WorkflowError(
        .usage, zh: "规范格式的字段即记录本身的字段，无须试用", en: "the canonical form needs no trial: its fields are those of the record",
        location: name, hintZH: "用 hegui import --dry-run \(file) 查看读取结果",
        hintEN: "see what is read with hegui import --dry-run \(file)")
    }
    let sentBy = try call.map { try CallArgument(text: $0).call(of: [profile]) }
    let trial = try ErrorTranslation.naming(file) { try DialectTrial(profile, on: .file(file), sentBy: sentBy) }
    guard trial.hasXML else {
      let title = FindingCode.dialectNotXML.title
      throw WorkflowError(
        .unusableInput, zh: title.zh, en: title.en, location: file, hintZH: "核对文件", hintEN: "check the file")
    }
    return DialectTrialReport(
      profile: name, findings: trial.findings.map { ImportReport.Sample($0, path: file, subject: nil) },
      documents: trial.documents.map { document in
        .init(
          line: document.origin.line, byteOffset: document.origin.byteOffset, root: document.root,
          message: document.message, content: document.content?.rawValue,
          records: document.records.map { record in
            .init(
              fields: record.fields.map {
                .init(
                  field: $0.field.name, group: $0.group, place: $0.place, text: $0.text, values: $0.values,
                  source: $0.source)
              }, leftovers: record.leftovers.map { .init(path: $0.path, text: $0.text) },
              findings: record.findings.map { ImportReport.Sample($0, path: file, subject: nil) },
              empty: record.empty.map(\.name))
          }, findings: document.findings.map { ImportReport.Sample($0, path: file, subject: nil) })
      })
  }

  /// A field whose places start at a repeated element or at the record.
  private static func field(_ mapping: FieldMapping, below base: String) -> DialectReport.Field {
    DialectReport.Field(
      field: mapping.field.name, origin: base + text(of: mapping.origin), source: mapping.source)
  }

  /// Where process rows come from, as a profile writes it.
  private static func text(of source: ProcessSource) -> String {
    switch source {
    case .rows(let path, let columns): path.text + ": " + columns.joined(separator: " ")
    case .lists(let paths, let count):
      paths.map(\.text).joined(separator: " ") + (count.map { " (" + $0.text + ")" } ?? "")
    }
  }

  /// Where a value comes from, as a profile writes it.
  private static func text(of origin: FieldMapping.Origin) -> String {
    switch origin {
    case .places(let places): places.map(\.path.text).joined(separator: " | ")
    case .joined(let places): places.map(\.path.text).joined(separator: " + ")
    case .constant(let text): "= " + text
    case .assumed(let text): "≈ " + text
    }
  }

  /// A condition, as a profile writes it.
  private static func text(of condition: DialectMessage.Condition) -> String {
    let path = condition.path.text
    return switch condition.test {
    case .exists: path
    case .absent: "!" + path
    case .isOneOf(let values): path + "=" + values.joined(separator: "|")
    case .firstChildIs(let names): "first=" + names.joined(separator: "|")
    case .rootIs(let names): "root=" + names.joined(separator: "|")
    case .callIs(let values): "--call " + path + "=" + values.joined(separator: "|")
    }
  }

  private func profile(_ name: String) throws -> DialectProfile {
    if name.contains("/") || name.hasSuffix(".xml") {
      do {
        return try ProfileReader().read(path: name)
      } catch {
        throw DialectShelf.failure(error)
      }
    }
    let catalogue = try DialectShelf(shared: shared).catalogue()
    guard let profile = catalogue.profile(named: name) else {
      let known = catalogue.profiles.map(\.id).joined(separator: " ")
      throw WorkflowError(
        .unknownKey, zh: "没有这个方言", en: "there is no such dialect", location: name, hintZH: "可用：" + known,
        hintEN: "there are: " + known)
    }
    return profile
  }
}
