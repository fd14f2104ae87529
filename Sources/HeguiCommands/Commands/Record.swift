import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui record`: adds one record by hand.
struct Record: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "record", en: "Adds one record by hand: what holds of a subject from a day on", zh: "手工录入一条记录：某对象自某日起的情况",
    examples: [
      "hegui record roadside-check F-12 at=2020-06-09T10:00 place=130131 plate=冀A12345 outcome=overLimit",
      "hegui record site-entry E-3 machine=M-1 site=S-7 reportedAt=2019-09-02T09:00",
      "hegui record check F-12 kind=roadside at=2020-06-09T10:00 place=130131 plate=冀A12345 outcome=overLimit",
      "hegui record check F-12 status=annulled --at 2020-07-20",
      "hegui record vehicle LZ0B9JA36H1000613 plate=冀A12345 plateColor=yellow stage=5 --at 2020-01-01",
    ])

  @Argument(help: help("Kind of record", "记录类别", valueName: "kind"))
  var kind: String

  @Argument(help: help("Key of the subject", "对象的标识", valueName: "key"))
  var key: String

  @Argument(help: help("Values, name=value; name= clears one", "内容，写作 名称=值；名称= 表示清除", valueName: "name=value"))
  var values: [String]

  @Flag(help: help("Check everything, write nothing", "只检查，不写入"))
  var dryRun = false

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable

  func perform(in session: Session) throws -> ExitStatus {
    let context = session.context(options)
    let report = try RecordingWorkflow(context: context).record(
      kind: kind, key: key, values: values, effective: options.at?.earliest, dryRun: dryRun)
    try session.print(report)
    if report.totals.needsAction || report.tells(FindingCode.forbidden) { return .actionNeeded }
    return report.tells(FindingCode.undecided) ? .undetermined : .done
  }
}
