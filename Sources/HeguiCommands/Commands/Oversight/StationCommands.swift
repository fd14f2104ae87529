import ArgumentParser

/// `hegui station`: supervision of inspection stations.
struct StationCommands: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "station", en: "Supervises inspection stations", zh: "监督排放检验机构", subcommands: [StationSuspicions.self])
}
