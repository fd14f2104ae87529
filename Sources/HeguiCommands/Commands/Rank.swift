import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui rank`: the monthly ranking of stations.
struct Rank: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "rank", en: "Ranks the inspection stations of a place by over-limit vehicles of a month (clause PS-32)",
    zh: "按当月超标车辆数对检验机构排名（PS-32）",
    examples: [
      "hegui rank 2020-06 --place 130131", "hegui rank 2020-06 --place 130131 --publish --where county-website",
      "hegui rank 2020-06 --place 130131 --html ranking.html",
      "hegui rank 2020-06 --place 130131 --correct --reason 'finding F-12 annulled'",
    ])

  @Argument(help: help("The month, YYYY-MM", "月份，YYYY-MM", valueName: "month"))
  var month: String

  @Option(help: help("Division code of the place", "行政区划代码", valueName: "code"))
  var place: String

  @Flag(help: help("Freeze this ranking as version 1", "公布并冻结为第 1 版"))
  var publish = false

  @Option(help: help("Where it is published", "公布渠道", valueName: "text"))
  var `where`: StatedText?

  @Flag(help: help("Add a corrected version beside the published one", "在已公布版本之外增加更正版本"))
  var correct = false

  @Option(help: help("Why it is corrected", "更正原因", valueName: "text"))
  var reason: StatedText?

  @Option(
    name: .customLong("version"), help: help("Show this published version", "显示已公布的某一版本", valueName: "n"))
  var publishedVersion: Int?

  @Flag(help: help("Compute the ranking anew even where one is published", "即使已公布也重新计算"))
  var draft = false

  @Option(help: help("Also write the ranking as a page to this file", "另将排名写成网页文件", valueName: "file"))
  var html: String?

  @OptionGroup var options: RegistryOptions

  static let formats = OutputFormat.withTable
  static let looksBack = true
  var answersAsKnown: Bool { !publish && !correct }

  func perform(in session: Session) throws -> ExitStatus {
    let month = try Arguments.month(month)
    let context = session.context(options)
    let workflow = RankingWorkflow(context: context)
    let place = try Arguments.division(place)
    let action = try action()
    let page = try html.map { try PageFile(path: $0, in: context) }
    let report =
      switch action {
      case .show: try workflow.show(month, place: place, version: publishedVersion, draft: draft)
      case .publish(let channel): try workflow.publish(month, place: place, where: channel)
      case .correct(let reason): try workflow.correct(month, place: place, where: `where`?.text, reason: reason)
      }
    // First, so that what was published is seen where the page then fails.
    try session.print(report)
    do {
      try page?.write(report, of: month, in: session.language)
    } catch let error as WorkflowError where action.isForGood {
      throw error.besidesPublication
    }
    // A place without a station is unknown: its empty ranking must not read as a month without findings.
    return report.rows.isEmpty ? .undetermined : .done
  }

  private enum Action {
    case show
    case publish(where: String)
    case correct(reason: String)

    /// Whether it publishes what cannot be taken back.
    var isForGood: Bool {
      if case .show = self { false } else { true }
    }
  }

  private func action() throws -> Action {
    if publish || correct, draft || publishedVersion != nil {
      let shown = draft ? "--draft" : "--version"
      let written = publish ? "--publish" : "--correct"
      throw CommandFailure.usage(
        BilingualText(zh: "\(written) 与 \(shown) 不能同时使用", en: "\(written) and \(shown) exclude each other"),
        hint: BilingualText(
          zh: "先用 \(shown) 查看，再公布", en: "look at it with \(shown) first, then publish it"))
    }
    switch (publish, correct) {
    case (true, true):
      throw CommandFailure.usage(
        BilingualText(zh: "--publish 与 --correct 不能同时使用", en: "--publish and --correct exclude each other"),
        hint: BilingualText(zh: "已公布的月份用 --correct", en: "use --correct for a month that is published"))
    case (true, false):
      guard let channel = `where` else {
        throw CommandFailure.usage(
          BilingualText(zh: "公布须注明渠道", en: "a publication needs to say where"),
          hint: BilingualText(zh: "加上 --where", en: "add --where"))
      }
      return .publish(where: channel.text)
    case (false, true):
      guard let reason else {
        throw CommandFailure.usage(
          BilingualText(zh: "更正须注明原因", en: "a correction needs a reason"),
          hint: BilingualText(zh: "加上 --reason", en: "add --reason"))
      }
      return .correct(reason: reason.text)
    case (false, false): return .show
    }
  }
}
