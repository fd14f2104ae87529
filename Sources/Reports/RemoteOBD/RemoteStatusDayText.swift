import RegistryModel
import RemoteOBD

/// Days, episodes and positions of a status for the terminal.
extension RemoteStatusReport {
  private static let shownEpisodes = 20
  private static let shownPositions = 10

  func text(of day: Day, _ language: Language) -> TextTable {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var table = TextTable([.text(""), .text("")])
    table.append([say("日期", "day"), "\(day.day)"])
    table.append([say("首末次上报", "first and last contact"), "\(day.firstContact) – \(day.lastContact)"])
    table.append([say("在线分钟", "minutes online"), "\(day.minutesOnline)"])
    guard day.isWhole else {
      table.append([say("当日数值", "figures"), say("当日未结束，不计", "the day goes on behind this moment")])
      table.append([say("故障码", "faults"), faults(day, language)])
      return table
    }
    table.append([say("信息条数", "records"), day.records.map { "\($0)" } ?? "—"])
    table.append([say("里程", "distance"), RemoteStatusReport.distance(day)])
    table.append([say("SCR 上游 NOx 均值", "mean NOx before SCR"), RemoteStatusReport.nox(day.upstreamNOx)])
    table.append([say("下游 NOx 均值", "mean NOx after"), RemoteStatusReport.nox(day.downstreamNOx)])
    let notLoaded = say("限值参数未载入", "its threshold is not loaded")
    let low = day.reagentLow.map { "\($0.part)/\($0.whole)" }
    table.append([say("反应剂液位低（秒）", "reagent low (s)"), low ?? notLoaded])
    let cold = day.catalystCold.map { "\($0.part)/\($0.whole)" }
    table.append([say("SCR 温度低（秒）", "SCR cold (s)"), cold ?? notLoaded])
    table.append([say("故障码", "faults"), faults(day, language)])
    return table
  }

  /// A row for each of several days.
  func text(of days: [Day], _ language: Language) -> TextTable {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var table = TextTable([
      .text(say("日期", "day")), .number(say("分钟", "min")), .number(say("条数", "records")), .number(say("里程", "distance")),
      .number(say("NOx 前", "NOx before")), .number(say("NOx 后", "NOx after")), .text(say("故障", "faults")),
    ])
    for day in days {
      table.append([
        "\(day.day)", "\(day.minutesOnline)", day.records.map { "\($0)" } ?? "—", RemoteStatusReport.distance(day),
        day.upstreamNOx.map { DecimalText.format($0, decimals: 2) } ?? "—",
        day.downstreamNOx.map { DecimalText.format($0, decimals: 2) } ?? "—", faults(day, language),
      ])
    }
    return table
  }

  func textOfEpisodes(_ language: Language, _ width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [say("故障与报警时段（共 \(episodes.count) 个）", "faults and alarms (\(episodes.count))")]
    var table = TextTable([
      .text(say("内容", "what")), .text(say("首次上报", "first seen")), .text(say("末次上报", "last seen")),
      .text(say("结束", "ended by")),
    ])
    for episode in episodes.prefix(Self.shownEpisodes) {
      func clock(_ moment: Instant) -> String {
        let day = moment.day == episode.firstSeen.day ? "" : "\(moment.day) "
        return day + RemoteStatusReport.clock(moment)
      }
      let last = episode.kind == "removalAlarm" ? "" : clock(episode.lastSeen)
      table.append([
        RemoteStatusReport.title(of: episode)[language],
        "\(episode.firstSeen.day) " + RemoteStatusReport.clock(episode.firstSeen), last,
        episode.endedBy.map(clock) ?? "—",
      ])
    }
    lines += table.lines(width: width)
    if episodes.count > Self.shownEpisodes { lines.append("  …  --format json") }
    return lines
  }

  func text(of positions: [Position], _ language: Language, _ width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    guard !positions.isEmpty else {
      return DisplayWidth.wrapped(
        say(
          "没有留存位置：位置只在原始帧中，导入时用 --keep-frames 留存",
          "no positions are kept: they are in raw frames only, which obd import keeps with --keep-frames"), to: width)
    }
    var table = TextTable([
      .text(say("时间", "time")), .number(say("经度", "longitude")), .number(say("纬度", "latitude")),
      .text(say("定位", "fix")),
    ])
    for position in positions.suffix(Self.shownPositions) {
      table.append([
        "\(position.time)", position.longitude, position.latitude,
        position.isValid ? say("有效", "valid") : say("无效", "invalid"),
      ])
    }
    var lines = [say("最近一天的位置（共 \(positions.count) 个）", "positions of the last day (\(positions.count))")]
    lines += table.lines(width: width)
    if positions.count > Self.shownPositions { lines.append("  …  --format json") }
    return lines
  }

  private func faults(_ day: Day, _ language: Language) -> String {
    let lamp = day.lampIsOn == true ? ["MIL"] : []
    guard let faults = day.faults else { return lamp.first ?? "—" }
    let all = lamp + faults
    return all.isEmpty ? BilingualText(zh: "无", en: "none")[language] : all.joined(separator: "; ")
  }

  private static func title(of episode: Episode) -> BilingualText {
    switch episode.kind {
    case "lamp": BilingualText(zh: "MIL 点亮", en: "MIL on")
    case "otherVehicle": BilingualText(zh: "OBD 为其他车辆", en: "OBD of another vehicle")
    case "removalAlarm": BilingualText(zh: "拆除报警", en: "removal alarm")
    default: BilingualText(zh: episode.fault ?? "", en: episode.fault ?? "")
    }
  }

  private static func clock(_ moment: Instant) -> String {
    let second = moment.secondOfDay
    return [second / 3600, second / 60 % 60, second % 60].map { $0.zeroPadded(to: 2) }.joined(separator: ":")
  }

  private static func distance(_ day: Day) -> String {
    day.distance.map { DecimalText.format($0, decimals: 1) + " km" } ?? "—"
  }

  private static func nox(_ value: Int?) -> String {
    value.map { DecimalText.format($0, decimals: 2) + " ×10⁻⁶" } ?? "—"
  }
}
