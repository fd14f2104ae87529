import ArgumentParser

/// `hegui unit`: enterprises that use vehicles, and their gates.
struct UnitCommands: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "unit", en: "Looks at enterprises that use vehicles, and at their gates", zh: "查看用车单位及其门禁",
    subcommands: [UnitFigures.self])
}
