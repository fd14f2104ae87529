import RegistryModel
import RecordExchange
import RegistryStore

/// Says in both languages what went wrong below the use cases.
public enum ErrorTranslation {
  /// The failure as a use case reports it; nil for errors that are not of this package.
  public static func workflowError(for error: any Error) -> WorkflowError? {
    switch error {
    case let error as WorkflowError: error
    case let error as StoreError: translated(error)
    case let error as DocumentError: translated(error)
    default: nil
    }
  }

  /// What `body` returns, where a file that it cannot use is named in the failure.
  static func naming<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DocumentError {
      throw translated(error, at: path)
    }
  }

  /// Why a backup cannot be restored; nil for what is none of its faults. The advice for a registry leads in circles here.
  static func ofBackup(_ error: StoreError) -> WorkflowError? {
    switch error.code {
    case .noSuchFile:
      WorkflowError(
        .noSuchInput, zh: "没有这个备份文件", en: "there is no such backup", location: error.path,
        hintZH: "核对备份文件的路径", hintEN: "check the path of the backup")
    case .corrupt:
      WorkflowError(
        .registryDamaged, zh: "备份文件已损坏", en: "the backup is damaged", location: error.path,
        hintZH: "换用另一份备份；登记库未改动", hintEN: "use another backup; the registry is as it was")
    case .notARegistry:
      WorkflowError(
        .registryUnusable, zh: "不是合规登记库的备份", en: "this is no backup of a registry of Hegui", location: error.path,
        hintZH: "核对备份文件的路径", hintEN: "check the path of the backup")
    default: nil
    }
  }

  private static func translated(_ error: DocumentError, at path: String? = nil) -> WorkflowError {
    let code: WorkflowError.Code =
      switch error.code {
      case .cannotOpen: .noSuchInput
      case .cannotRead: .inputOutput
      default: .unusableInput
      }
    return WorkflowError(
      code, zh: error.located.zh, en: error.located.en, location: path,
      hintZH: path == nil ? "登记库未改动" : "核对文件；登记库未改动",
      hintEN: path == nil ? "the registry is as it was" : "check the file; the registry is as it was")
  }

  private static func translated(_ error: StoreError) -> WorkflowError {
    switch error.code {
    case .busy:
      WorkflowError(
        .registryBusy, zh: "登记库正被他人写入", en: "the registry is being written by someone else", location: error.path,
        hintZH: "稍后再试", hintEN: "try again shortly")
    case .outdated:
      WorkflowError(
        .registryBusy, zh: "计算期间登记库一再被他人写入，结果已不是现状，未写入",
        en:
          "others kept writing to the registry while this was worked out, so that it was out of date: nothing was written",
        location: error.path, hintZH: "等导入结束后再试", hintEN: "try again when no import is running")
    case .readOnly:
      WorkflowError(
        .registryReadOnly, zh: "登记库在此不可写", en: "the registry cannot be written here", location: error.path,
        hintZH: "核对文件与文件夹权限", hintEN: "check the permissions of the file and its folder")
    case .notARegistry:
      WorkflowError(
        .registryUnusable, zh: "不是合规登记库文件", en: "this is no registry of Hegui", location: error.path,
        hintZH: "核对 --db", hintEN: "check --db")
    case .newerThanProgram:
      WorkflowError(
        .registryNewer, zh: "登记库由更新版本的程序写成", en: "the registry was written by a newer program", location: error.path,
        hintZH: "请升级 hegui", hintEN: "install a newer hegui")
    case .olderThanProgram:
      WorkflowError(
        .registryUnusable, zh: "登记库版本较旧，须先升级", en: "the registry is of an older version", location: error.path,
        hintZH: "用 hegui db migrate 升级；备份则用 hegui db restore 另建登记库，备份本身保持原样",
        hintEN: "hegui db migrate brings it up; of a backup hegui db restore makes a registry, and the backup stays")
    case .corrupt:
      WorkflowError(
        .registryDamaged, zh: "登记库文件已损坏", en: "the registry file is damaged", location: error.path,
        hintZH: "用 hegui db restore 恢复备份", hintEN: "restore a backup with hegui db restore")
    case .noSuchFile:
      WorkflowError(
        .noSuchInput, zh: "没有这个登记库文件", en: "there is no such registry", location: error.path,
        hintZH: "用 hegui init 新建，或核对 --db", hintEN: "make one with hegui init, or check --db")
    case .cannotOpen:
      WorkflowError(
        .registryUnusable, zh: "无法打开登记库", en: "the registry cannot be opened", location: error.path,
        hintZH: "核对路径与权限", hintEN: "check path and permissions")
    case .alreadyExists:
      WorkflowError(
        .cannotWrite, zh: "文件已存在", en: "the file exists already", location: error.path,
        hintZH: "另取文件名，原文件未改动", hintEN: "choose another name; the file is as it was")
    case .nameOfLog:
      WorkflowError(
        .cannotWrite, zh: "以 -wal、-shm 或 -journal 结尾的文件名属于登记库的日志，此处的文件会被当作日志",
        en: "a name that ends in -wal, -shm or -journal is that of a registry's log, for which the file would be taken",
        location: error.path, hintZH: "另取文件名", hintEN: "choose another name")
    case .nameOfUnfinished: nameOfUnfinished(error, .registryUnusable)
    case .logRemains: logRemains(error, .registryUnusable)
    case .indexVanished:
      WorkflowError(
        .registryBusy, zh: "仍有程序在使用登记库，而其旁的 -shm 文件已不在：被删除，或登记库被移动",
        en: "another program uses the registry whose -shm file is gone: it was removed, or the registry was moved",
        location: error.path,
        hintZH: "等该程序结束后再试，什么也不会丢失；-wal 与 -shm 属于登记库，切勿删除",
        hintEN:
          "try again when that program has ended, and nothing is lost; -wal and -shm belong to the registry: never remove them"
      )
    case .fileMoved:
      WorkflowError(
        .inputOutput, zh: "登记库文件在写入时被删除、改名或替换",
        en: "the registry was removed, renamed or replaced while it was written",
        location: error.path,
        hintZH: """
          此名旁的日志（-wal 与 -shm）属于原来的文件，会损坏其他文件：如有其他文件占用此名，先将日志移走，再做其他操作；原文件若是被移走的，\
          且此后从未写入，可先将文件与日志各复制一份，再移回日志旁打开一次（hegui db info），移走后写入过的，须先将日志移走，方可移回；若已丢失，先将 -wal 与 -shm \
          改名保留，再用 hegui db restore 恢复备份；然后重新执行
          """,
        hintEN: """
          the log beside that name (-wal and -shm) belongs to the former file and would damage another: where another file has \
          been put in its place, move the log away before anything else; where the former file was moved, and only where nobody \
          has written it since, copy it and the log, then move it back beside the log and open it once (hegui db info); one that \
          was written since goes back only after the log was moved away; where it is lost, give -wal and -shm other names, then \
          restore a backup with hegui db restore; then run again
          """)
    case .contentReplaced:
      WorkflowError(
        .inputOutput, zh: "登记库在写入时被备份替换", en: "the registry was replaced by a backup while it was written",
        location: error.path, hintZH: "此后未再写入；先前写入的以备份所载为准，请重新执行",
        hintEN: "nothing was written since; of what was written before, only what the backup holds is there: run again")
    case .diskFull:
      WorkflowError(
        .inputOutput, zh: "磁盘已满", en: "the disk is full", location: error.path,
        hintZH: "已确认的部分保留；腾出空间后重新执行", hintEN: "what was committed stays; make room and run again")
    case .inputOutput:
      WorkflowError(
        .inputOutput, zh: "读写失败", en: "reading or writing failed", location: error.path,
        hintZH: "检查磁盘后重新执行", hintEN: "check the disk and run again")
    case .noSuchGroup:
      WorkflowError(
        .usage, zh: "没有这个用户组，或无权使用", en: "there is no such group, or you are not in it", location: error.path,
        hintZH: "核对 --group", hintEN: "check --group")
    case .noSuchRecord:
      WorkflowError(
        .unknownKey, zh: "没有这条记录，或已处理", en: "there is no such record, or it is settled", location: nil,
        hintZH: "用 hegui quarantine list --all 查看", hintEN: "see hegui quarantine list --all")
    case .invalidRecord, .constraint, .database:
      WorkflowError(
        .internalDefect, zh: "数据库拒绝了操作（\(error.reason)）", en: "the database refused (\(error.reason))",
        location: error.path, hintZH: "登记库未改动；请报告此问题", hintEN: "the registry is as it was; please report this")
    }
  }

  /// A name that only registries in the making bear, met on opening or, as `cannotWrite`, where a file is to be made.
  static func nameOfUnfinished(_ error: StoreError, _ code: WorkflowError.Code) -> WorkflowError {
    WorkflowError(
      code, zh: "以 .hegui-unfinished 或 .hegui-restoring 结尾的文件不是登记库，而是正在运行或被中断的命令的未完成文件",
      en: """
        a file whose name ends in .hegui-unfinished or .hegui-restoring is no registry but what a command that is running, or \
        was killed, has left
        """,
      location: error.path, hintZH: "另取文件名；没有命令在运行时，可删除该未完成文件，或重新执行该命令由其删除",
      hintEN:
        "give another name; when no command is running, remove what was left, or run that command again, which does")
  }

  /// A log that a registry has left behind, met on reading or, as `cannotWrite`, where a file is to be made.
  static func logRemains(_ error: StoreError, _ code: WorkflowError.Code) -> WorkflowError {
    let way =
      code == .cannotWrite
      ? BilingualText(
        zh: "请保留该日志，另取文件名；登记库若已丢失，将日志改名后重新执行",
        en: "keep the log and choose another name; where the registry is lost, give the log another name and run again")
      : BilingualText(
        zh: "请保留该日志；登记库若已丢失，将日志改名后用 hegui db restore 恢复备份",
        en:
          "keep the log; where the registry is lost, give the log another name and restore a backup with hegui db restore"
      )
    return WorkflowError(
      code, zh: "此处有登记库的日志，其登记库文件却不在或为空；日志中可能有尚未写回的记录",
      en: "the log of a registry lies here whose file is gone or empty, perhaps with records that no file holds yet",
      location: error.path,
      hintZH: way.zh + "。登记库若是被移走的，且此后从未写入，可先将两者各复制一份，再移回日志旁打开一次（hegui db info）；移走后写入过的，移回会被旧日志损坏",
      hintEN:
        way.en
        + "; only where it was moved away and not written since, copy both, then move it back beside its log and open it once (hegui db info): the old log would damage one that was written since"
    )
  }
}
