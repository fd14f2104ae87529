import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui db prune KIND --before DAY`.
struct DatabasePrune: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "prune", en: "Deletes data that is past its retention; the audit log notes it", zh: "删除已过保存期的数据，并记入审计日志",
    examples: [
      "hegui db prune frames --before 2025-01-01 --dry-run", "hegui db prune frames --before 2025-01-01",
      "hegui db prune gateEvents --before 2020-01-01",
    ])

  @Argument(
    help: help(
      """
      What to delete: frames, kept for rawFrameRetentionDays; gateEvents, kept until the day that a loaded plan \
      names, and where none does for the twelve months that figures of units reach back
      """,
      """
      删除的内容：frames（原始帧，按参数 rawFrameRetentionDays 保存）、gateEvents（门禁记录，保存至已载入方案规定之日；\
      未规定的保存单位数据所回溯的十二个月）
      """, valueName: "kind"))
  var kind: String

  @Option(help: help("Everything of earlier days goes", "删除此日之前的全部", valueName: "day"))
  var before: String

  @Flag(help: help("Say how much it would be, delete nothing", "只说明数量，不删除"))
  var dryRun = false

  @OptionGroup var options: RegistryOptions

  func perform(in session: Session) throws -> ExitStatus {
    guard let kind = PruneWorkflow.Kind(rawValue: kind) else {
      throw CommandFailure.usage(
        BilingualText(zh: "不能删除这类数据：\(kind)", en: "data of this kind is not deleted: \(kind)"),
        hint: BilingualText(zh: "可写 frames 或 gateEvents", en: "write frames or gateEvents"))
    }
    let day = try Arguments.day(before)
    try session.print(try PruneWorkflow(context: session.context(options)).run(kind, before: day, dryRun: dryRun))
    return .done
  }
}
