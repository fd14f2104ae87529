import ArgumentParser

/// The root of the command tree.
struct Hegui: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "hegui",
    abstract: BilingualHelp.joined(
      "Compliance registry for diesel trucks and non-road mobile machinery",
      "合规——柴油货车与非道路移动机械合规登记库"),
    version: version,
    subcommands: [
      Init.self, Import.self, Quarantine.self, Lookup.self, Decide.self, Record.self, Cases.self, Rank.self,
      List.self, Indicators.self, PeriodReports.self, Periods.self, Publications.self, Policies.self, Zones.self,
      Standards.self,
      RemoteOBDCommands.self, StationCommands.self, UnitCommands.self, Dialects.self, Sample.self, Database.self,
      Completions.self, Manual.self,
    ])
}
