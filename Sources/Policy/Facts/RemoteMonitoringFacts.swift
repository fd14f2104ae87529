import RegistryModel

extension Fact {
  /// Facts that follow from what remote monitors reported; stated with the question, since no record holds them. Where
  /// the reports do not tell, they are unknown.
  static let ofRemoteMonitoring: [Fact] = [
    Fact(
      "vehicle.remoteLinkAlive", .flag, zh: "远程在线监控在线", en: "remote monitor online", source: .question),
    Fact(
      "vehicle.remoteFaulty", .flag, zh: "远程监控显示故障", en: "remote monitor shows a fault", source: .question),
    Fact(
      "vehicle.remoteTampering", .flag, zh: "远程监控疑似被篡改", en: "remote monitor suspected of tampering",
      source: .question),
    Fact(
      "vehicle.stablyCompliant", .flag, zh: "稳定达标（按所载入的定义）", en: "stably meets the standard, as loaded",
      source: .question),
    Fact(
      "vehicle.lastInspectedAt", .moment, zh: "最近一次定期检验时刻", en: "end of the last periodic inspection",
      source: .question),
  ]
}
