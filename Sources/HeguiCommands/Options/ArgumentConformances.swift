public import ArgumentParser
public import RegistryModel

extension OutputFormat: ExpressibleByArgument {}

/// Languages are written by their code.
extension Language: ExpressibleByArgument {}

/// Colours are written by their name.
extension PlateColor: ExpressibleByArgument {}

/// Shells are written by their name.
extension CompletionShell: ExpressibleByArgument {}
