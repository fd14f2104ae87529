import ArgumentParser

/// `hegui obd`: remote-OBD frames.
struct RemoteOBDCommands: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "obd", en: "Takes in and reads remote-OBD frames (GB 17691-2018 Annex Q, HJ 1239.3-2021)",
    zh: "导入、读取重型车远程排放监控数据帧（GB 17691-2018 附录 Q、HJ 1239.3-2021）",
    subcommands: [OBDImport.self, OBDDecode.self, OBDStatus.self, OBDSimulate.self])
}
