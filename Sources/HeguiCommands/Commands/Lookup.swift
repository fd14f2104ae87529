import ArgumentParser
import RegistryModel
import RegistryWorkflows
import Reports

/// `hegui lookup`: the roadside answer.
struct Lookup: HeguiCommand {
  static let configuration = CommandConfiguration.command(
    "lookup", en: "Shows what the registry knows of a plate, VIN, machine code, disclosure number or inspection serial",
    zh: "按号牌、车辆识别代号、机械环保编码、信息公开编号或检验流水号查询",
    examples: [
      "hegui lookup 冀A12345", "hegui lookup 冀A12345 --color yellow", "hegui lookup 3-3Z800476",
      "hegui lookup station:13013101", "hegui lookup unit:U001", "hegui lookup - --format json < plates.txt",
    ])

  @Argument(
    help: help(
      "The keys as they stand; - reads them from standard input, one a line", "所查的号码；- 为从标准输入逐行读取",
      valueName: "key"))
  var keys: [String]

  @Option(help: help("Colour of the plate", "号牌颜色"))
  var color: PlateColor?

  @Option(help: help("Division code of the place", "所在地行政区划代码", valueName: "code"))
  var place: String?

  @Option(help: help("Where it stands: longitude,latitude in WGS-84", "所在位置：经度,纬度（WGS-84）", valueName: "lon,lat"))
  var point: String?

  @OptionGroup var options: RegistryOptions

  static let looksBack = true

  func perform(in session: Session) throws -> ExitStatus {
    let workflow = LookupWorkflow(context: session.context(options), asksWholeDay: options.asksWholeDay)
    let place = try place.map { try Arguments.division($0) }
    if keys.count == 1, let key = keys.first, key != "-" {
      let report = try workflow.run(key: key, color: color, place: place, point: point)
      try session.print(report)
      return Answers.status(of: report)
    }
    var statuses: [ExitStatus] = []
    let terminal = session.terminal
    let lines = StandardInputLines()
    let asked = try askedKeys(lines).lazy.prefix { _ in !terminal.readerIsGone }
    try workflow.run(keys: asked, color: color, place: place, point: point) { report in
      try session.printNext(report, isFirst: statuses.isEmpty)
      statuses.append(Answers.status(of: report))
    }
    if let failure = lines.failure { throw failure }
    guard !statuses.isEmpty || terminal.readerIsGone else { throw Self.nothingAsked }
    return Answers.strictest(of: statuses)
  }

  /// A list that came out empty is nothing against nobody, and no answer.
  private static let nothingAsked = CommandFailure(
    "noSuchInput", .noInput, message: BilingualText(zh: "标准输入中没有号码", en: "standard input holds no key"),
    hint: BilingualText(zh: "每行给出一个号码", en: "give one key a line"))

  /// The keys in their order; those of standard input as they come, without empty lines.
  private func askedKeys(_ lines: StandardInputLines) throws -> some Sequence<String> {
    guard !keys.contains("-") || StandardInputLines.isReadable else {
      throw CommandFailure(
        "inputOutput", .inputOutput, message: BilingualText(zh: "无法读取标准输入", en: "standard input cannot be read"),
        hint: BilingualText(zh: "核对其来源", en: "check where it comes from"))
    }
    return keys.lazy.flatMap { key in
      key == "-" ? AnySequence(lines) : AnySequence(CollectionOfOne(key))
    }
  }
}

/// How the strictest answer becomes an exit status.
enum Answers {
  static func status(of report: LookupReport) -> ExitStatus {
    guard report.status == .found else { return .undetermined }
    let status = status(of: report.weightOfDecisions)
    guard status == .done else { return status }
    let hasOpenFinding = report.findings.contains(where: \.isOpenExcess)
    let needsAction = hasOpenFinding || !report.openItems.isEmpty || !report.cases.isEmpty || !report.lists.isEmpty
    return needsAction ? .actionNeeded : .done
  }

  /// The status of several answers: that of the strictest.
  static func strictest(of statuses: [ExitStatus]) -> ExitStatus {
    let strictestFirst: [ExitStatus] = [.prohibited, .undetermined, .actionNeeded]
    return strictestFirst.first { statuses.contains($0) } ?? .done
  }

  static func status(of weight: AnswerWeight) -> ExitStatus {
    switch weight {
    case .prohibited: .prohibited
    case .undetermined: .undetermined
    case .actionNeeded: .actionNeeded
    case .nothing: .done
    }
  }
}
