import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui quarantine`: what waits for a person.
struct Quarantine: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "quarantine", en: "Shows and settles records that wait for a person", zh: "查看并处理待人工确认的记录",
    subcommands: [QuarantineList.self, QuarantineShow.self, QuarantineRelease.self, QuarantineDiscard.self])
}

/// `hegui quarantine list`.
struct QuarantineList: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "list", en: "Lists records that were quarantined, are waiting, or were rejected", zh: "列出隔离、等待或被拒绝的记录",
    examples: ["hegui quarantine list", "hegui quarantine list --all --format csv"])

  @Flag(help: help("Also show records that are settled", "同时列出已处理的记录"))
  var all = false

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    let report = try QuarantineWorkflow(context: session.context(options)).list(includingSettled: all)
    try session.print(report)
    return report.needsAction ? .actionNeeded : .done
  }
}

/// `hegui quarantine show ID`.
struct QuarantineShow: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "show", en: "Shows one record with its reason and its bytes", zh: "查看一条记录的原因与原文",
    examples: ["hegui quarantine show 12"])

  @Argument(help: help("Number in the list", "列表中的编号", valueName: "id"))
  var id: Int

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    try session.print(try QuarantineWorkflow(context: session.context(options)).show(id))
    return .done
  }
}

/// `hegui quarantine release ID`.
struct QuarantineRelease: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "release", en: "Judges a record again and takes it in where nothing stands against it any more",
    zh: "重新判断一条记录，若已无妨碍则接受",
    examples: ["hegui quarantine release 12"])

  @Argument(help: help("Number in the list", "列表中的编号", valueName: "id"))
  var id: Int

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    let report = try QuarantineWorkflow(context: session.context(options)).release(id)
    try session.print(report)
    return report.totals.needsAction ? .actionNeeded : .done
  }
}

/// `hegui quarantine discard ID`.
struct QuarantineDiscard: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "discard", en: "Settles a record without taking it in; its bytes are kept", zh: "不接受一条记录并结案；原文保留",
    examples: ["hegui quarantine discard 12 --reason 'sent again as 13013101-0042'"])

  @Argument(help: help("Number in the list", "列表中的编号", valueName: "id"))
  var id: Int

  @Option(help: help("Why", "理由", valueName: "text"))
  var reason: StatedText

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    try session.print(try QuarantineWorkflow(context: session.context(options)).discard(id, reason: reason.text))
    return .done
  }
}
