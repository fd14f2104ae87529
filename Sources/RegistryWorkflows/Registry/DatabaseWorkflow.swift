import RegistryModel
import RegistryStore
public import Reports

/// Looks after a registry file.
public struct DatabaseWorkflow {
  let context: WorkflowContext

  /// Care for the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// Counts, versions, the audit head and the content hash.
  ///
  /// - Throws: `StoreError`.
  public func info() throws -> DatabaseInfoReport {
    let registry = try context.openForReading()
    context.report(WorkStage(BilingualText(zh: "计数", en: "counting")))
    let info = try registry.info()
    return DatabaseInfoReport(
      path: context.database, schemaVersion: info.migrations.last ?? "",
      places: try registry.read { try $0.setting(Setting.places) },
      counts: Dictionary(uniqueKeysWithValues: info.counts.map { ($0.kind, $0.current) }), bytes: info.size,
      auditHead: info.auditHead ?? "", auditEntries: info.auditCount,
      contentHash: try registry.contentHash(report: context.report))
  }

  /// Checks the file, its references and the audit chain.
  ///
  /// - Parameter head: an audit head noted elsewhere.
  /// - Throws: `StoreError` where the check cannot be made.
  public func verify(head: String?, full: Bool) throws -> DatabaseVerifyReport {
    let head = try head.map(Self.auditHead)
    let found = try context.openForReading().verify(
      full ? .full : .quick, head: head, report: context.report)
    let problems =
      IntegrityText.problems(found.integrity)
      + found.orphans.map { BilingualText(zh: "缺少所属记录：\($0)", en: "parent missing: \($0)") }
      + found.audit.problems.map(\.text)
    return DatabaseVerifyReport(
      problems: problems, auditHead: found.audit.head ?? "", auditEntries: found.audit.count, full: full)
  }

  /// A head as the chain writes it. A text that can be no head says nothing of the file.
  private static func auditHead(_ text: String) throws -> String {
    guard text.isSHA256 else {
      throw WorkflowError(
        .usage, zh: "这不是审计链头", en: "this is no audit head", location: text,
        hintZH: "审计链头是 64 位十六进制数字，见回执、公布件或 hegui db info",
        hintEN: "a head is 64 hexadecimal digits, as receipts, publications and hegui db info print it")
    }
    return text.lowercased()
  }

  /// Brings the registry to the schema of this program, as any write does.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(size of the file) where a step goes through its tables.
  public func migrate() throws -> DatabaseMigrationReport {
    let before = try Registry.openForCopying(context.database).schemaVersion()
    context.report(WorkStage(Registry.migrating))
    let registry = try Registry.openForWriting(context.database, by: context.writing("open"))
    return DatabaseMigrationReport(
      path: context.database, from: before, to: try registry.schemaVersion(),
      auditHead: try registry.read { try $0.auditHead() } ?? "")
  }

  /// Copies the registry while it is in use, also one of an older version as it is.
  ///
  /// - Throws: `StoreError`.
  public func backup(to destination: String) throws -> DatabaseCopyReport {
    guard destination != "-" else { throw OutputFile.dash }
    let registry = try Registry.openForCopying(context.database)
    try OutputErrors.mapping { try registry.backup(to: destination, report: context.report) }
    return try copied(from: context.database, to: destination)
  }

  /// Makes the registry file anew from a backup, after checking the backup.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where a file stands there that is not, or may not be, replaced, and where the
  ///   backup is that file.
  public func restore(from backup: String, replacing: Bool) throws -> DatabaseCopyReport {
    // It would wait for itself.
    if let registry = FileStatus(of: context.database), FileStatus(of: backup)?.isSameFile(as: registry) == true {
      throw isRegistryItself(backup)
    }
    let setAside: String?
    do {
      setAside = try Registry.restore(
        from: backup, to: context.database, replacing: replacing, by: context.writing("restore", detail: backup),
        report: context.report)
    } catch let error as StoreError where error.code == .alreadyExists {
      throw replacing || error.path != context.database ? isNoRegistry(error.path) : stands(error.path)
    } catch let error as StoreError where error.code == .logRemains {
      throw ErrorTranslation.logRemains(error, .cannotWrite)
    } catch let error as StoreError where error.code == .nameOfUnfinished && error.path == context.database {
      throw ErrorTranslation.nameOfUnfinished(error, .cannotWrite)
    } catch let error as StoreError where error.path == backup && backup != context.database {
      throw ErrorTranslation.ofBackup(error) ?? error
    }
    var report = try copied(from: backup, to: context.database)
    report.setAside = setAside
    return report
  }

  private func stands(_ path: String?) -> WorkflowError {
    WorkflowError(
      .cannotWrite, zh: "文件已存在", en: "the file exists already", location: path,
      hintZH: "原文件未改动；要以备份替换它，请加 --replace，或用 --db 另取文件名",
      hintEN: "it is as it was; add --replace to replace it by the backup, or name another file with --db")
  }

  private func isRegistryItself(_ path: String) -> WorkflowError {
    WorkflowError(
      .usage, zh: "所给的备份就是登记库本身", en: "the backup is the registry itself", location: path,
      hintZH: "登记库未改动；请给出备份的路径，或用 --db 另取文件名",
      hintEN: "it is as it was; name a backup, or another registry with --db")
  }

  private func isNoRegistry(_ path: String?) -> WorkflowError {
    WorkflowError(
      .cannotWrite, zh: "该文件不是合规登记库，不予替换", en: "the file is no registry of Hegui and is not replaced",
      location: path, hintZH: "核对 --db", hintEN: "check --db")
  }

  private func copied(from source: String, to path: String) throws -> DatabaseCopyReport {
    try Registry.openForCopying(path).read { reader in
      DatabaseCopyReport(
        source: source, path: path, bytes: try reader.size(), auditHead: try reader.auditHead() ?? "")
    }
  }
}

extension AuditVerification.Problem {
  fileprivate var text: BilingualText {
    switch self {
    case .edited(let number):
      BilingualText(zh: "审计记录 \(number) 被改动", en: "audit entry \(number) was edited")
    case .missing(let after, let number):
      BilingualText(
        zh: "审计记录 \(after) 与 \(number) 之间有缺失", en: "audit entries between \(after) and \(number) are missing")
    case .unlinked(let number):
      BilingualText(
        zh: "审计记录 \(number) 与前一条不衔接", en: "audit entry \(number) does not continue the one before")
    case .headNotFound(let head):
      BilingualText(
        zh: "链中没有别处记下的链头 \(head)：末尾被截断或整链被重写",
        en: "the head noted elsewhere is not in the chain: \(head); its end was cut off or it was written anew")
    case .empty: BilingualText(zh: "审计链为空", en: "the audit chain is empty")
    }
  }
}
