import ArgumentParser
import RegistryModel

/// Words that are kept for good, such as why a record was discarded or where a ranking was published. Blanks say nothing.
struct StatedText: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    guard argument.contains(where: { !$0.isWhitespace }) else { return nil }
    text = argument
  }
}
