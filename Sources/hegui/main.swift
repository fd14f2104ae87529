import Foundation
import HeguiCommands

exit(
  EntryPoint.run(arguments: Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment))
