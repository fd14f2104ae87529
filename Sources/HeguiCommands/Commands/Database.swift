import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui db`: care for the registry file.
struct Database: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "db", en: "Looks after the registry file", zh: "维护登记库文件",
    subcommands: [
      DatabaseInfo.self, DatabaseVerify.self, DatabaseBackup.self, DatabaseRestore.self, DatabaseMigrate.self,
      DatabasePrune.self,
    ])
}

/// `hegui db info`.
struct DatabaseInfo: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "info", en: "Shows counts, versions, the audit head and the content hash", zh: "显示数量、版本、审计链头与内容摘要",
    examples: ["hegui db info", "hegui db info --format json"])

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    try session.print(session.watching(options) { try DatabaseWorkflow(context: $0).info() })
    return .done
  }
}

/// `hegui db verify`.
struct DatabaseVerify: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "verify",
    en: "Checks the file, its references and the audit chain (--full: every index too), not the content of records",
    zh: "检查文件、引用关系与审计链（--full：另查全部索引）；不核对记录内容",
    examples: ["hegui db verify", "hegui db verify --full --head 3f6c…"])

  @Option(
    help: help(
      "Audit head noted elsewhere (receipt, publication, db info)", "别处记下的审计链头（回执、公布件或 db info）",
      valueName: "hash"))
  var head: String?

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    let report = try session.watching(options) {
      try DatabaseWorkflow(context: $0).verify(head: head, full: options.full)
    }
    try session.print(report)
    return report.isSound ? .done : .actionNeeded
  }
}

/// `hegui db backup FILE`.
struct DatabaseBackup: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "backup", en: "Copies the registry while it is in use", zh: "在线备份登记库", examples: ["hegui db backup copy.sqlite"])

  @Argument(help: help("The copy; it must not exist yet", "备份文件；须尚不存在", valueName: "file"))
  var file: String

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    try session.print(session.watching(options) { try DatabaseWorkflow(context: $0).backup(to: file) })
    return .done
  }
}

/// `hegui db migrate`.
struct DatabaseMigrate: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "migrate",
    en: "Brings the registry of an older version to this one, as any write does; back it up before",
    zh: "把旧版本的登记库升级到本版本（任何写入也会升级）；请先备份",
    examples: ["hegui db backup before.sqlite && hegui db migrate"])

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    try session.print(session.watching(options) { try DatabaseWorkflow(context: $0).migrate() })
    return .done
  }
}

/// `hegui db restore FILE`.
struct DatabaseRestore: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "restore", en: "Makes the registry file anew from a backup, after checking it", zh: "校验备份后据其重建登记库",
    examples: ["hegui db restore copy.sqlite --db county.sqlite"])

  @Argument(help: help("The backup", "备份文件", valueName: "file"))
  var file: String

  @Flag(help: help("Replace the registry file where there is one", "若登记库已存在则替换"))
  var replace = false

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    try session.print(
      session.watching(options) { try DatabaseWorkflow(context: $0).restore(from: file, replacing: replace) })
    return .done
  }
}
