import RegistryModel

/// Why a command could not do its work: one line for a person, a code for programs.
struct CommandFailure: Error {
  let code: String
  let status: ExitStatus
  let message: BilingualText
  let hint: BilingualText
  let location: String?

  init(_ code: String, _ status: ExitStatus, message: BilingualText, at location: String? = nil, hint: BilingualText) {
    self.code = code
    self.status = status
    self.message = message
    self.location = location
    self.hint = hint
  }

  /// `hegui: <what happened>: <where>; <what to do>`.
  func line(in language: Language) -> String {
    var line = "hegui: " + message[language]
    if let location { line += ": " + location }
    if !hint[language].isEmpty { line += "; " + hint[language] }
    return line
  }

  /// The same for programs.
  struct Document: Encodable {
    let error: Body

    struct Body: Encodable {
      let code: String
      let message: String
      let hint: String
      let location: String?
    }
  }

  func document(in language: Language) -> Document {
    Document(error: .init(code: code, message: message[language], hint: hint[language], location: location))
  }

  static func usage(_ message: BilingualText, hint: BilingualText) -> CommandFailure {
    CommandFailure("usage", .usage, message: message, hint: hint)
  }
}
